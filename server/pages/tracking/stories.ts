import type { ParcelView, Standing } from '#modules/shipments'

export type PlainHeadline =
  | 'preparing'
  | 'packed'
  | 'onTheWay'
  | 'leftCountry'
  | 'inCountry'
  | 'customs'
  | 'customsDone'
  | 'near'
  | 'late'
  | 'rerouted'
  | 'outForDelivery'
  | 'onItsWayToYou'
  | 'outForDeliveryLate'
  | 'newDay'
  | 'failed'
  | 'nobodyHome'
  | 'addressProblem'
  | 'noAccess'
  | 'payment'
  | 'willTryAgain'
  | 'refused'
  | 'arrived'
  | 'arrivedNeighbour'
  | 'arrivedSafePlace'
  | 'arrivedMailbox'
  | 'arrivedSigned'
  | 'pickedUp'
  | 'customsHold'
  | 'papersMissing'
  | 'damaged'
  | 'lost'
  | 'destroyed'
  | 'onHold'
  | 'forceMajeure'
  | 'wrongAddress'
  | 'problem'
  | 'goingBack'
  | 'back'
  | 'backNotCollected'
  | 'backRefused'
  | 'backAddress'
  | 'backDamaged'
  | 'cancelled'
  | 'noNews'
  | 'returnReady'
  | 'returnOnTheWay'
  | 'returnArrived'
  | 'returnProblem'

/** What the reader can do, or need not do. */
export type Advice =
  | 'preparing'
  | 'packed'
  | 'late'
  | 'waitAndSee'
  | 'nobodyHome'
  | 'tryAgain'
  | 'failed'
  | 'address'
  | 'access'
  | 'payment'
  | 'customs'
  | 'pickUp'
  | 'locker'
  | 'pickUpSoon'
  | 'neighbour'
  | 'safePlace'
  | 'askShop'
  | 'askShopBack'
  | 'refused'
  | 'cancelled'
  | 'returnReady'
  | 'returnArrived'

/** `moving` and `waiting` are as they should be; `attention` asks the reader for something or for patience. */
export type Tone = 'moving' | 'waiting' | 'done' | 'attention' | 'broken'

export interface Story {
  headline: PlainHeadline | 'arrives' | 'waiting'
  tone: Tone
  advice: Advice | null
}

const story = (headline: Story['headline'], tone: Tone, advice: Advice | null = null): Story => ({
  headline,
  tone,
  advice,
})

type Status = Standing['status']
type Stories = Readonly<
  Record<Status, Story> & Partial<Record<`${Status} ${NonNullable<Standing['subStatus']>}`, Story>>
>

/** By status, or by status and detail where the detail tells another story. `arrives`: with the day, where it is known. */
const STORIES: Stories = {
  PENDING: story('preparing', 'moving', 'preparing'),
  INFO_RECEIVED: story('packed', 'moving', 'packed'),
  IN_TRANSIT: story('arrives', 'moving'),
  'IN_TRANSIT DEPARTED_ORIGIN_COUNTRY': story('leftCountry', 'moving'),
  'IN_TRANSIT ARRIVED_DESTINATION_COUNTRY': story('inCountry', 'moving'),
  'IN_TRANSIT CUSTOMS_CLEARANCE': story('customs', 'moving'),
  'IN_TRANSIT CUSTOMS_CLEARED': story('customsDone', 'moving'),
  'IN_TRANSIT AT_DELIVERY_DEPOT': story('near', 'moving'),
  'IN_TRANSIT DELAYED': story('late', 'attention', 'late'),
  'IN_TRANSIT REROUTED': story('rerouted', 'moving'),
  OUT_FOR_DELIVERY: story('outForDelivery', 'moving'),
  'OUT_FOR_DELIVERY DELAYED': story('outForDeliveryLate', 'attention', 'late'),
  'OUT_FOR_DELIVERY RESCHEDULED': story('newDay', 'attention', 'late'),
  AVAILABLE_FOR_PICKUP: story('waiting', 'waiting', 'pickUp'),
  'AVAILABLE_FOR_PICKUP PARCEL_LOCKER': story('waiting', 'waiting', 'locker'),
  'AVAILABLE_FOR_PICKUP PICKUP_REMINDER': story('waiting', 'attention', 'pickUpSoon'),
  FAILED_ATTEMPT: story('failed', 'attention', 'failed'),
  'FAILED_ATTEMPT RECIPIENT_ABSENT': story('nobodyHome', 'attention', 'nobodyHome'),
  'FAILED_ATTEMPT ADDRESS_ISSUE': story('addressProblem', 'attention', 'address'),
  'FAILED_ATTEMPT ACCESS_PROBLEM': story('noAccess', 'attention', 'access'),
  'FAILED_ATTEMPT PAYMENT_REQUIRED': story('payment', 'attention', 'payment'),
  'FAILED_ATTEMPT RESCHEDULED': story('willTryAgain', 'attention', 'tryAgain'),
  'FAILED_ATTEMPT REFUSED': story('refused', 'attention', 'refused'),
  DELIVERED: story('arrived', 'done'),
  'DELIVERED TO_NEIGHBOUR': story('arrivedNeighbour', 'done', 'neighbour'),
  'DELIVERED TO_SAFE_PLACE': story('arrivedSafePlace', 'done', 'safePlace'),
  'DELIVERED TO_MAILBOX': story('arrivedMailbox', 'done'),
  'DELIVERED SIGNED': story('arrivedSigned', 'done'),
  'DELIVERED PICKUP_POINT': story('pickedUp', 'done'),
  'DELIVERED PARCEL_LOCKER': story('pickedUp', 'done'),
  EXCEPTION: story('problem', 'attention', 'failed'),
  'EXCEPTION CUSTOMS_HOLD': story('customsHold', 'attention', 'customs'),
  'EXCEPTION MISSING_DOCUMENTS': story('papersMissing', 'attention', 'customs'),
  'EXCEPTION DAMAGED': story('damaged', 'broken', 'askShop'),
  'EXCEPTION LOST': story('lost', 'broken', 'askShop'),
  'EXCEPTION DESTROYED': story('destroyed', 'broken', 'askShop'),
  'EXCEPTION ADDRESS_ISSUE': story('wrongAddress', 'attention', 'address'),
  'EXCEPTION ON_HOLD': story('onHold', 'attention', 'waitAndSee'),
  'EXCEPTION FORCE_MAJEURE': story('forceMajeure', 'attention', 'late'),
  'EXCEPTION DELAYED': story('late', 'attention', 'late'),
  RETURNED_TO_SENDER: story('goingBack', 'broken', 'askShopBack'),
  'RETURNED_TO_SENDER RETURN_DELIVERED': story('back', 'broken', 'askShopBack'),
  'RETURNED_TO_SENDER NOT_COLLECTED': story('backNotCollected', 'broken', 'askShopBack'),
  'RETURNED_TO_SENDER REFUSED': story('backRefused', 'broken', 'refused'),
  'RETURNED_TO_SENDER ADDRESS_ISSUE': story('backAddress', 'broken', 'askShopBack'),
  'RETURNED_TO_SENDER DAMAGED': story('backDamaged', 'broken', 'askShopBack'),
  EXPIRED: story('noNews', 'broken', 'askShop'),
  'EXPIRED CANCELLED': story('cancelled', 'broken', 'cancelled'),
}

/** Of goods on their way to the shop. */
const RETURN_STORIES: Readonly<Record<Status, Story>> = {
  PENDING: story('returnReady', 'waiting', 'returnReady'),
  INFO_RECEIVED: story('returnReady', 'waiting', 'returnReady'),
  IN_TRANSIT: story('returnOnTheWay', 'moving'),
  OUT_FOR_DELIVERY: story('returnOnTheWay', 'moving'),
  AVAILABLE_FOR_PICKUP: story('returnOnTheWay', 'moving'),
  FAILED_ATTEMPT: story('returnOnTheWay', 'moving'),
  DELIVERED: story('returnArrived', 'done', 'returnArrived'),
  EXCEPTION: story('returnProblem', 'attention', 'askShop'),
  RETURNED_TO_SENDER: story('returnProblem', 'attention', 'askShop'),
  EXPIRED: story('noNews', 'broken', 'askShop'),
}

/** What has become of a parcel, by its standing and its direction. */
export function storyOf({ standing: { status, subStatus }, direction }: ParcelView): Story {
  if (direction === 'return') return RETURN_STORIES[status]
  return (subStatus && STORIES[`${status} ${subStatus}`]) || STORIES[status]
}
