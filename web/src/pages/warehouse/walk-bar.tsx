import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { explain } from '../../errors.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { warehouseTexts } from './texts.ts'
import type { WorkItem } from './work-table.tsx'
import { MOST_ORDERS } from './work-view.ts'

/** What can be done with the orders that were chosen. */
export function WalkBar({ orders, onDone }: { orders: readonly WorkItem[]; onDone: () => void }) {
  const words = useWords(warehouseTexts)
  const texts = useTexts()
  const toast = useToast()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const mayNot = useMay('warehouse')
  const start = useMutation({
    mutationFn: async () => {
      const taken: string[] = []
      const refusals: string[] = []
      for (const { id: orderId, reference, status } of orders) {
        try {
          if (status === 'New') await call('post', '/orders/{orderId}/collect', { path: { orderId }, body: {} })
          taken.push(orderId)
        } catch (error) {
          refusals.push(`${reference}: ${explain(error, texts).text}`)
        }
      }
      return { taken, refusals }
    },
    onSuccess({ taken, refusals }) {
      if (refusals.length > 0) toast({ text: words.notTaken(refusals.length), details: refusals.slice(0, 5) })
      onDone()
      if (taken.length > 0) return navigate({ to: paths.walk, search: { orders: taken.join(',') } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['orders'] }),
  })
  const tooMany = orders.length > MOST_ORDERS ? words.mostOrders(MOST_ORDERS) : null
  return (
    <section
      aria-label={words.selection}
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-2 pl-4 shadow-lg"
    >
      <p className="mr-2" role="status">
        {words.selected(
          orders.length,
          orders.reduce((sum, { units }) => sum + units, 0),
        )}
      </p>
      <Button
        look="primary"
        className="min-h-11"
        busy={start.isPending}
        reason={mayNot ?? tooMany}
        onClick={() => start.mutate()}
      >
        {words.startWalk}
      </Button>
      <PrintButton
        path="/pick-list/document"
        options={{ query: { order: orders.map(({ id }) => id) } }}
        className="min-h-11"
        reason={mayNot ?? tooMany}
      >
        {words.printPickList}
      </PrintButton>
      <Button look="quiet" className="min-h-11" onClick={onDone}>
        {words.unselect}
      </Button>
    </section>
  )
}
