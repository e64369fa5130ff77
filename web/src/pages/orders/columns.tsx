import type { ReactNode } from 'react'
import type { Schemas } from '../../api.ts'
import { country, money } from '../../format.ts'
import { Time } from '../../ui/time.tsx'
import type { OrderColumn } from './order-filter.ts'
import { StatusPill } from './status-pill.tsx'

export type OrderSummary = Schemas['OrderSummary']

interface Column {
  /** On the right: numbers and times. */
  right?: boolean
  /** Those without one share what is left. */
  width: string
  className?: string
  show: (order: OrderSummary, language: string) => ReactNode
  /** The whole of what is cut off, on hover. */
  title?: (order: OrderSummary, language: string) => string
}

const text = (of: (order: OrderSummary) => string | null, className = 'text-muted', width = ''): Column => ({
  width,
  className: `truncate ${className}`,
  show: of,
  title: (order) => of(order) ?? '',
})

const time = (of: (order: OrderSummary) => string | null): Column => ({
  right: true,
  width: 'w-36',
  className: 'truncate text-muted',
  show: (order) => {
    const at = of(order)
    return at && <Time at={at} />
  },
})

/** What the list can show beside the reference, in the order in which it is offered. */
export const COLUMNS = {
  status: { width: 'w-44', show: ({ status }) => <StatusPill status={status} /> },
  customerName: text(({ customerName }) => customerName, ''),
  company: text(({ company }) => company),
  email: text(({ email }) => email),
  zip: text(({ zip }) => zip, 'text-muted', 'w-24'),
  city: text(({ city }) => city),
  country: {
    width: 'w-20',
    className: 'text-muted',
    show: ({ country }) => country,
    title: (order, language) => country(order.country, language),
  },
  shippingCode: text(({ shippingCode }) => shippingCode, 'text-muted', 'w-32'),
  trackingNumber: text(({ trackingNumber }) => trackingNumber, 'font-mono text-muted text-xs', 'w-40'),
  door: text(({ door }) => door, 'text-muted', 'w-28'),
  total: {
    right: true,
    width: 'w-28',
    className: 'truncate',
    show: ({ total }, language) => total && money(total, language),
    title: ({ total }, language) => (total ? money(total, language) : ''),
  },
  createdAt: time(({ createdAt }) => createdAt),
  updatedAt: time(({ updatedAt }) => updatedAt),
  shippedAt: time(({ shippedAt }) => shippedAt),
  deliveredAt: time(({ deliveredAt }) => deliveredAt),
} as const satisfies Partial<Record<OrderColumn, Column>>

export type ListColumn = keyof typeof COLUMNS

export const LIST_COLUMNS = Object.keys(COLUMNS) as ListColumn[] // its own keys

export const columnOf = (name: ListColumn): Column => COLUMNS[name]

const USUAL: readonly ListColumn[] = [
  ...(['status', 'customerName', 'city', 'country', 'shippingCode', 'trackingNumber', 'total', 'createdAt'] as const),
]

/** Those that the list has; the usual ones where none are named. */
export function shownColumns(names: readonly string[]): ListColumn[] {
  const known = LIST_COLUMNS.filter((column) => names.includes(column))
  return known.length > 0 ? known : [...USUAL]
}
