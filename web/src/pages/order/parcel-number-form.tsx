import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { useMay } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { editTexts } from './edit-texts.ts'
import { FormField } from './form-field.tsx'
import { formStateOf, missingOf } from './form-state.ts'
import { storyTexts } from './story-texts.ts'

interface Props {
  order: Schemas['Order']
  parcelId: string
}

/** The tracking of all parcels, with the number of one of them filled in: the contract takes them in their order. */
const trackingWith = (
  order: Props['order'],
  parcelId: string,
  number: string,
  carrier: string,
): Schemas['Tracking'] => ({
  parcels: order.parcels.map((parcel) => ({
    carrier: parcel.id === parcelId ? carrier || parcel.carrier : parcel.carrier,
    trackingNumber: parcel.id === parcelId ? number : parcel.trackingNumber,
    trackingUrl: parcel.trackingUrl,
  })),
})

/** For a parcel that left before its number was known. */
export function ParcelNumberForm({ order, parcelId }: Props) {
  const { parcels: words } = useWords(storyTexts)
  const { faults: sentences } = useWords(editTexts)
  const { ui } = useTexts()
  const queries = useQueryClient()
  const lacks = useMay('warehouse')
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const known = order.parcels.find(({ id }) => id === parcelId)?.carrier ?? ''
  const draft = useDraft<Readonly<Record<string, string>>>(`parcel-number.${parcelId}`, { carrier: known })
  const missing = asked ? missingOf(draft.value, ['number'], sentences.missing) : []
  const form = formStateOf(`parcel-${parcelId}`, draft.value, missing, (field, text) =>
    draft.set((before) => ({ ...before, [field]: text })),
  )
  const save = useMutation({
    mutationFn: () =>
      call('put', '/orders/{orderId}/tracking', {
        path: { orderId: order.id },
        body: trackingWith(order, parcelId, form.value('number').trim(), form.value('carrier').trim()),
      }),
    onSuccess: draft.clear,
    onSettled: () => queries.invalidateQueries({ queryKey: ['order', order.id] }),
  })
  if (!open && !draft.restored)
    return (
      <Button look="quiet" reason={lacks} onClick={() => setOpen(true)}>
        {words.addNumber}
      </Button>
    )
  const refused = save.error instanceof ApiError ? save.error.faults[0]?.detail : undefined
  return (
    <form
      noValidate
      aria-label={words.addNumber}
      className="grid basis-full gap-3 py-1"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (form.value('number').trim() !== '' && !save.isPending) save.mutate()
      }}
    >
      {save.isError && !refused && <Failure error={save.error} />}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <FormField form={form} field="number" label={words.number} maxLength={100} autoComplete="off" autoFocus />
        <FormField form={form} field="carrier" label={words.carrier} maxLength={100} />
      </div>
      {refused && <p className="text-bad">{refused}</p>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={save.isPending}>
          {ui.save}
        </Button>
        <Button
          onClick={() => {
            draft.clear()
            setOpen(false)
          }}
        >
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
