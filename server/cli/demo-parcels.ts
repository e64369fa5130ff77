import type { EventName, ToldEvent, Tracking } from '#modules/shipments'
import type { Tx } from '#platform/context'
import { HOUR, hoursAgo } from './demo-clock.ts'
import { PEOPLE } from './demo-goods.ts'

type Person = keyof typeof PEOPLE

interface Leg {
  /** Days since the parcel left. */
  day: number
  city: string
  country: string
  /** What it is, or else a code that no carrier is known to have. */
  name?: EventName
  code?: string
  text: string
}

interface FollowedParcel {
  reference: string
  number: string
  carrier: 'posti' | 'dhl'
  person: Person
  /** Days ago that it left. */
  left: number
  /** Days that it may take; null: nothing was promised. */
  promised: number | null
  legs: readonly Leg[]
}

const HUBS = { posti: { city: 'Vantaa', country: 'FI' }, dhl: { city: 'Leipzig', country: 'DE' } } as const

const onItsWay = (carrier: keyof typeof HUBS, day = 0.3): Leg => ({
  ...HUBS[carrier],
  day,
  name: 'SHIPMENT_EN_ROUTE',
  text: 'On the way to the next terminal',
})

/** Carrier, recipient, days ago that it left, days that it took. */
const ARRIVED: readonly (readonly ['posti' | 'dhl', Person, number, number])[] = [
  ['posti', 'aino', 27, 1.6],
  ['dhl', 'jonas', 26, 3.1],
  ['posti', 'eero', 24, 2.2],
  ['dhl', 'hugo', 22, 4.4],
  ['posti', 'signe', 20, 2.9],
  ['posti', 'aino', 18, 1.4],
  ['dhl', 'maja', 17, 3.6],
  ['posti', 'eero', 14, 2.4],
  ['dhl', 'jonas', 12, 2.7],
  ['posti', 'aino', 9, 1.3],
  ['dhl', 'hugo', 9, 3.4],
  ['posti', 'signe', 6, 1.9],
  ['dhl', 'maja', 6, 2.8],
  ['posti', 'eero', 4, 1.2],
]

const arrived = ARRIVED.map(([carrier, person, left, took], at): FollowedParcel => {
  const { city, countryCode: country } = PEOPLE[person]
  return {
    ...{ reference: `98${at + 10}`, number: `FW${at + 10}00${left}`, carrier, person, left, promised: 3 },
    legs: [onItsWay(carrier), { day: took, city, country, name: 'SUCCESSFULLY_DELIVERED', text: 'Delivered' }],
  }
})

/** Each of them needs somebody, for a reason of its own. */
const TROUBLED: readonly FollowedParcel[] = [
  {
    ...{ reference: '9830', number: 'FW3000', carrier: 'dhl', person: 'jonas', left: 4, promised: null },
    legs: [
      onItsWay('dhl'),
      { day: 3.2, city: 'Hamburg', country: 'DE', name: 'SHIPMENT_DAMAGED', text: 'The box is wet and torn open' },
    ],
  },
  {
    ...{ reference: '9831', number: 'FW3100', carrier: 'posti', person: 'eero', left: 2, promised: 3 },
    legs: [
      onItsWay('posti'),
      {
        ...{ day: 1.6, city: 'Tampere', country: 'FI', text: 'Nobody at home, a card was left' },
        name: 'DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME_CARD_LEFT',
      },
    ],
  },
  {
    ...{ reference: '9832', number: 'FW3200', carrier: 'dhl', person: 'maja', left: 9, promised: null },
    legs: [
      onItsWay('dhl'),
      { day: 8, city: 'Gdańsk', country: 'PL', name: 'SHIPMENT_RETURNING_TO_SENDER', text: 'Refused by the recipient' },
    ],
  },
  {
    ...{ reference: '9833', number: 'FW3300', carrier: 'dhl', person: 'hugo', left: 6, promised: 3 },
    legs: [onItsWay('dhl'), { day: 4.5, city: 'Metz', country: 'FR', name: 'DELAY_IN_TRANSPORT', text: 'Delayed' }],
  },
  {
    ...{ reference: '9834', number: 'FW3400', carrier: 'posti', person: 'signe', left: 8, promised: null },
    legs: [
      onItsWay('posti', 1),
      { day: 1.4, city: 'Stockholm', country: 'SE', name: 'AT_SORTING_CENTER', text: 'Sorted' },
    ],
  },
  {
    ...{ reference: '9835', number: 'FW3500', carrier: 'posti', person: 'aino', left: 1, promised: 4 },
    legs: [
      onItsWay('posti'),
      { day: 0.7, city: 'Helsinki', country: 'FI', code: 'ZX41', text: 'Siirretty rullakkoon' },
    ],
  },
]

/** Parcels of the last four weeks with two carriers, as another system tells of them: most have arrived, some need somebody. */
export async function followParcels(tracking: Tracking, tx: Tx): Promise<void> {
  for (const parcel of [...arrived, ...TROUBLED]) {
    const then = hoursAgo(tx, parcel.left * 24)
    await tracking.createShipment(then, {
      ...{ reference: `WMS-${parcel.reference}`, orderReference: parcel.reference, orderId: null },
      ...{ foreignOrderId: null, direction: 'outbound', serviceCode: null, serviceName: null, locale: null },
      ...{ sender: null, notifyRecipient: false, tags: [], carrier: parcel.carrier },
      recipient: { ...PEOPLE[parcel.person], region: null },
      shippedAt: then.now(),
      promisedAt: parcel.promised === null ? null : new Date(then.now().getTime() + parcel.promised * 24 * HOUR),
      parcels: [{ trackingNumber: parcel.number, carrier: null, trackingUrl: null, dimensions: null, items: null }],
    })
    for (const leg of parcel.legs) {
      const at = hoursAgo(tx, (parcel.left - leg.day) * 24)
      await tracking.ingestEvents(at, [toldOf(parcel, leg, at.now())])
    }
  }
}

const toldOf = ({ number, carrier }: FollowedParcel, leg: Leg, occurredAt: Date): ToldEvent => ({
  ...{ parcelId: null, trackingNumber: number, carrier, name: leg.name ?? null, code: leg.code ?? null },
  ...{ qualifier: null, text: leg.text, occurredAt, externalId: null },
  place: {
    ...{ name: null, city: leg.city, region: null, zip: null, countryCode: leg.country },
    ...{ latitude: null, longitude: null },
  },
})
