import type { Breaker } from './breaker.ts'
import type { QuoteSigner, RatesAdviser } from './ports.ts'

/** An answer of a merchant's program that is not used. */
export interface UnusedAnswer {
  shopId: string
  /** A sentence that holds nothing of the checkout. */
  reason: string
}

/** What checkouts work with, settled once at start. */
export interface Tools {
  readonly adviser: RatesAdviser
  readonly breaker: Breaker
  readonly signer: QuoteSigner
  readonly onUnused: (answer: UnusedAnswer) => void
}
