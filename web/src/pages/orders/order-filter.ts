import type { Schemas } from '../../api.ts'

export type OrderStatus = Schemas['OrderStatus']
export type OrderColumn = Schemas['OrderColumn']
type SavedFilter = Schemas['OrderFilter']

/** As the address of the list writes it, all in plain text. Absent members filter nothing. */
export interface OrderFilter {
  /** States parted by commas. */
  status?: string
  search?: string
  email?: string
  sku?: string
  trackingNumber?: string
  country?: string
  shippingCode?: string
  door?: string
  test?: 'yes' | 'no'
  /** First and last day, such as 2026-01-31, by the clock of this browser. */
  from?: string
  to?: string
  sort?: 'oldest'
  /** Id of the saved view that it began with. */
  view?: string
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

/** Tabs that everybody has: each is a filter that can be reached by its address as well. */
export const VIEWS = [
  { name: 'all', statuses: [] },
  { name: 'toPick', statuses: ['New', 'Collecting'] },
  { name: 'waiting', statuses: ['Pending'] },
  { name: 'onHold', statuses: ['Reserved', 'Locked'] },
  { name: 'shipped', statuses: ['Shipped'] },
  { name: 'cancelled', statuses: ['Cancelled'] },
] as const satisfies readonly { name: string; statuses: readonly OrderStatus[] }[]

const MOST = 100
const TEXTS = ['search', 'email', 'sku', 'trackingNumber', 'shippingCode', 'door'] as const

/** Takes what an address says; what no filter knows is dropped. */
export function readFilter(search: Readonly<Record<string, unknown>>): OrderFilter {
  const filter: OrderFilter = { ...writeStatuses(statusesOf({ status: textIn(search.status) })) }
  for (const name of TEXTS) if (textIn(search[name])) filter[name] = textIn(search[name])
  const code = textIn(search.country).toUpperCase()
  if (/^[A-Z]{2}$/.test(code)) filter.country = code
  for (const name of ['from', 'to'] as const) if (isDay(textIn(search[name]))) filter[name] = textIn(search[name])
  if (search.test === 'yes' || search.test === 'no') filter.test = search.test
  if (search.sort === 'oldest') filter.sort = 'oldest'
  if (/^[0-9a-f-]{36}$/.test(textIn(search.view))) filter.view = textIn(search.view)
  return filter
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, MOST) : '')
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** In the order of an order's life, whatever the address has. */
export function statusesOf({ status = '' }: OrderFilter): OrderStatus[] {
  const named = new Set(status.split(','))
  return STATUSES.filter((each) => named.has(each))
}

export const writeStatuses = (statuses: readonly OrderStatus[]): Pick<OrderFilter, 'status'> =>
  statuses.length === 0 ? {} : { status: STATUSES.filter((each) => statuses.includes(each)).join(',') }

/** The filter as the API takes and keeps it: days become moments. */
export function savedOf({ from, to, test, status, view: _, ...rest }: OrderFilter): SavedFilter {
  const statuses = statusesOf({ status: status ?? '' })
  return {
    ...rest,
    ...(statuses.length > 0 ? { status: statuses } : {}),
    ...(test ? { test: test === 'yes' } : {}),
    ...(from ? { createdFrom: startOf(from).toISOString() } : {}),
    ...(to ? { createdBefore: startOf(to, 1).toISOString() } : {}),
  }
}

/** The reverse: what the address of a saved view says. */
export function filterOf({
  status = [],
  test,
  createdFrom,
  createdBefore,
  sort,
  reference,
  ...rest
}: SavedFilter): OrderFilter {
  return readFilter({
    ...rest,
    // The list has no field for a whole reference: its beginning finds it as well.
    ...(reference === undefined ? {} : { search: reference }),
    ...writeStatuses(status),
    ...(test === undefined ? {} : { test: test ? 'yes' : 'no' }),
    ...(createdFrom ? { from: dayOf(new Date(createdFrom)) } : {}),
    ...(createdBefore ? { to: dayOf(new Date(Date.parse(createdBefore) - 1)) } : {}),
    ...(sort === 'oldest' ? { sort } : {}),
  })
}

/** The moment that a day begins here, or that so many days later. */
function startOf(day: string, later = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later)
}

/** The day that it is here at that moment. */
export const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Whether both show the same orders in the same order, whichever view they began with. */
export const isSame = (one: OrderFilter, other: OrderFilter): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

const sorted = ({ view: _, ...filter }: OrderFilter) => Object.entries(filter).sort()

/** Members that narrow the list, beside the search. */
export const CHIPS = [
  'status',
  'created',
  'country',
  'sku',
  'email',
  'trackingNumber',
  'shippingCode',
  'door',
  'test',
] as const
export type Chip = (typeof CHIPS)[number]

export const isSet = (filter: OrderFilter, chip: Chip): boolean =>
  chip === 'created' ? filter.from !== undefined || filter.to !== undefined : filter[chip] !== undefined

/** The filter without what the chip stands for. */
export function without(filter: OrderFilter, chip: Chip): OrderFilter {
  const dropped = chip === 'created' ? ['from', 'to'] : [chip]
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !dropped.includes(name))) as OrderFilter // members of it
}

/** Whether anything is left out of the list. */
export const narrows = (filter: OrderFilter): boolean =>
  filter.search !== undefined || CHIPS.some((chip) => isSet(filter, chip))
