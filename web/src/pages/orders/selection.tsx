import { useState } from 'react'
import { type BulkAction, inChunks, matching } from './bulk.ts'
import { BulkBar } from './bulk-bar.tsx'
import type { OrderSummary } from './columns.tsx'
import { isSame, type OrderFilter } from './order-filter.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useBulk } from './use-bulk.ts'

interface Props {
  filter: OrderFilter
  orders: readonly OrderSummary[]
  selected: ReadonlySet<string>
  /** How many orders fit the filter; null: more than anybody counted. */
  total: number | null
  hasMore: boolean
  onDone: () => void
}

/** What is selected, what can be done with it, and what became of it. */
export function Selection({ filter, orders, selected, total, hasMore, onDone }: Props) {
  const bulk = useBulk()
  // The filter whose orders are all selected; with another one, they are not.
  const [allOf, setAllOf] = useState<OrderFilter | null>(null)
  const chosen = orders.filter(({ id }) => selected.has(id))
  const everything = allOf !== null && isSame(allOf, filter) && chosen.length === orders.length
  const done = () => {
    setAllOf(null)
    onDone()
  }
  const act = (action: BulkAction) => {
    const size = everything ? total : chosen.length
    void bulk.start(action, everything ? matching(filter) : inChunks(chosen), size)
    done()
  }
  const { run } = bulk
  if (run && (run.state === 'running' || chosen.length === 0))
    return <BulkBar bulk={{ ...bulk, run }} onClose={bulk.close} />
  if (chosen.length === 0) return null
  const offered = hasMore && chosen.length === orders.length
  return (
    <SelectionBar
      total={everything ? total : chosen.length}
      all={everything ? 'selected' : offered ? 'offered' : 'no'}
      onAll={() => setAllOf(filter)}
      onAct={act}
      onUnselect={done}
    />
  )
}
