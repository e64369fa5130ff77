import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { paths } from '../../paths.ts'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { shipmentsQuery } from './queries.ts'
import { ShipmentDrawer } from './shipment-drawer.tsx'
import { isNarrowed, type ShipmentFilter } from './shipment-filter.ts'
import { ShipmentFilters } from './shipment-filters.tsx'
import { ShipmentHead } from './shipment-head.tsx'
import { ShipmentTable } from './shipment-table.tsx'
import { shipmentTexts } from './texts.ts'

/** Shipments, those that need a look first. */
export function ShipmentsPage() {
  const words = useWords(shipmentTexts)
  const filter = useSearch({ from: '/shipments' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(shipmentsQuery(filter))
  const searchRef = useRef<HTMLInputElement>(null)
  useShortcuts({
    '/': () => searchRef.current?.focus(),
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
  })
  const shipments = list.data?.pages.flatMap(({ items }) => items)
  const { shipment, ...around } = filter
  return (
    <>
      <ShipmentHead view={filter.view ?? 'look'} />
      <ShipmentFilters filter={around} searchRef={searchRef} />
      {list.isError && !shipments ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : shipments?.length === 0 ? (
        <Nothing filter={around} />
      ) : (
        <ShipmentTable shipments={shipments} filter={around} />
      )}
      {shipments && shipments.length > 0 && (
        <LoadMore note={words.shown(shipments.length, list.hasNextPage)} list={list} />
      )}
      {shipment && (
        <ShipmentDrawer
          key={shipment}
          shipmentId={shipment}
          onClose={() => void navigate({ to: paths.shipments, search: around })}
        />
      )}
    </>
  )
}

function Nothing({ filter }: { filter: ShipmentFilter }) {
  const words = useWords(shipmentTexts)
  const { search, view } = filter
  if (isNarrowed(filter)) {
    return (
      <Empty
        title={words.noMatchTitle}
        text={words.noMatch}
        action={
          search && view !== 'all' ? (
            <Link to={paths.shipments} search={{ view: 'all', search }} className={buttonClass('plain')}>
              {words.noMatchAll}
            </Link>
          ) : (
            <Link to={paths.shipments} search={view ? { view } : {}} className={buttonClass('plain')}>
              {words.clear}
            </Link>
          )
        }
      />
    )
  }
  if (view === undefined) {
    return (
      <Empty
        title={words.calmTitle}
        text={words.calm}
        action={
          <Link to={paths.shipments} search={{ view: 'moving' }} className={buttonClass('plain')}>
            {words.calmAction}
          </Link>
        }
      />
    )
  }
  return (
    <Empty
      title={words.emptyTitle}
      text={words.empty}
      action={
        <Link to={paths.orders} search={{ status: 'New' }} className={buttonClass('primary')}>
          {words.emptyAction}
        </Link>
      }
    />
  )
}
