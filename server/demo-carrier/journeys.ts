import type { PointOfCollection, Service, Site } from './protocol.ts'

/** One scan of a script. What it brings with it holds until a later scan brings something else. */
export interface Step {
  /** Since the parcel was announced, on the carrier's clock. */
  hours: number
  code: string
  reason: string | null
  text: string
  site: Site
  news: News
}

interface News {
  /** Hours between which the parcel is expected. */
  expected?: readonly [from: number, to: number]
  collectAt?: Omit<PointOfCollection, 'heldUntil'> & { heldUntilHours: number }
  signedBy?: string
}

export interface Journey {
  /** What happens, in a few words. */
  title: string
  service: Service
  grams: number
  from: Site
  to: Site
  steps: readonly Step[]
}

type Row = readonly [hours: number, code: string, site: Site, news?: News]

const site = (name: string | null, city: string, postcode: string, country: string, at: [number, number]): Site => ({
  name,
  city,
  postcode,
  country,
  lat: at[0],
  lon: at[1],
})

const TURKU = site('Turku terminal', 'Turku', '20380', 'FI', [60.4831, 22.1772])
const SENDER = site(null, 'Turku', '20100', 'FI', [60.4518, 22.2666])
const TAMPERE = site('Tampere hub', 'Tampere', '33840', 'FI', [61.4433, 23.8512])
const TAMPERE_WEST = site('Tampere West depot', 'Tampere', '33270', 'FI', [61.5042, 23.6708])
const HELSINKI = site('Helsinki hub', 'Vantaa', '01530', 'FI', [60.3055, 24.9672])
const HELSINKI_CENTRE = site('Helsinki Centre depot', 'Helsinki', '00150', 'FI', [60.1601, 24.9384])
const STOCKHOLM = site('Stockholm hub', 'Rosersberg', '195 95', 'SE', [59.5801, 17.8893])
const STOCKHOLM_EAST = site('Stockholm East depot', 'Stockholm', '114 27', 'SE', [59.3452, 18.0813])
const HAMBURG = site('Hamburg hub', 'Hamburg', '21129', 'DE', [53.5291, 9.8824])
const HAMBURG_WEST = site('Hamburg West depot', 'Hamburg', '20255', 'DE', [53.5772, 9.9451])
const TRAVEMUNDE = site('Travemünde ferry terminal', 'Lübeck', '23570', 'DE', [53.9421, 10.8563])
const BASEL = site('Basel customs office', 'Basel', '4056', 'CH', [47.5837, 7.5722])
const ZURICH = site('Zürich depot', 'Zürich', '8005', 'CH', [47.3881, 8.5172])
const OSLO_CUSTOMS = site('Oslo customs office', 'Oslo', '0668', 'NO', [59.9168, 10.8361])
const OSLO = site('Oslo depot', 'Oslo', '0581', 'NO', [59.9276, 10.8094])

const KIOSK = {
  id: 'NP-33200-1',
  name: 'Koskipuisto Kiosk',
  street: 'Hämeenkatu 12',
  postcode: '33200',
  city: 'Tampere',
  country: 'FI',
  open: 'Mon-Fri 07:00-21:00, Sat 09:00-18:00, Sun 11:00-17:00',
  lat: 61.4979,
  lon: 23.7649,
}

const LOCKER = {
  id: 'NP-11427-4',
  name: 'Parcel locker Östermalm',
  street: 'Valhallavägen 79',
  postcode: '114 27',
  city: 'Stockholm',
  country: 'SE',
  open: 'Always open',
  lat: 59.3458,
  lon: 18.0722,
}

/** What each code says, with its reason after a colon. */
const TEXTS: Readonly<Record<string, string>> = {
  A10: 'The sender has announced the parcel',
  A20: 'Collected from the sender',
  S10: 'Arrived at a terminal',
  S20: 'Sorted',
  S30: 'Left the terminal',
  S35: 'Loaded onto the ferry',
  S40: 'Arrived in the country of destination',
  S50: 'At the delivery depot',
  C10: 'Customs clearance has begun',
  'C30:PAY': 'Held at customs: duty and VAT are to be paid',
  C40: 'Duty and VAT have been paid',
  C20: 'Cleared by customs',
  'H10:WX': 'Delayed: the ferry does not sail in this storm',
  'H20:ADR': 'On hold: the address is not complete',
  H30: 'The address has been corrected',
  H40: 'The parcel is damaged',
  H50: 'The parcel is missing, a search has begun',
  H60: 'The parcel could not be found',
  D10: 'Out for delivery',
  'D20:ABS': 'Nobody was at home, a card was left',
  'D20:ADR': 'The address could not be found',
  'D20:REF': 'The recipient refused the parcel',
  P10: 'Ready at the pick-up point',
  P20: 'Ready in the parcel locker',
  P30: 'Reminder: still waiting to be collected',
  E10: 'Delivered',
  'E10:SIG': 'Delivered against a signature',
  'E10:NBR': 'Delivered to a neighbour',
  'E10:BOX': 'Put into the mailbox',
  'E20:PNT': 'Collected at the pick-up point',
  'E20:LKR': 'Taken out of the parcel locker',
  'R10:NCL': 'Not collected in time, goes back to the sender',
  'R10:REF': 'Refused, goes back to the sender',
  R20: 'On its way back to the sender',
  R30: 'Returned to the sender',
}

/** From the sender out of Turku. */
const OUT: readonly Row[] = [
  [0, 'A10', SENDER],
  [2, 'A20', SENDER],
  [3.5, 'S10', TURKU],
  [5, 'S20', TURKU],
  [6.5, 'S30', TURKU],
]
const TO_HELSINKI: readonly Row[] = [
  ...OUT,
  [9.5, 'S10', HELSINKI],
  [11, 'S20', HELSINKI],
  [19, 'S50', HELSINKI_CENTRE],
]
const TO_TAMPERE: readonly Row[] = [...OUT, [9, 'S10', TAMPERE], [11, 'S20', TAMPERE], [18, 'S50', TAMPERE_WEST]]
const TO_STOCKHOLM: readonly Row[] = [...OUT, [18, 'S40', STOCKHOLM], [19.5, 'S20', STOCKHOLM]]
const OVER_STOCKHOLM: readonly Row[] = [...OUT, [18, 'S10', STOCKHOLM], [19.5, 'S20', STOCKHOLM]]
const HAMBURG_BOUND: readonly Row[] = [...OVER_STOCKHOLM, [21, 'S30', STOCKHOLM]]
const OVER_HAMBURG: readonly Row[] = [...HAMBURG_BOUND, [36, 'S10', HAMBURG], [38, 'S20', HAMBURG]]
const TO_HAMBURG: readonly Row[] = [...HAMBURG_BOUND, [36, 'S40', HAMBURG], [38, 'S20', HAMBURG]]

const HOME = { service: 'HOME', grams: 1840, from: SENDER } as const

/** In the order of the two digits that choose them, from 01. */
export const JOURNEYS: readonly Journey[] = [
  journey('delivered at home', { ...HOME, to: HELSINKI_CENTRE }, [
    ...expecting(TO_HELSINKI, [26, 31]),
    [24, 'D10', HELSINKI_CENTRE, { expected: [28, 31] }],
    [30, 'E10', HELSINKI_CENTRE],
  ]),
  journey('a failed attempt, then delivered', { ...HOME, to: HELSINKI_CENTRE }, [
    ...expecting(TO_HELSINKI, [26, 31]),
    [24, 'D10', HELSINKI_CENTRE],
    [28, 'D20:ABS', HELSINKI_CENTRE, { expected: [50, 55] }],
    [31, 'S50', HELSINKI_CENTRE],
    [48, 'D10', HELSINKI_CENTRE],
    [53, 'E10:SIG', HELSINKI_CENTRE, { signedBy: 'A. Lehtola' }],
  ]),
  journey('several hubs, countries and customs', { service: 'WORLD', grams: 3200, from: SENDER, to: ZURICH }, [
    ...expecting(OVER_HAMBURG, [84, 92]),
    [40, 'S30', HAMBURG],
    [52, 'S40', BASEL],
    [54, 'C10', BASEL],
    [64, 'C20', BASEL],
    [66, 'S30', BASEL],
    [70, 'S50', ZURICH],
    [80, 'D10', ZURICH, { expected: [84, 88] }],
    [86, 'E10:SIG', ZURICH, { signedBy: 'R. Keller' }],
  ]),
  journey('collected at a pick-up point', { service: 'POINT', grams: 960, from: SENDER, to: TAMPERE_WEST }, [
    ...expecting(TO_TAMPERE, [22, 25]),
    [23, 'P10', TAMPERE_WEST, { collectAt: { ...KIOSK, heldUntilHours: 191 } }],
    [34, 'E20:PNT', TAMPERE_WEST],
  ]),
  journey('taken out of a parcel locker', { service: 'LOCKER', grams: 720, from: SENDER, to: STOCKHOLM_EAST }, [
    ...expecting(TO_STOCKHOLM, [29, 33]),
    [25, 'S50', STOCKHOLM_EAST],
    [30, 'P20', STOCKHOLM_EAST, { collectAt: { ...LOCKER, heldUntilHours: 102 } }],
    [42, 'E20:LKR', STOCKHOLM_EAST],
  ]),
  journey('delivered to a neighbour', { ...HOME, to: HAMBURG_WEST }, [
    ...expecting(TO_HAMBURG, [50, 56]),
    [46, 'S50', HAMBURG_WEST],
    [49, 'D10', HAMBURG_WEST],
    [54, 'E10:NBR', HAMBURG_WEST, { signedBy: 'Petersen, 2nd floor' }],
  ]),
  journey('put into the mailbox', { service: 'MAIL', grams: 210, from: SENDER, to: TAMPERE_WEST }, [
    ...expecting(TO_TAMPERE, [22, 28]),
    [21, 'D10', TAMPERE_WEST],
    [25, 'E10:BOX', TAMPERE_WEST],
  ]),
  journey('delayed by a storm', { ...HOME, to: HAMBURG_WEST }, [
    ...expecting(OVER_STOCKHOLM, [50, 56]),
    [22, 'H10:WX', STOCKHOLM, { expected: [74, 80] }],
    [44, 'S30', STOCKHOLM],
    [49, 'S35', TRAVEMUNDE],
    [60, 'S40', HAMBURG],
    [62, 'S20', HAMBURG],
    [70, 'S50', HAMBURG_WEST],
    [73, 'D10', HAMBURG_WEST],
    [78, 'E10', HAMBURG_WEST],
  ]),
  journey('a wrong address, corrected', { ...HOME, to: HELSINKI_CENTRE }, [
    ...expecting(TO_HELSINKI, [26, 31]),
    [24, 'D10', HELSINKI_CENTRE],
    [29, 'D20:ADR', HELSINKI_CENTRE],
    [31, 'H20:ADR', HELSINKI_CENTRE],
    [40, 'H30', HELSINKI_CENTRE, { expected: [50, 55] }],
    [48, 'D10', HELSINKI_CENTRE],
    [52, 'E10', HELSINKI_CENTRE],
  ]),
  journey('held at customs for a payment', { service: 'WORLD', grams: 2600, from: SENDER, to: OSLO }, [
    ...expecting(OVER_STOCKHOLM, [44, 50]),
    [22, 'S30', STOCKHOLM],
    [29, 'S40', OSLO_CUSTOMS],
    [31, 'C10', OSLO_CUSTOMS],
    [34, 'C30:PAY', OSLO_CUSTOMS, { expected: [74, 80] }],
    [58, 'C40', OSLO_CUSTOMS],
    [61, 'C20', OSLO_CUSTOMS],
    [66, 'S50', OSLO],
    [73, 'D10', OSLO],
    [78, 'E10:SIG', OSLO, { signedBy: 'K. Nilsen' }],
  ]),
  journey('damaged', { ...HOME, to: HAMBURG_WEST }, [...expecting(TO_HAMBURG, [50, 56]), [40, 'H40', HAMBURG]]),
  journey('lost', { ...HOME, to: STOCKHOLM_EAST }, [
    ...expecting(TO_STOCKHOLM, [29, 33]),
    [21, 'S30', STOCKHOLM],
    [45, 'H50', STOCKHOLM_EAST],
    [93, 'H60', STOCKHOLM_EAST],
  ]),
  journey('not collected and returned', { service: 'POINT', grams: 1300, from: SENDER, to: TAMPERE_WEST }, [
    ...expecting(TO_TAMPERE, [22, 25]),
    [23, 'P10', TAMPERE_WEST, { collectAt: { ...KIOSK, heldUntilHours: 95 } }],
    [71, 'P30', TAMPERE_WEST],
    [96, 'R10:NCL', TAMPERE_WEST],
    [100, 'R20', TAMPERE],
    [118, 'R30', SENDER],
  ]),
  journey('refused and returned', { ...HOME, to: HELSINKI_CENTRE }, [
    ...expecting(TO_HELSINKI, [26, 31]),
    [24, 'D10', HELSINKI_CENTRE],
    [29, 'D20:REF', HELSINKI_CENTRE],
    [31, 'R10:REF', HELSINKI_CENTRE],
    [36, 'R20', HELSINKI],
    [54, 'R30', SENDER],
  ]),
]

function journey(title: string, facts: Omit<Journey, 'title' | 'steps'>, rows: readonly Row[]): Journey {
  const steps = rows.map(([hours, key, at, news = {}]): Step => {
    const [code = key, reason = null] = key.split(':')
    return { hours, code, reason, text: TEXTS[key] ?? key, site: at, news }
  })
  return { title, ...facts, steps }
}

/** The delivery is expected from when the parcel is in the carrier's hands. */
function expecting(rows: readonly Row[], expected: readonly [number, number]): Row[] {
  return rows.map((row) => (row[1] === 'A20' ? [row[0], row[1], row[2], { expected }] : row))
}

/** Goes its way by the service it was announced with, else by the two digits before the check digit: 01 is the first. */
export function journeyOf(number: string, service: Service | null): Journey {
  const chosen = JOURNEYS[(Number(number.slice(8, 10)) + JOURNEYS.length - 1) % JOURNEYS.length]
  const journey = service === null ? chosen : (JOURNEYS.find((each) => each.service === service) ?? chosen)
  if (!journey) throw new Error(`no journey for ${number}`)
  return journey
}
