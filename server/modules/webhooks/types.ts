import type { Outgoing } from '#platform/outgoing/client'
import type { AttemptMetric, Dialect, SecretCipher } from './ports.ts'

/** `gone`: answered 410. `failing`: five days without a success. `switched_off`: by an update. */
export type InactiveReason = 'gone' | 'failing' | 'switched_off'

export interface Endpoint {
  id: string
  dialect: string
  url: string
  /** Types of the core's event catalogue, `*` for all; or filters, in dialects that have their own. */
  eventTypes: string[]
  customHeaders: Record<string, string>
  description: string | null
  active: boolean
  inactiveReason: InactiveReason | null
  lastSuccessAt: Date | null
  /** First failure since the last success. */
  failingSince: Date | null
  createdAt: Date
  editedAt: Date
}

/** `pending` waits for its first attempt, `retrying` for a later one. */
export type DeliveryStatus = 'pending' | 'retrying' | 'delivered' | 'failed'

export interface Delivery {
  id: string
  endpointId: string
  eventId: string
  eventType: string
  subject: string
  status: DeliveryStatus
  /** Attempts since the delivery was made or last replayed. */
  attempts: number
  nextAttemptAt: Date | null
  createdAt: Date
  finishedAt: Date | null
}

export interface Attempt {
  id: string
  number: number
  at: Date
  latencyMs: number
  /** HTTP status; null when there was no answer. */
  status: number | null
  error: string | null
  /** First bytes of the answer's body. */
  answer: string | null
}

/** What the engine works with, settled once at start. */
export interface Tools {
  readonly dialects: Readonly<Record<string, Dialect>>
  readonly outgoing: Outgoing
  readonly cipher: SecretCipher
  readonly random: () => number
  readonly timeoutMs: number
  readonly onAttempt: (attempt: AttemptMetric) => void
}
