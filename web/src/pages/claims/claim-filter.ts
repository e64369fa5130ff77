import type { Schemas } from '../../api.ts'

export type ClaimStatus = Schemas['ClaimStatus']
export type ClaimType = Schemas['ClaimType']

/** As the address of the list writes it: states and types parted by commas. No state: everything that is open. */
export interface ClaimFilter {
  status?: string
  type?: string
  /** Those that the reader takes care of. */
  mine?: '1'
  search?: string
}

const STATUSES: readonly ClaimStatus[] = [
  'New',
  'InProgress',
  'WaitingCustomer',
  'Approved',
  'Resolved',
  'Rejected',
  'Cancelled',
]

export const TYPES: readonly ClaimType[] = [
  'Lost',
  'Damaged',
  'MissingItem',
  'WrongItem',
  'Defective',
  'NotAsDescribed',
  'Delayed',
  'Other',
]

/** The tabs of the list, by what is to be done. */
export const VIEWS = [
  { name: 'open', statuses: [] },
  { name: 'new', statuses: ['New'] },
  { name: 'decide', statuses: ['InProgress'] },
  { name: 'waiting', statuses: ['WaitingCustomer'] },
  { name: 'carryOut', statuses: ['Approved'] },
  { name: 'done', statuses: ['Resolved', 'Rejected', 'Cancelled'] },
] as const satisfies readonly { name: string; statuses: readonly ClaimStatus[] }[]

export type ViewName = (typeof VIEWS)[number]['name']

/** Takes what an address says; what no filter knows is dropped. */
export function readClaimFilter(search: Readonly<Record<string, unknown>>): ClaimFilter {
  const text = typeof search.search === 'string' ? search.search.trim().slice(0, 100) : ''
  return {
    ...writeStatuses(known(STATUSES, search.status)),
    ...writeTypes(known(TYPES, search.type)),
    ...(search.mine === '1' ? { mine: '1' } : {}),
    ...(text === '' ? {} : { search: text }),
  }
}

export const statusesOf = ({ status }: ClaimFilter): ClaimStatus[] => known(STATUSES, status)
export const typesOf = ({ type }: ClaimFilter): ClaimType[] => known(TYPES, type)

/** The tab that shows these states; null for a choice of its own. */
export const viewOf = (filter: ClaimFilter): ViewName | null =>
  VIEWS.find(({ statuses }) => (writeStatuses(statuses).status ?? '') === (filter.status ?? ''))?.name ?? null

/** Whether all that the filter shows is open: then what is due first comes first. */
export const showsOpenOnly = (filter: ClaimFilter): boolean =>
  statusesOf(filter).every((status) => !['Resolved', 'Rejected', 'Cancelled'].includes(status))

export const writeStatuses = (statuses: readonly ClaimStatus[]): Pick<ClaimFilter, 'status'> =>
  statuses.length === 0 ? {} : { status: STATUSES.filter((each) => statuses.includes(each)).join(',') }

export const writeTypes = (types: readonly ClaimType[]): Pick<ClaimFilter, 'type'> =>
  types.length === 0 ? {} : { type: TYPES.filter((each) => types.includes(each)).join(',') }

function known<T extends string>(all: readonly T[], written: unknown): T[] {
  const named = new Set(String(written ?? '').split(','))
  return all.filter((each) => named.has(each))
}
