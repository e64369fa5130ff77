import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, LoadMore, ROW, TABLE } from '../../ui/table.tsx'
import { CreateLink, MarketingHead } from './marketing-head.tsx'
import { marketingTexts } from './texts.ts'
import { useListShortcuts } from './use-list-shortcuts.ts'

interface Column<Item> {
  name: string
  cell: (item: Item) => ReactNode
  align?: 'right'
  /** Only where there is room. */
  wide?: boolean
}

const looksOf = ({ align, wide }: Pick<Column<never>, 'align' | 'wide'>): string =>
  `${align === 'right' ? 'text-right' : ''} ${wide ? 'max-lg:hidden' : ''}`

interface Props<Item> {
  items: readonly Item[] | undefined
  list: {
    error: Error | null
    refetch: () => unknown
    hasNextPage?: boolean
    isFetchingNextPage?: boolean
    fetchNextPage?: () => unknown
  }
  texts: { table: string; create: string; emptyTitle: string; empty: string; emptyIntro: string; emptyExample: string }
  newAt: string
  addressOf: (item: Item) => string
  /** The first one is the link. */
  columns: readonly [Column<Item>, ...Column<Item>[]]
}

/** A list of the area whose rows lead to their editors. */
export function OfferList<Item extends { id: string }>(props: Props<Item>) {
  const { items, list, texts, newAt, addressOf, columns } = props
  const common = useWords(marketingTexts)
  const create = { to: newAt, label: texts.create }
  useListShortcuts()
  if (list.error && !items)
    return (
      <>
        <MarketingHead create={create} />
        <div className="px-6 py-4">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      </>
    )
  if (items?.length === 0)
    return (
      <>
        <MarketingHead create={create} />
        <Empty
          title={texts.emptyTitle}
          text={texts.empty}
          example={{ intro: texts.emptyIntro, code: texts.emptyExample }}
          action={<CreateLink {...create} />}
        />
      </>
    )
  return (
    <>
      <MarketingHead create={create} />
      <table className={TABLE} aria-label={texts.table} aria-busy={items === undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={`${HEAD} first:pl-6 last:pr-6 ${looksOf(column)}`}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items === undefined && <SkeletonRows rows={6} columns={columns.length} />}
          {items?.map((item) => (
            <tr key={item.id} className={ROW}>
              {columns.map((column, i) => (
                <td
                  key={column.name}
                  className={`${CELL} max-w-96 truncate first:pl-6 last:pr-6 max-lg:max-w-48 ${looksOf(column)}`}
                >
                  {i === 0 ? (
                    <Link to={addressOf(item)} data-row-link="" className="font-medium hover:underline">
                      {column.cell(item)}
                    </Link>
                  ) : (
                    column.cell(item)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {items && (
        <LoadMore
          note={common.shown(items.length, list.hasNextPage ?? false)}
          list={{
            hasNextPage: list.hasNextPage ?? false,
            isFetchingNextPage: list.isFetchingNextPage ?? false,
            fetchNextPage: () => list.fetchNextPage?.(),
          }}
        />
      )}
    </>
  )
}
