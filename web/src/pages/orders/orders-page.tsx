import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { count } from '../../format.ts'
import { outside, paths } from '../../paths.ts'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { DisplayMenu } from './display-menu.tsx'
import { ExportButton } from './export-button.tsx'
import { FilterBar } from './filter-bar.tsx'
import { narrows } from './order-filter.ts'
import { OrderTable } from './order-table.tsx'
import { orderCountQuery, ordersQuery } from './queries.ts'
import { Selection } from './selection.tsx'
import { orderListTexts } from './texts.ts'
import { useColumns } from './use-columns.ts'
import { useViews } from './use-views.ts'
import { ViewTabs } from './view-tabs.tsx'

const COMPACT_AS = 'doorstep.compact'

export function OrdersPage() {
  const words = useWords(orderListTexts)
  const { language } = useLanguage()
  const filter = useSearch({ from: '/orders' })
  const list = useInfiniteQuery(ordersQuery(filter))
  const counted = useQuery(orderCountQuery(filter))
  const views = useViews()
  const view = views.views.find(({ id }) => id === filter.view)
  const { columns, set: setColumns } = useColumns(view, views)
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
  const select = (ids: readonly string[], add: boolean) => {
    const next = new Set(selected)
    for (const id of ids) add ? next.add(id) : next.delete(id)
    setSelected(next)
  }
  const keepCompact = (next: boolean) => {
    localStorage.setItem(COMPACT_AS, next ? 'on' : 'off')
    setCompact(next)
  }
  const number = counted.data && words.counted(count(counted.data.count, language), counted.data.more)
  return (
    <>
      <PageHead
        title={words.title}
        note={number}
        actions={
          <>
            <ExportButton filter={filter} columns={columns} />
            <Link to={paths.newOrder} className={buttonClass('primary')}>
              <Icon name="plus" />
              {words.newOrder}
            </Link>
          </>
        }
      >
        <ViewTabs filter={filter} columns={columns} views={views} current={view} />
      </PageHead>
      <FilterBar filter={filter} searchRef={searchRef}>
        <DisplayMenu
          filter={filter}
          columns={columns}
          onColumns={setColumns}
          compact={compact}
          onCompact={keepCompact}
        />
      </FilterBar>
      {list.isError && !orders ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : orders?.length === 0 ? (
        <Nothing filtered={narrows(filter)} />
      ) : (
        <OrderTable orders={orders} columns={columns} selected={selected} compact={compact} onSelect={select} />
      )}
      {orders && orders.length > 0 && <LoadMore note={words.shown(orders.length, list.hasNextPage)} list={list} />}
      <Selection
        filter={filter}
        orders={orders ?? []}
        selected={selected}
        total={counted.data && !counted.data.more ? counted.data.count : null}
        hasMore={list.hasNextPage}
        onDone={() => setSelected(new Set())}
      />
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
