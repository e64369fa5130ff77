import type { EventName, Standing } from './vocabulary.ts'

/** What a carrier is asked. */
export interface TrackQuery {
  /** As people write it, without spaces around it. */
  trackingNumber: string
  /** Key of the carrier that has the parcel; an aggregator turns it into its own. */
  carrier: string
  /** Of the recipient, for carriers that ask for it. */
  zip: string | null
  countryCode: string | null
  /** ISO 639-1. */
  language: string
  shippedAt: Date | null
}

/** A shop's account with a carrier or an aggregator. */
export interface CarrierAccount {
  /** Id of the stored connection, under which tokens are cached. */
  id: string
  /** Values of the gateway's settings, secret ones included. */
  settings: Readonly<Record<string, string>>
}

/** What one has to fill in to connect a gateway. */
export interface GatewaySetting {
  name: string
  /** Kept encrypted and never shown again. */
  secret: boolean
  required: boolean
  description: string
}

export interface CarrierPlace {
  /** Terminal or depot. */
  name: string | null
  city: string | null
  region: string | null
  zip: string | null
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string | null
  latitude: number | null
  longitude: number | null
}

export interface PickUpPoint {
  code: string | null
  name: string
  address1: string | null
  zip: string | null
  city: string | null
  countryCode: string | null
  openingHours: string | null
  availableUntil: Date | null
  latitude: number | null
  longitude: number | null
}

/** One scan as the carrier told it. */
export interface CarrierEvent {
  /** The raw status code, looked up among the carrier's steps. */
  code: string
  /** The raw reason code, of carriers that send one. */
  qualifier: string | null
  text: string | null
  occurredAt: Date
  /** Minutes ahead of UTC of the clock where it happened; null when unknown. */
  offsetMinutes: number | null
  place: CarrierPlace | null
  /** The event as received, kept whole. */
  raw: unknown
}

/** What a carrier knows about one parcel. */
export interface CarrierReport {
  /** As the carrier repeats it: a report about another parcel is refused. */
  trackingNumber: string
  /** Key of the carrier whose steps give meaning to the codes. */
  steps: string
  events: CarrierEvent[]
  estimatedDelivery: { from: Date; to: Date | null } | null
  pickUpPoint: PickUpPoint | null
  signedBy: string | null
  serviceName: string | null
  weightKg: number | null
  originCountryCode: string | null
  destinationCountryCode: string | null
  destinationCity: string | null
}

export type CarrierFailureKind =
  /** The carrier does not know the number, or not yet. */
  | 'not_found'
  /** The account's settings are wrong or expired. */
  | 'auth'
  | 'rate_limited'
  /** The carrier refuses the question itself. */
  | 'rejected'
  | 'unreachable'
  | 'timeout'
  /** An answer that is not what its documentation says: HTML, broken JSON, another parcel. */
  | 'unexpected_reply'

export interface CarrierFailure {
  kind: CarrierFailureKind
  /** What the carrier asks to wait. */
  retryAfterMs?: number
  /** For the merchant; holds no secret. */
  message: string
}

export type CarrierAnswer = { ok: true; report: CarrierReport } | { ok: false; failure: CarrierFailure }

/** A call that an aggregator made to us, as received. */
export interface PushCall {
  headers: Readonly<Record<string, string | string[] | undefined>>
  rawBody: Buffer
}

/** One report that a push carried. `carrier` is our key, null when it has none for the sender's name. */
export interface PushedReport {
  /** The sender's id of the call, the same when it is repeated. */
  pushId: string
  carrier: string | null
  report: CarrierReport
}

/** Translates one carrier's or aggregator's protocol. Never throws for what the other side does. */
export interface CarrierGateway {
  /** Key under which shops connect it. */
  readonly name: string
  readonly settings: readonly GatewaySetting[]
  /** Whether it can be asked about parcels of this carrier. */
  readonly covers: (carrier: string) => boolean
  /** True for an aggregator: a carrier's own gateway comes first. */
  readonly aggregates: boolean
  /** One question about one parcel, within `timeoutMs` in all. */
  readonly track: (account: CarrierAccount, query: TrackQuery, timeoutMs: number) => Promise<CarrierAnswer>
  readonly push?: {
    /** Whether the call carries the account's signature; on the raw body, in constant time. */
    readonly verify: (account: CarrierAccount, call: PushCall) => boolean
    /** The reports in a verified body; empty for news that is none. Null when the body makes no sense. */
    readonly read: (rawBody: Buffer) => PushedReport[] | null
  }
}

/** How one raw code is to be understood; what a carrier ships with. */
export interface StepSeed {
  code: string
  qualifier?: string
  /** The core's name for it. */
  event: EventName
  /** In place of the name's own, where the carrier's code is more exact. */
  standing?: Standing
  /** Shown, and changes no status. */
  informational?: boolean
  /** May replace a final status. Events of a return do so without being told. */
  reopens?: boolean
}

/** A carrier as people know it, and the codes that it publishes. */
export interface CarrierDefinition {
  /** Lower case letters, digits and hyphens. */
  name: string
  displayName: string
  websiteUrl: string | null
  phone: string | null
  /** Countries served; empty: worldwide. */
  countryCodes: readonly string[]
  /** With {trackingNumber}, {zip} and {language}. */
  trackingUrlTemplate: string | null
  /** Anchored regular expressions over the number in upper case without spaces. */
  trackingNumberPatterns: readonly string[]
  /** Hosts of tracking links that tell the carrier. */
  hosts: readonly string[]
  requiresZip: boolean
  /** May be a fraction. */
  pollIntervalMinutes: number
  /** IANA zone of times that come without an offset. */
  timeZone: string
  steps: readonly StepSeed[]
}
