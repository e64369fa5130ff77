import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { explain } from '../../errors.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { useToast } from '../../ui/toast.tsx'
import { warehousesQuery } from './queries.ts'
import { productTexts } from './texts.ts'

type Reason = 'counted' | 'damaged' | 'lost' | 'found' | 'other'
const REASONS: readonly Reason[] = ['counted', 'damaged', 'lost', 'found', 'other']

/** Sets the stock of one warehouse to what was counted, with the reason. It can be taken back. */
export function CorrectionDialog({ product, onClose }: { product: Schemas['Product']; onClose: () => void }) {
  const { correct: words } = useWords(productTexts)
  const texts = useTexts()
  const { ui } = texts
  const toast = useToast()
  const queries = useQueryClient()
  const warehouses = useQuery(warehousesQuery).data?.items ?? []
  const [warehouse, setWarehouse] = useState<string | null>(null)
  const place = warehouse ?? warehouses[0]?.code ?? ''
  const before = product.warehouses.find((level) => level.warehouse === place)?.stock ?? 0
  const draft = useDraft<{ counted: number | null; reason: Reason; note: string }>(`correction.${product.id}`, {
    counted: null,
    reason: 'counted',
    note: '',
  })
  const { reason, note } = draft.value
  const counted = draft.value.counted ?? before
  const set = async (units: number, why: string) => {
    await call('post', '/stock-corrections', {
      body: { code: product.code, warehouse: place, counted: units, note: why },
    })
    for (const key of ['products', 'product', 'orders', 'order']) void queries.invalidateQueries({ queryKey: [key] })
  }
  const save = useMutation({
    mutationFn: () => set(counted, [words.reasons[reason], note.trim()].filter(Boolean).join(': ')),
    onSuccess() {
      toast({
        text: words.done(counted - before),
        undo: () => void set(before, words.undone).catch((error) => toast({ text: explain(error, texts).text })),
      })
      draft.clear()
      onClose()
    },
  })
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="grid gap-4 overflow-y-auto p-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (counted !== before && !save.isPending && place !== '') save.mutate()
        }}
      >
        {save.error && <Failure error={save.error} />}
        {warehouses.length > 1 && (
          <Select
            label={words.warehouse}
            value={place}
            options={warehouses.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => setWarehouse(event.target.value)}
          />
        )}
        <div className="grid gap-1">
          <span className="font-medium">{words.counted}</span>
          <Stepper
            label={words.counted}
            value={counted}
            onChange={(next) => draft.set((all) => ({ ...all, counted: next }))}
          />
          <p className="text-muted" role="status">
            {words.difference(before, counted - before)}
          </p>
        </div>
        <Select
          label={words.reason}
          value={reason}
          options={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
          onChange={({ target }) =>
            draft.set((all) => ({ ...all, reason: REASONS.find((one) => one === target.value) ?? 'other' }))
          }
        />
        <Field
          label={`${words.note} (${ui.optional})`}
          value={note}
          maxLength={300}
          onChange={({ target }) => draft.set((all) => ({ ...all, note: target.value }))}
        />
        <div className="flex gap-2">
          <Button
            type="submit"
            look="primary"
            className="min-h-11"
            busy={save.isPending}
            reason={counted === before ? words.same : null}
          >
            {words.submit}
          </Button>
          <Button className="min-h-11" onClick={onClose}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
