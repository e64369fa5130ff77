import type { Context } from '#platform/context'
import type { StoredEvent } from '#platform/events'

/** What a dialect signs: one call to one endpoint. */
export interface SignedCall {
  endpoint: { id: string; url: string; eventTypes: readonly string[] }
  /** The same on every attempt, and on a replay. */
  deliveryId: string
  eventId: string
  eventType: string
  /** The exact text that is sent. */
  body: string
  /** Newest first; the second, where there is one, is the secret before the last rotation. Empty: unsigned. */
  secrets: readonly string[]
  /** 1 on the first. */
  attempt: number
  at: Date
  /** What the dialect's `shopKey` told; null without one. */
  shopKey: string | null
}

/** How one family of receivers is spoken to: half of a wire format, implemented by its surface. */
export interface Dialect {
  /**
   * Bodies by event id; an event without one is not sent. `types` are those that the endpoint is subscribed to. Gets
   * the events of one shop together, so that what they show is loaded in few queries.
   */
  readonly render: (
    ctx: Context,
    events: readonly StoredEvent[],
    types: ReadonlySet<string>,
  ) => Promise<ReadonlyMap<string, string>>
  /**
   * Whether an endpoint with these filters wants the event. Absent: filters are names of event types, and `*` stands for
   * all. Where present, any text is a filter, and there may be none.
   */
  readonly selects?: (filters: ReadonlySet<string>, event: StoredEvent) => boolean
  /** What receivers know the shop by, where calls have to say it. */
  readonly shopKey?: (ctx: Context) => Promise<string>
  /** Headers of one attempt, its signature among them. */
  readonly headers: (call: SignedCall) => Record<string, string>
  /** Calls to one endpoint at a time, retries included; 5 where this is absent. */
  readonly atOnce?: number
  /** Milliseconds before attempts 2, 3 and so on, without jitter. */
  readonly schedule: readonly number[]
  /** Makes a secret for who brings none; one of Standard Webhooks where this is absent. */
  readonly newSecret?: () => string
  /** Whether a secret can sign; any text can where this is absent. */
  readonly acceptsSecret?: (secret: string) => boolean
  /** Whether a header, in lower case, is the dialect's own and may not be a custom one. */
  readonly reservesHeader?: (name: string) => boolean
}

/** Keeps secrets unreadable in the database. `purpose` binds a text to its place. */
export interface SecretCipher {
  encrypt: (purpose: string, text: string) => string
  decrypt: (purpose: string, text: string) => string
}

/** One attempt as the metrics see it: how it left its delivery, and how long the call took. */
export interface AttemptMetric {
  dialect: string
  outcome: 'delivered' | 'retrying' | 'failed'
  seconds: number
}
