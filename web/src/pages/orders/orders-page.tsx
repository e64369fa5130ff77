import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { outside } from '../../paths.ts'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { FilterBar, ViewTabs } from './order-filters.tsx'
import { OrderTable } from './order-table.tsx'
import { ordersQuery } from './queries.ts'
import { SelectionBar } from './selection-bar.tsx'
import { orderListTexts } from './texts.ts'

const COMPACT_AS = 'doorstep.compact'

export function OrdersPage() {
  const words = useWords(orderListTexts)
  const filter = useSearch({ from: '/orders' })
  const list = useInfiniteQuery(ordersQuery(filter))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [compact, setCompact] = useState(() => localStorage.getItem(COMPACT_AS) === 'on')
  const searchRef = useRef<HTMLInputElement>(null)
  useShortcuts({
    '/': () => searchRef.current?.focus(),
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
    x: () => currentRow()?.querySelector<HTMLElement>('input[type=checkbox]')?.click(),
  })
  const orders = list.data?.pages.flatMap(({ items }) => items)
  const chosen = orders?.filter(({ id }) => selected.has(id)) ?? []
  const select = (ids: readonly string[], add: boolean) => {
    const next = new Set(selected)
    for (const id of ids) add ? next.add(id) : next.delete(id)
    setSelected(next)
  }
  const keepCompact = (next: boolean) => {
    localStorage.setItem(COMPACT_AS, next ? 'on' : 'off')
    setCompact(next)
  }
  return (
    <>
      <PageHead title={words.title}>
        <ViewTabs />
      </PageHead>
      <FilterBar filter={filter} searchRef={searchRef} compact={compact} onCompact={keepCompact} />
      {list.isError && !orders ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : orders?.length === 0 ? (
        <Nothing filtered={Boolean(filter.status || filter.search)} />
      ) : (
        <OrderTable orders={orders} selected={selected} compact={compact} onSelect={select} />
      )}
      {orders && orders.length > 0 && <LoadMore note={words.shown(orders.length, list.hasNextPage)} list={list} />}
      {chosen.length > 0 && <SelectionBar orders={chosen} onDone={() => setSelected(new Set())} />}
    </>
  )
}

const EXAMPLE = `curl ${location.origin}/api/checkouts \\
  -H 'Authorization: Bearer dsk_...' \\
  -H 'Content-Type: application/json' \\
  -d '{"reference": "A-1002", "lines": [{"code": "CUP-BLUE", "quantity": 2}], ...}'`

function Nothing({ filtered }: { filtered: boolean }) {
  const words = useWords(orderListTexts)
  if (filtered) return <Empty title={words.noMatchTitle} text={words.noMatch} />
  return (
    <Empty
      title={words.emptyTitle}
      text={words.empty}
      example={{ intro: words.emptyExample, code: EXAMPLE }}
      action={
        <a href={outside.apiReference} className={buttonClass('primary')}>
          {words.emptyAction}
        </a>
      }
    />
  )
}
