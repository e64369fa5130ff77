import type { IncomingHttpHeaders } from 'node:http'
import type { OrderRef } from '#modules/orders'
import type { Fulfilment } from '#modules/shipments'
import type { Context } from '#platform/context'
import type { StoredEvent } from '#platform/events'

/** What a shop gave us to act for it at the other side. */
export interface Account {
  settings: Readonly<Record<string, string>>
  /** Where the shop system is administered; null when the shop did not say. */
  adminUrl: string | null
}

/** `auth`: the keys are refused. `rejected`: this request is, and would be again. */
export type VendorFailureKind = 'auth' | 'rate_limited' | 'rejected' | 'unreachable' | 'timeout' | 'unexpected_reply'

/** What went wrong at the other side; the message is a sentence for the merchant. */
export interface VendorFailure {
  kind: VendorFailureKind
  message: string
  /** How long it wants to be left alone. */
  retryAfterMs?: number
}

export type VendorAnswer<T> = { ok: true; value: T } | { ok: false; failure: VendorFailure }

export interface IntegrationSetting {
  name: string
  required: boolean
  description: string
}

/** A program of somebody else that shops have accounts with. Its calls never throw for what the other side does. */
export interface Integration {
  readonly name: string
  readonly displayName: string
  /** All of them are secrets. */
  readonly settings: readonly IntegrationSetting[]
  /** Proves that the keys work. Answers what the account is called there; null when they do not let us know. */
  readonly test: (account: Account, timeoutMs: number) => Promise<VendorAnswer<string | null>>
  readonly feed?: OrderFeed
  readonly audience?: Audience
}

/** What a shop system can call us about. */
export const FEED_TYPES = [
  'order-creation',
  'order-fulfillment',
  'order-partial-fulfillment',
  'order-update',
  'order-fulfillment-update',
] as const

export type FeedType = (typeof FEED_TYPES)[number]

/** Requests about personal data that a shop system passes on. */
export const PRIVACY_TYPES = ['customers-data-request', 'customers-redact', 'shop-redact'] as const

export type PrivacyType = (typeof PRIVACY_TYPES)[number]

export interface VendorCall {
  /** Names in lower case. */
  headers: IncomingHttpHeaders
  rawBody: Buffer
}

export interface CallLabel {
  /** The same for a call that is made again. */
  callId: string
  /** The order that it is about, or whatever else has to be read in order. */
  subject: string
  /** The state that it tells of. */
  toldAt: Date | null
}

/** What a call says of an order. */
export interface FeedNews {
  fulfilment: Fulfilment
  cancelled: boolean
}

export interface PrivacyRequest {
  type: PrivacyType
  /** Ids in the shop system. */
  customerId: string | null
  orderIds: string[]
  email: string | null
  phone: string | null
}

/** A shop system that calls us when an order changes. */
export interface OrderFeed {
  /** Its own names of what it calls about. */
  readonly topics: Readonly<Record<FeedType, string>>
  /** Asks it to call the URL; its id of that. One that exists already is as good as a new one. */
  readonly subscribe: (
    account: Account,
    wanted: { type: FeedType; url: string },
    timeoutMs: number,
  ) => Promise<VendorAnswer<bigint>>
  /** One that it does not know is gone. */
  readonly unsubscribe: (account: Account, foreignId: bigint, timeoutMs: number) => Promise<VendorAnswer<null>>
  /** Whether the shop's app made the call; false while its secret is not set. */
  readonly verify: (account: Account, call: VendorCall) => boolean
  readonly label: (call: VendorCall) => CallLabel
  /** Null: not readable as what it should be. `tags`: whether tags of the order are segments. */
  readonly read: (type: FeedType, body: Buffer, wanted: { tags: boolean }) => FeedNews | null
  readonly readPrivacy: (type: PrivacyType, body: Buffer) => PrivacyRequest | null
}

/** Something that happened, told to a mail tool so that it can write to the customer. */
export interface Announcement {
  /** Once told with an id, it is not told again. */
  id: string
  metric: string
  email: string
  at: Date
  properties: Record<string, unknown>
}

/** A mail tool: it is told what happens, and knows who belongs to which group. */
export interface Audience {
  readonly tell: (account: Account, news: Announcement, timeoutMs: number) => Promise<VendorAnswer<null>>
  /** Names of the groups that the person is in, as segments; none for somebody unknown. */
  readonly segmentsOf: (account: Account, email: string, timeoutMs: number) => Promise<VendorAnswer<string[]>>
}

/** What decides over a shop's connections. */
export interface ShopFacts {
  adminUrl: string | null
  /** Whether the mail tool is told what happens. */
  triggers: boolean
  /** It is also told of every delivery under one name. */
  deliveredTrigger: boolean
  /** Hours after which an event is too old to be told. */
  staleHours: number
  /** Whether groups of the mail tool are segments of orders. */
  audienceSegments: boolean
  /** Whether tags of the shop system are. */
  tagSegments: boolean
}

/** Takes what connections learn of orders. */
export interface OrderDesk {
  fulfil: (ctx: Context, entries: readonly Fulfilment[]) => Promise<void>
  /** Changes nothing when it is cancelled already; one that cannot be any more is a domain error. */
  cancel: (ctx: Context, ref: OrderRef) => Promise<void>
  /** Adds to the order's segments what the customer's groups are. */
  addSegments: (ctx: Context, orderId: string, segments: readonly string[]) => Promise<void>
}

/** Whoever answers for personal data. Called at least once for a request. */
export interface PrivacyRequests {
  request: (ctx: Context, request: PrivacyRequest) => Promise<void>
}

/** More about events than their facts, by event; what it leaves out is told by its facts alone. */
export type DescribeEvents = (
  ctx: Context,
  events: readonly StoredEvent[],
) => Promise<ReadonlyMap<string, Record<string, unknown>>>

/** Keeps the secrets of accounts. */
export interface SecretCipher {
  encrypt: (purpose: string, text: string) => string
  decrypt: (purpose: string, stored: string) => string
}
