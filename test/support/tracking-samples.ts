import type { TrackingView } from '../../server/modules/shipments/index.ts'
import { anEvent, aParcel, at, aView, placeIn } from './tracking-pages.ts'

const MILESTONES = ['INFO_RECEIVED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'] as const
const TIMES = ['2026-11-23T08:00:00Z', '2026-11-23T15:40:00Z', '2026-11-25T06:10:00Z', '2026-11-25T09:32:00Z']

const reached = (steps: number, third: 'OUT_FOR_DELIVERY' | 'AVAILABLE_FOR_PICKUP' = 'OUT_FOR_DELIVERY') =>
  MILESTONES.map((status, i) => ({
    status: i === 2 ? third : status,
    reached: i < steps,
    reachedAt: i < steps ? at(TIMES[i] ?? '') : null,
  }))

const START = [
  anEvent({ at: at('2026-11-24T20:15:00Z'), name: 'ARRIVAL_AT_FINAL_DELIVERY_CENTER', place: placeIn('Tampere') }),
  anEvent({ at: at('2026-11-24T04:51:00Z'), name: 'DEPARTURE_FROM_TRANSPORT_HUB', place: placeIn('Vantaa') }),
  anEvent({ at: at('2026-11-23T21:02:00Z'), name: 'ARRIVED_AT_SORTING_CENTER', place: placeIn('Vantaa') }),
  anEvent({ at: at('2026-11-23T15:40:00Z'), name: 'PICKUP_SUCCESSFUL', place: placeIn('Espoo') }),
  anEvent({ at: at('2026-11-23T08:00:00Z'), name: 'PARCEL_DATA_SUBMITTED_TO_CARRIER' }),
  anEvent({ at: at('2026-11-22T18:30:00Z'), name: 'ORDER_CREATED' }),
]

const ITEMS = [
  { code: 'TEA-1', name: 'Sencha Fukujyu, 100 g', quantity: 2, pictureUrl: null },
  { code: 'CUP-4', name: 'Cup with a bamboo lid', quantity: 1, pictureUrl: null },
]

const LOCKER = {
  code: '3021',
  name: 'K-Market Hämeentie',
  address1: 'Hämeentie 14',
  zip: '33200',
  city: 'Tampere',
  countryCode: 'FI',
  openingHours: 'Mon–Fri 7:00–22:00\nSat–Sun 9:00–21:00',
  availableUntil: at('2026-11-27T20:00:00Z'),
  latitude: 61.4978,
  longitude: 23.761,
}

const delivered = () =>
  aParcel({
    standing: { status: 'DELIVERED', subStatus: 'TO_RECIPIENT' },
    isFinal: true,
    milestones: reached(4),
    deliveredAt: at('2026-11-25T09:32:00Z'),
    items: ITEMS,
    events: [
      anEvent({ at: at('2026-11-25T09:32:00Z'), name: 'SUCCESSFULLY_DELIVERED', place: placeIn('Tampere') }),
      anEvent({ at: at('2026-11-25T06:10:00Z'), name: 'OUT_FOR_DELIVERY', place: placeIn('Tampere') }),
      ...START,
    ],
  })

const locker = () =>
  aParcel({
    standing: { status: 'AVAILABLE_FOR_PICKUP', subStatus: 'PARCEL_LOCKER' },
    milestones: reached(3, 'AVAILABLE_FOR_PICKUP'),
    pickUpPoint: LOCKER,
    items: ITEMS,
    events: [
      anEvent({ at: at('2026-11-25T06:10:00Z'), name: 'ARRIVED_AT_PARCEL_LOCKER', place: placeIn('Tampere') }),
      ...START,
    ],
  })

const onTheWay = () =>
  aParcel({
    milestones: reached(2),
    estimatedDelivery: { from: at('2026-11-26T08:00:00Z'), to: at('2026-11-26T12:00:00Z'), source: 'CARRIER' },
    items: ITEMS,
    events: START,
  })

/** Situations that people meet, as of noon on 25 November 2026. */
export const SAMPLES: Readonly<Record<string, TrackingView>> = {
  'on-the-way': aView([onTheWay()]),
  delivered: aView([delivered()]),
  delayed: aView([
    aParcel({
      standing: { status: 'IN_TRANSIT', subStatus: 'DELAYED' },
      milestones: reached(2),
      isLate: true,
      promisedAt: at('2026-11-25T10:00:00Z'),
      estimatedDelivery: { from: at('2026-11-27T10:00:00Z'), to: null, source: 'CALCULATED' },
      items: ITEMS,
      events: [
        anEvent({ at: at('2026-11-25T05:12:00Z'), name: 'DELAY_IN_TRANSPORT', place: placeIn('Hamburg', 'DE') }),
        ...START,
      ],
    }),
  ]),
  'failed-attempt': aView([
    aParcel({
      standing: { status: 'FAILED_ATTEMPT', subStatus: 'RECIPIENT_ABSENT' },
      milestones: reached(3),
      items: ITEMS,
      events: [
        anEvent({
          at: at('2026-11-25T09:02:00Z'),
          name: 'DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME_CARD_LEFT',
          place: placeIn('Tampere'),
        }),
        anEvent({ at: at('2026-11-25T06:10:00Z'), name: 'OUT_FOR_DELIVERY', place: placeIn('Tampere') }),
        ...START,
      ],
    }),
  ]),
  locker: aView([locker()]),
  'two-parcels': aView([delivered(), onTheWay()]),
  lost: aView([
    aParcel({
      standing: { status: 'EXCEPTION', subStatus: 'LOST' },
      isFinal: true,
      milestones: reached(2),
      events: START,
    }),
  ]),
  preparing: aView([]),
  cancelled: aView([], { orderCancelled: true }),
}
