import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { HEAD, TABLE } from '../../ui/table.tsx'
import { columnOf, type ListColumn, type OrderSummary } from './columns.tsx'
import { orderListTexts } from './texts.ts'

/** So many columns fit beside the navigation without scrolling. */
const FITTING = 9

interface Props {
  /** Undefined while they are on their way. */
  orders: readonly OrderSummary[] | undefined
  columns: readonly ListColumn[]
  selected: ReadonlySet<string>
  compact: boolean
  onSelect: (ids: readonly string[], chosen: boolean) => void
}

/** A narrow screen shows the first two columns and the last two. */
const wideOnly = (columns: readonly ListColumn[], index: number): string =>
  index > 1 && index < columns.length - 2 ? 'max-xl:hidden' : ''

export function OrderTable({ orders, columns, selected, compact, onSelect }: Props) {
  const words = useWords(orderListTexts)
  const all = orders !== undefined && orders.length > 0 && orders.every(({ id }) => selected.has(id))
  return (
    <div className={columns.length > FITTING ? 'overflow-x-auto' : ''}>
      <table
        className={`${TABLE} table-fixed ${columns.length > FITTING ? 'min-w-[100rem]' : ''}`}
        aria-label={words.table}
        aria-busy={orders === undefined}
      >
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} w-13 pl-6`}>
              <input
                type="checkbox"
                className="block size-4 accent-accent"
                aria-label={words.selectAll}
                checked={all}
                onChange={(event) => onSelect(orders?.map(({ id }) => id) ?? [], event.target.checked)}
              />
            </th>
            <th scope="col" className={HEAD}>
              {words.reference}
            </th>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`${HEAD} ${columnOf(column).width} ${wideOnly(columns, index)} ${columnOf(column).right ? 'text-right' : ''} ${index === columns.length - 1 ? 'pr-6' : ''}`}
              >
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders === undefined ? (
            <SkeletonRows rows={12} columns={columns.length + 2} />
          ) : (
            orders.map((order) => (
              <Row
                key={order.id}
                order={order}
                columns={columns}
                compact={compact}
                selected={selected.has(order.id)}
                onSelect={(chosen) => onSelect([order.id], chosen)}
              />
            ))
          )}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  order: OrderSummary
  columns: readonly ListColumn[]
  selected: boolean
  compact: boolean
  onSelect: (chosen: boolean) => void
}

function Row({ order, columns, selected, compact, onSelect }: RowProps) {
  const words = useWords(orderListTexts)
  const { language } = useLanguage()
  const cell = `${compact ? 'h-7' : 'h-8'} border-b border-line px-3`
  return (
    <tr
      className={`scroll-my-16 ${selected ? 'bg-accent-soft' : 'bg-surface hover:bg-sunken'} focus-within:shadow-[inset_3px_0_0_var(--accent)]`}
    >
      <td className={`${cell} pl-6`}>
        <input
          type="checkbox"
          className="block size-4 accent-accent"
          aria-label={words.selectRow(order.reference)}
          checked={selected}
          onChange={(event) => onSelect(event.target.checked)}
        />
      </td>
      <td className={cell}>
        <span className="flex items-center gap-2">
          <Link
            to={paths.order(order.id)}
            data-row-link=""
            title={order.reference}
            className="truncate font-medium hover:underline"
          >
            {order.reference}
          </Link>
          {order.test && <span className="rounded bg-sunken px-1 text-muted text-xs">{words.test}</span>}
        </span>
      </td>
      {columns.map((name, index) => {
        const column = columnOf(name)
        return (
          <td
            key={name}
            className={`${cell} ${wideOnly(columns, index)} ${column.right ? 'text-right' : ''} ${column.className ?? ''} ${index === columns.length - 1 ? 'pr-6' : ''}`}
            title={column.title?.(order, language)}
          >
            {column.show(order, language)}
          </td>
        )
      })}
    </tr>
  )
}
