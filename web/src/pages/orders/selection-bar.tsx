import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../errors.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { OrderSummary } from './order-table.tsx'
import { orderListTexts } from './texts.ts'

interface Props {
  orders: readonly OrderSummary[]
  onDone: () => void
}

/** What can be done with several orders at once. Those that cannot be changed are named, with the reason. */
export function SelectionBar({ orders, onDone }: Props) {
  const words = useWords(orderListTexts)
  const texts = useTexts()
  const toast = useToast()
  const queries = useQueryClient()
  const steer = useMutation({
    mutationFn: async (authorized: boolean) => {
      const refusals: string[] = []
      for (const { id: orderId, reference } of orders) {
        try {
          await call('patch', '/orders/{orderId}', { path: { orderId }, body: { authorized } })
        } catch (error) {
          refusals.push(`${reference}: ${explain(error, texts).text}`)
        }
      }
      return refusals
    },
    onSuccess(refusals) {
      const changed = words.changed(orders.length - refusals.length)
      const text = refusals.length > 0 ? `${changed} ${words.refused(refusals.length)}` : changed
      toast({ text, details: refusals.slice(0, 5) })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['orders'] }),
  })
  return (
    <section
      aria-label={words.selection}
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-2 pl-4 shadow-lg"
    >
      <p className="mr-2" role="status">
        {words.selected(orders.length)}
      </p>
      <Button look="primary" busy={steer.isPending} onClick={() => steer.mutate(true)}>
        {words.clearSelected}
      </Button>
      <Button busy={steer.isPending} onClick={() => steer.mutate(false)}>
        {words.holdSelected}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {words.unselect}
      </Button>
    </section>
  )
}
