import type { EventSentence } from '../event-sentences.ts'
import type { Advice, PlainHeadline } from '../stories.ts'
import type { ClaimTexts } from './claim/texts.ts'

/** A day as a sentence names it. */
export interface NamedDay {
  kind: 'today' | 'tomorrow' | 'weekday' | 'date'
  /** 0 is Sunday. */
  weekday: number
  dayOfMonth: number
  /** `today`, `Friday` or `4 December`, in the language of the page. */
  text: string
}

/** Forms by plural category; `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export interface Waiting {
  /** Name of the pick-up point. */
  place: string | null
  /** As `until` of the catalogue says it. */
  until: string | null
  locker: boolean
}

export type Step = 'packed' | 'onTheWay' | 'outForDelivery' | 'readyToPickUp' | 'delivered' | 'pickedUp' | 'atTheShop'

/**
 * Everything that the pages say in one language. Names come isolated, so that they may run in another direction; numbers
 * go out in the digits 0 to 9, which the formats turn into those of the reader.
 */
export interface Texts {
  /** The language in its own words. */
  name: string
  /** "on Friday", as it stands after "arrives". */
  on: (day: NamedDay) => string
  /** "until Friday". */
  until: (day: NamedDay) => string

  headlines: Record<PlainHeadline, string>
  arrives: (on: string) => string
  /** Of a range of days, the last one. */
  arrivesBy: (on: string) => string
  /** Today, between two times. */
  arrivesTodayWithin: (times: string) => string
  lateAndArrives: (on: string) => string
  triesAgain: (on: string) => string
  waiting: (waiting: Waiting) => string
  advice: Record<Advice, string>
  events: Record<EventSentence, string>
  steps: Record<Step, string>

  parcelsInOrder: Plural
  parcelsArrived: (arrived: number, total: number) => string
  parcelOf: (number: number, total: number) => string
  returnParcel: string

  skip: string
  progress: string
  expected: string
  promised: string
  laterThanPromised: string
  deliveredOn: string
  pickedUpOn: string
  destination: string
  pickUpPoint: string
  openingHours: string
  pickUpBy: string
  showOnMap: string
  carrier: string
  carrierPage: (carrier: string) => string
  trackingNumber: string
  orderNumber: string
  items: string
  /** Of things whose parcel is not known. */
  itemsOfOrder: string
  history: string
  earlier: Plural
  noHistory: string
  localTime: string
  newsFromCarrier: string
  help: string
  helpText: (shop: string) => string
  helpPages: string
  backToShop: (shop: string) => string
  licence: (n: string) => string
  taxNumber: (n: string) => string
  imprint: string
  privacy: string
  language: string
  lookUpAnother: string

  promotions: {
    news: (shop: string) => string
    offer: (shop: string) => string
    seeOffer: string
    moreOffers: string
    code: string
    sale: string
    isNew: string
    freeShipping: string
  }

  lookUp: {
    title: string
    intro: string
    orderNumber: string
    orderNumberHelp: string
    proof: string
    proofHelp: string
    submit: string
    problem: string
    orderNumberMissing: string
    proofMissing: string
    notFound: string
  }
  failures: {
    notFound: string
    shopUnknown: string
    linkUnknown: string
    tooMany: string
    tryAgainIn: Plural
    elsewhere: string
    elsewhereText: string
    broken: string
    brokenText: string
  }
  claim: ClaimTexts
}
