import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Field, Select, TextArea } from '../../ui/field.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Section } from '../../ui/section.tsx'
import { carriersQuery } from './queries.ts'
import { warehouseTexts } from './texts.ts'
import type { Packing, ParcelDraft } from './use-packing.ts'

interface Props {
  order: Schemas['Order']
  packing: Packing
  /** Units that are not packed yet. */
  missing: number
}

const MOST_PARCELS = 20

/** The papers and how the parcels leave. */
export function PackParcels({ order, packing, missing }: Props) {
  const { pack } = useWords(warehouseTexts)
  const mayNot = useMay('warehouse')
  const [givingUp, setGivingUp] = useState(false)
  const { parcels, setParcels, ship } = packing
  const path = { orderId: order.id }
  const change = (at: number, next: Partial<ParcelDraft>) =>
    setParcels((all) => all.map((one, i) => (i === at ? { ...one, ...next } : one)))
  return (
    <Section title={pack.parcels}>
      <div className="grid gap-4 px-4 pb-4">
        <div className="flex flex-wrap gap-2">
          <PrintButton path="/orders/{orderId}/packing-slip" options={{ path }} className="min-h-11">
            {pack.slip}
          </PrintButton>
          <PrintButton
            path="/orders/{orderId}/address-label"
            options={{ path, query: { parcels: parcels.length } }}
            className="min-h-11"
          >
            {pack.label}
          </PrintButton>
        </div>
        {parcels.map((parcel, at) => (
          <ParcelFields
            // biome-ignore lint/suspicious/noArrayIndexKey: parcels are known by their position alone
            key={at}
            number={at + 1}
            parcel={parcel}
            onChange={(next) => change(at, next)}
            onRemove={parcels.length > 1 ? () => setParcels((all) => all.filter((_, i) => i !== at)) : null}
          />
        ))}
        {parcels.length < MOST_PARCELS && (
          <Button
            look="quiet"
            className="min-h-11 justify-self-start"
            onClick={() => setParcels((all) => [...all, { carrier: all.at(-1)?.carrier ?? '', trackingNumber: '' }])}
          >
            {pack.addParcel}
          </Button>
        )}
        <Button
          look="primary"
          className="min-h-14 text-base"
          busy={ship.isPending || packing.taking}
          reason={mayNot ?? (missing > 0 ? pack.notComplete(missing) : null)}
          onClick={() => ship.mutate()}
        >
          {pack.ship}
        </Button>
        {missing > 0 && <p className="text-muted">{pack.notComplete(missing)}</p>}
        {order.status === 'Collecting' && (
          <Button look="quiet" reason={mayNot} onClick={() => setGivingUp(true)}>
            {pack.giveUp}
          </Button>
        )}
        {givingUp && <GiveUp order={order} packing={packing} onClose={() => setGivingUp(false)} />}
      </div>
    </Section>
  )
}

interface FieldsProps {
  number: number
  parcel: ParcelDraft
  onChange: (next: Partial<ParcelDraft>) => void
  onRemove: (() => void) | null
}

function ParcelFields({ number, parcel, onChange, onRemove }: FieldsProps) {
  const { pack } = useWords(warehouseTexts)
  const { data } = useQuery(carriersQuery)
  const options = data?.items.map(({ name, displayName }) => ({ value: name, label: displayName })) ?? []
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 flex w-full items-center justify-between font-medium">
        {pack.parcel(number)}
        {onRemove && (
          <Button look="quiet" aria-label={pack.removeParcel(number)} onClick={onRemove}>
            ×
          </Button>
        )}
      </legend>
      <Select
        label={pack.carrier}
        value={parcel.carrier}
        options={[{ value: '', label: pack.noCarrier }, ...options]}
        onChange={(event) => onChange({ carrier: event.target.value })}
      />
      <Field
        label={pack.number}
        help={number === 1 ? pack.numberHelp : undefined}
        value={parcel.trackingNumber}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ trackingNumber: event.target.value })}
      />
    </fieldset>
  )
}

function GiveUp({ order, packing, onClose }: { order: Schemas['Order']; packing: Packing; onClose: () => void }) {
  const { pack } = useWords(warehouseTexts)
  const [comments, setComments] = useState('')
  return (
    <Confirm
      title={pack.giveUpTitle}
      name={order.reference}
      submit={pack.giveUp}
      busy={packing.giveUp.isPending}
      onConfirm={() => packing.giveUp.mutate(comments.trim(), { onSettled: onClose })}
      onClose={onClose}
    >
      <p className="mb-4">{pack.giveUpMeaning}</p>
      <TextArea
        label={pack.giveUpNote}
        rows={2}
        maxLength={2000}
        value={comments}
        onChange={(event) => setComments(event.target.value)}
      />
    </Confirm>
  )
}
