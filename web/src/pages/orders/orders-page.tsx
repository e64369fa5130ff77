import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { outside } from '../../paths.ts'
import { ordersQuery } from '../../queries.ts'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useTexts } from '../../texts/language.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FilterBar, ViewTabs } from './order-filters.tsx'
import { OrderTable } from './order-table.tsx'
import { SelectionBar } from './selection-bar.tsx'

const COMPACT_AS = 'doorstep.compact'

export function OrdersPage() {
  const texts = useTexts()
  const filter = useSearch({ from: '/inside/orders' })
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
      <title>{`${texts.orders.title} · Doorstep`}</title>
      <div className="border-line border-b px-6 pt-4">
        <h1 className="mb-2 font-semibold text-xl">{texts.orders.title}</h1>
        <ViewTabs />
      </div>
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
      {orders && orders.length > 0 && (
        <div className="flex items-center gap-4 px-6 py-4 text-muted">
          <p role="status">{texts.orders.shown(orders.length, list.hasNextPage)}</p>
          {list.hasNextPage && (
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {list.isFetchingNextPage ? texts.orders.loadingMore : texts.orders.more}
            </Button>
          )}
        </div>
      )}
      {chosen.length > 0 && <SelectionBar orders={chosen} onDone={() => setSelected(new Set())} />}
    </>
  )
}

const EXAMPLE = `curl ${location.origin}/api/checkouts \\
  -H 'Authorization: Bearer dsk_...' \\
  -H 'Content-Type: application/json' \\
  -d '{"reference": "A-1002", "lines": [{"code": "CUP-BLUE", "quantity": 2}], ...}'`

/** What this is, why it is empty, and the one thing to do. */
function Nothing({ filtered }: { filtered: boolean }) {
  const { orders } = useTexts()
  return (
    <div className="grid max-w-[68ch] justify-items-start gap-3 px-6 py-10" role="status">
      <h2 className="font-semibold text-lg">{filtered ? orders.noMatchTitle : orders.emptyTitle}</h2>
      <p className="text-muted">{filtered ? orders.noMatch : orders.empty}</p>
      {!filtered && (
        <>
          <p className="text-muted">{orders.emptyExample}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
          <pre tabIndex={0} className="max-w-full overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs">
            {EXAMPLE}
          </pre>
          <a href={outside.apiReference} className={buttonClass('primary')}>
            {orders.emptyAction}
          </a>
        </>
      )}
    </div>
  )
}
