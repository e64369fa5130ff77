import type { Address } from '#modules/orders'
import type { Context } from '#platform/context'
import type { LocaleText } from '#platform/locale-text'
import type { Amount } from '#platform/money'
import type { Duration, Rate } from './types.ts'

/** Which rates a checkout should be offered, put to the merchant's own program. */
export interface RatesQuestion {
  /** Of our own table. */
  rates: readonly Rate[]
  currency: string
  destination: Address
}

/** A rate as that program wrote it: read, not judged. */
export interface AnsweredRate {
  id: string
  names: LocaleText
  descriptions: LocaleText
  price: Amount
  currency: string
  duration: Duration
  provider: string
}

export type RatesAnswer =
  | { ok: true; rates: AnsweredRate[] }
  /** `reason` is for the log and holds nothing of the checkout. */
  | { ok: false; timedOut: boolean; reason: string }

export interface RatesAdviser {
  /** Whether the shop has such a program. */
  isAsked: (ctx: Context) => Promise<boolean>
  /** One attempt within a limit of its own. Null: the shop has no such program. Never throws for what that one does. */
  ask: (ctx: Context, question: RatesQuestion) => Promise<RatesAnswer | null>
}

/** Signs texts so that nobody else can; the same text always the same. */
export interface QuoteSigner {
  fingerprint: (purpose: string, text: string) => string
}
