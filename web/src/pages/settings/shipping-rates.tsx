import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { money } from '../../format.ts'
import { useMay, useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { CELL, HEAD, TABLE } from '../../ui/table.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Loaded } from './loaded.tsx'
import { ratesQuery } from './queries.ts'
import { rateToInput } from './shipping-rate.ts'
import { ShippingRateForm } from './shipping-rate-form.tsx'
import { shippingTexts } from './shipping-texts.ts'

type Rate = Schemas['ShippingRate']

export function ShippingRates() {
  const words = useWords(shippingTexts)
  const reason = useMay('admin')
  const list = useQuery(ratesQuery)
  const [editing, setEditing] = useState<Rate | 'new' | null>(null)
  const close = () => setEditing(null)
  return (
    <Loaded title={words.rates} query={list} height="h-32">
      {({ items }) => (
        <>
          <p className="max-w-[68ch] px-4 pb-3 text-muted">{items.length === 0 ? words.noRates : words.ratesIntro}</p>
          {items.length > 0 && <RateTable rates={items} onEdit={setEditing} />}
          <div className="p-4">
            <Button reason={reason} onClick={() => setEditing('new')}>
              <Icon name="plus" />
              {words.newRate}
            </Button>
          </div>
          {editing === 'new' && <ShippingRateForm onClose={close} />}
          {editing !== null && editing !== 'new' && (
            <ShippingRateForm key={editing.id} rate={editing} onClose={close} />
          )}
        </>
      )}
    </Loaded>
  )
}

function RateTable({ rates, onEdit }: { rates: readonly Rate[]; onEdit: (rate: Rate) => void }) {
  const words = useWords(shippingTexts)
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.rates}>
        <thead>
          <tr>
            {[words.name, words.price, words.freeFrom, words.countries, words.duration, words.state].map((name) => (
              <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4`}>
                {name}
              </th>
            ))}
            <th scope="col" className={`${HEAD} bg-surface pr-4`}>
              <span className="sr-only">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <RateRow key={rate.id} rate={rate} onEdit={() => onEdit(rate)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A removal is undone by storing the same rate again. */
function RateRow({ rate, onEdit }: { rate: Rate; onEdit: () => void }) {
  const words = useWords(shippingTexts)
  const { language } = useLanguage()
  const { shop } = useSession()
  const reason = useMay('admin')
  const queries = useQueryClient()
  const tell = useToast()
  const path = { rateId: rate.id }
  const name = rate.names[language] ?? rate.names[shop.language] ?? Object.values(rate.names)[0] ?? rate.id
  const onSettled = () => queries.invalidateQueries(ratesQuery)
  const restore = useMutation({
    mutationFn: () => call('put', '/shipping-rates/{rateId}', { path, body: rateToInput(rate) }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => call('delete', '/shipping-rates/{rateId}', { path }),
    onSuccess: () => tell({ text: words.removed(name), undo: () => restore.mutate() }),
    onSettled,
  })
  return (
    <tr>
      <td className={`${CELL} max-w-56 py-1 pl-4`}>
        <span className="block break-words font-medium">{name}</span>
        <span className="block break-all font-mono text-muted text-xs">{rate.id}</span>
      </td>
      <td className={`${CELL} whitespace-nowrap`}>
        {Number(rate.price.amount) === 0 ? words.free : money(rate.price, language)}
      </td>
      <td className={`${CELL} whitespace-nowrap text-muted`}>{rate.freeFrom && money(rate.freeFrom, language)}</td>
      <td className={`${CELL} max-w-40 truncate text-muted`} title={rate.countries.join(', ')}>
        {rate.countries.join(', ') || words.everywhere}
      </td>
      <td className={`${CELL} whitespace-nowrap text-muted`}>{words.takes(rate.duration.value, rate.duration.unit)}</td>
      <td className={CELL}>
        <Pill tone={rate.enabled ? 'good' : 'neutral'} icon={rate.enabled ? 'check' : 'pause'}>
          {rate.enabled ? words.offered : words.notOffered}
        </Pill>
      </td>
      <td className={`${CELL} whitespace-nowrap pr-4 text-right`}>
        <Button look="quiet" reason={reason} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button look="quiet" reason={reason} busy={remove.isPending} onClick={() => remove.mutate()}>
          {words.remove}
        </Button>
        {remove.error && <Failure error={remove.error} />}
      </td>
    </tr>
  )
}
