import type { EventView, Milestone, ParcelView, TrackingView } from '#modules/shipments'
import type { PageShop } from '../source.ts'

/** How far the parcel of a sample is. */
export type Stage = 'preparing' | 'on_the_way' | 'out_for_delivery' | 'delivered'

const HOUR_MS = 3_600_000

/** What happened to the parcel, and how many hours ago; later stages begin with the steps of earlier ones. */
const STEPS = [
  { name: 'PARCEL_DATA_SUBMITTED_TO_CARRIER', status: 'INFO_RECEIVED', hours: 50 },
  { name: 'PICKUP_SUCCESSFUL', status: 'IN_TRANSIT', hours: 43 },
  { name: 'ARRIVED_AT_SORTING_CENTER', status: 'IN_TRANSIT', hours: 37 },
  { name: 'ARRIVAL_AT_FINAL_DELIVERY_CENTER', status: 'IN_TRANSIT', hours: 13 },
  { name: 'OUT_FOR_DELIVERY', status: 'OUT_FOR_DELIVERY', hours: 4 },
  { name: 'SUCCESSFULLY_DELIVERED', status: 'DELIVERED', hours: 1 },
] as const

const REACHED = { on_the_way: 4, out_for_delivery: 5, delivered: 6 } as const

const MILESTONES = ['INFO_RECEIVED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'] as const

/** An order of nobody, with goods of the shop. */
export function sampleView(shop: PageShop, stage: Stage, goods: ParcelView['items'], now: Date): TrackingView {
  const parcels = stage === 'preparing' ? [] : [sampleParcel(shop, STEPS.slice(0, REACHED[stage]), goods, now)]
  return {
    shopId: shop.id,
    orderId: null,
    ofOrder: false,
    orderReference: 'A-1002',
    orderedAt: hoursAgo(now, 54),
    orderCancelled: false,
    locale: null,
    parcels,
    items: parcels.length > 0 ? [] : goods,
    version: '',
  }
}

const hoursAgo = (now: Date, hours: number): Date => new Date(now.getTime() - hours * HOUR_MS)

type Step = (typeof STEPS)[number]

function sampleParcel(shop: PageShop, steps: readonly Step[], items: ParcelView['items'], now: Date): ParcelView {
  const last = steps.at(-1)
  const status = last?.status ?? 'INFO_RECEIVED'
  const statusAt = hoursAgo(now, last?.hours ?? 0)
  const isFinal = status === 'DELIVERED'
  const due = hoursAgo(now, status === 'OUT_FOR_DELIVERY' ? -3 : -22)
  return {
    id: 'sample',
    trackingNumber: 'SAMPLE1002',
    carrier: null,
    carrierUrl: null,
    serviceName: null,
    direction: 'outbound',
    standing: { status, subStatus: isFinal ? 'TO_RECIPIENT' : null },
    eventName: last?.name ?? null,
    statusAt,
    isFinal,
    milestones: MILESTONES.map((one): Milestone => {
      const first = steps.find((step) => step.status === one)
      return { status: one, reached: first !== undefined, reachedAt: first ? hoursAgo(now, first.hours) : null }
    }),
    estimatedDelivery: isFinal ? null : { from: due, to: hoursAgo(due, -2), source: 'CALCULATED' },
    promisedAt: null,
    isLate: false,
    deliveredAt: isFinal ? statusAt : null,
    pickUpPoint: null,
    destinationCity: null,
    destinationCountryCode: shop.country,
    events: steps.toReversed().map((step) => eventOf(step, now)),
    items,
  }
}

const eventOf = ({ name, status, hours }: Step, now: Date): EventView => ({
  at: hoursAgo(now, hours),
  offsetMinutes: null,
  name,
  standing: { status, subStatus: null },
  text: null,
  place: null,
})
