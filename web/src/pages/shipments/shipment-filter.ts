import type { Schemas } from '../../api.ts'

export type Need = Schemas['ShipmentNeed']

export const VIEWS = ['look', 'moving', 'delivered', 'all'] as const
export type View = (typeof VIEWS)[number]

export const NEEDS: readonly Need[] = ['problem', 'late', 'stuck']

const MOVING: readonly Schemas['TrackingStatus'][] = [
  'PENDING',
  'INFO_RECEIVED',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'AVAILABLE_FOR_PICKUP',
]

/** As the address of the list writes it. Without a view: what somebody should look at. */
export interface ShipmentFilter {
  view?: Exclude<View, 'look'>
  needs?: Need
  carrier?: string
  country?: string
  /** Country where a parcel on its way was seen last. */
  seenIn?: string
  search?: string
  /** The one that is open beside the list. */
  shipment?: string
}

const text = (value: unknown, most = 100): string => (typeof value === 'string' ? value.trim().slice(0, most) : '')

/** Takes what an address says; what no filter knows is dropped. */
export function readShipmentFilter(given: Readonly<Record<string, unknown>>): ShipmentFilter {
  const view = VIEWS.find((each) => each !== 'look' && each === given.view)
  const needs = NEEDS.find((each) => each === given.needs)
  const country = (value: unknown) => (/^[A-Za-z]{2}$/.test(text(value)) ? text(value).toUpperCase() : '')
  const members = {
    view,
    // Whoever looks at all of them does not ask why.
    needs: view === undefined ? needs : undefined,
    carrier: text(given.carrier, 50),
    country: country(given.country),
    seenIn: country(given.seenIn),
    search: text(given.search),
    shipment: text(given.shipment),
  }
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value)) as ShipmentFilter // its own members, those without a value left out
}

/** What the server is asked for. */
export function queryOf({ view, needs, carrier, country, seenIn, search }: ShipmentFilter) {
  return {
    ...(view === undefined ? { needs: needs ? [needs] : [...NEEDS] } : {}),
    ...(view === 'moving' ? { status: [...MOVING] } : {}),
    ...(view === 'delivered' ? { status: ['DELIVERED' as const] } : {}),
    ...(carrier ? { carrier } : {}),
    ...(country ? { country } : {}),
    ...(seenIn ? { lastSeenIn: seenIn } : {}),
    ...(search ? { search } : {}),
  }
}

/** Whether anything but the view narrows the list. */
export const isNarrowed = ({ needs, carrier, country, seenIn, search }: ShipmentFilter): boolean =>
  [needs, carrier, country, seenIn, search].some(Boolean)
