/** One entry of the event log: what happened to `subject`, as `<kind>:<id>`, and the facts a reader cannot look up later. */
export interface StoredEvent<Data = unknown> {
  id: string
  shopId: string
  type: string
  subject: string
  data: Data
  actor: string
  door: string
  at: Date
}

export interface NewJob {
  queue: string
  /** Unique among the jobs of shop and queue: a second one joins the first. */
  key?: string
  /** What the job depends on, such as an endpoint: a worker runs few jobs of one lane at a time. */
  lane?: string
  data: Record<string, unknown>
  runAt?: Date
}

/** What a transaction will tell: written by `flush` in the same commit. */
export interface Outbox {
  readonly events: Map<string, StoredEvent>
  readonly jobs: NewJob[]
  /** Statements that were sent and whose answers are waited for with the commit. */
  readonly sent: Promise<unknown>[]
  /** Sends what other transactions wait for, behind all else. */
  readonly last: (() => Promise<unknown>)[]
}
