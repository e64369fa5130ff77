import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { explain } from '../../errors.ts'
import { paths } from '../../paths.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import type { ScanNote } from '../../ui/scan-note.tsx'
import { findOrder } from './queries.ts'
import { warehouseTexts } from './texts.ts'

/** Goes from the scan of a slip to packing: the order is taken in hand on the way. Says what was wrong with the scan. */
export function useOpenOrder(tell: (note: ScanNote) => void): (scan: string) => Promise<void> {
  const words = useWords(warehouseTexts)
  const texts = useTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (scan) => {
    try {
      const order = await findOrder(scan)
      if (!order) return tell({ tone: 'bad', title: words.notFound(scan), detail: words.notFoundDetail })
      if (order.status !== 'New' && order.status !== 'Collecting') {
        const title = words.notToPack(order.reference, texts.status[order.status])
        return tell({ tone: 'bad', title, detail: words.notToPackDetail })
      }
      if (order.status === 'New') {
        const taken = await call('post', '/orders/{orderId}/collect', { path: { orderId: order.id }, body: {} })
        queries.setQueryData(['order', order.id], taken)
        void queries.invalidateQueries({ queryKey: ['orders'] })
      }
      await navigate({ to: paths.pack(order.id) })
    } catch (error) {
      tell({ tone: 'bad', title: explain(error, texts).text })
    }
  }
}
