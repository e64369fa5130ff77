import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { money } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { HEAD, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { StatusPill } from './status-pill.tsx'
import { orderListTexts } from './texts.ts'

export type OrderSummary = Schemas['OrderSummary']

const WIDE = 'max-xl:hidden'

interface Props {
  /** Undefined while they are on their way. */
  orders: readonly OrderSummary[] | undefined
  selected: ReadonlySet<string>
  compact: boolean
  onSelect: (ids: readonly string[], chosen: boolean) => void
}

export function OrderTable({ orders, selected, compact, onSelect }: Props) {
  const words = useWords(orderListTexts)

  const { columns, table, selectAll } = words
  const all = orders !== undefined && orders.length > 0 && orders.every(({ id }) => selected.has(id))
  return (
    <table className={TABLE} aria-label={table} aria-busy={orders === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} w-10 pl-6`}>
            <input
              type="checkbox"
              className="block size-4 accent-accent"
              aria-label={selectAll}
              checked={all}
              onChange={(event) => onSelect(orders?.map(({ id }) => id) ?? [], event.target.checked)}
            />
          </th>
          <th scope="col" className={HEAD}>
            {columns.reference}
          </th>
          <th scope="col" className={HEAD}>
            {columns.status}
          </th>
          <th scope="col" className={HEAD}>
            {columns.customer}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {columns.place}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {columns.shipping}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {columns.tracking}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {columns.total}
          </th>
          <th scope="col" className={`${HEAD} pr-6 text-right`}>
            {columns.created}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders === undefined ? (
          <SkeletonRows rows={12} columns={9} />
        ) : (
          orders.map((order) => (
            <Row
              key={order.id}
              order={order}
              compact={compact}
              selected={selected.has(order.id)}
              onSelect={(chosen) => onSelect([order.id], chosen)}
            />
          ))
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  order: OrderSummary
  selected: boolean
  compact: boolean
  onSelect: (chosen: boolean) => void
}

function Row({ order, selected, compact, onSelect }: RowProps) {
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
      <td className={`${cell} max-w-48`}>
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
      <td className={cell}>
        <StatusPill status={order.status} />
      </td>
      <td className={`${cell} max-w-52 truncate`} title={order.customerName}>
        {order.customerName}
      </td>
      <td className={`${cell} ${WIDE} max-w-44 truncate text-muted`}>
        {order.city}, {order.country}
      </td>
      <td className={`${cell} ${WIDE} max-w-32 truncate text-muted`}>{order.shippingCode}</td>
      <td
        className={`${cell} ${WIDE} max-w-40 truncate font-mono text-muted text-xs`}
        title={order.trackingNumber ?? ''}
      >
        {order.trackingNumber}
      </td>
      <td className={`${cell} whitespace-nowrap text-right`}>{order.total && money(order.total, language)}</td>
      <td className={`${cell} whitespace-nowrap pr-6 text-right text-muted`}>
        <Time at={order.createdAt} />
      </td>
    </tr>
  )
}
