import type { Schemas } from '../../api.ts'

export type OrderStatus = Schemas['OrderStatus']

/** As the address of the list writes it: states parted by commas. Absent members filter nothing. */
export interface OrderFilter {
  status?: string
  search?: string
}

export const STATUSES: readonly OrderStatus[] = [
  'Draft',
  'Reserved',
  'Locked',
  'New',
  'Pending',
  'Collecting',
  'Shipped',
  'Cancelled',
  'Returned',
]

/** The tabs of the list: each is a filter that can be reached by its address as well. */
export const VIEWS = [
  { name: 'all', statuses: [] },
  { name: 'toPick', statuses: ['New', 'Collecting'] },
  { name: 'waiting', statuses: ['Pending'] },
  { name: 'onHold', statuses: ['Reserved', 'Locked'] },
  { name: 'shipped', statuses: ['Shipped'] },
  { name: 'cancelled', statuses: ['Cancelled'] },
] as const satisfies readonly { name: string; statuses: readonly OrderStatus[] }[]

/** Takes what an address says; what no filter knows is dropped. */
export function readFilter(search: Readonly<Record<string, unknown>>): OrderFilter {
  const status = writeStatuses(statusesOf({ status: String(search.status ?? '') }))
  const text = typeof search.search === 'string' ? search.search.trim().slice(0, 100) : ''
  return { ...status, ...(text === '' ? {} : { search: text }) }
}

/** In the order of an order's life, whatever the address has. */
export function statusesOf({ status = '' }: OrderFilter): OrderStatus[] {
  const named = new Set(status.split(','))
  return STATUSES.filter((each) => named.has(each))
}

export const writeStatuses = (statuses: readonly OrderStatus[]): Pick<OrderFilter, 'status'> =>
  statuses.length === 0 ? {} : { status: STATUSES.filter((each) => statuses.includes(each)).join(',') }
