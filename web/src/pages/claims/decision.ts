import type { Schemas } from '../../api.ts'

type Resolution = Schemas['ClaimResolution']

/** How a claim can be decided, in the order in which the form shows it. */
export const CHOICES = ['refund', 'reship', 'exchange', 'returnFirst', 'credit', 'nothing', 'reject'] as const
export type Choice = (typeof CHOICES)[number]

/** What the form of a decision holds, as typed. */
export interface Decision {
  choice: Choice | ''
  amount: string
  reference: string
  message: string
}

/** What is wrong with it, by field; each has its sentence in the catalogue. */
export interface Faults {
  choice?: 'choiceMissing'
  amount?: 'amountMissing' | 'amountUnreadable' | 'amountZero' | 'amountTooMuch'
}

const BY_WISH: Readonly<Record<Resolution, Choice>> = {
  Refund: 'refund',
  PartialRefund: 'refund',
  Reship: 'reship',
  Exchange: 'exchange',
  ReturnAndRefund: 'returnFirst',
  StoreCredit: 'credit',
  None: 'nothing',
}

/** What carries out an approved claim that could not be done with at once. */
const CARRIED_OUT: Partial<Record<Choice, Choice>> = { exchange: 'reship', returnFirst: 'refund' }

/** An approved claim is not rejected any more; it can be reopened. */
export const choicesOf = ({ status }: Pick<Schemas['Claim'], 'status'>): readonly Choice[] =>
  status === 'Approved' ? CHOICES.filter((each) => each !== 'reject') : CHOICES

/** What the form begins with: what was decided already, else what the customer would like. */
export function firstDecision(
  {
    status,
    wish,
    resolution,
    amount,
    refundTerms,
  }: Pick<Schemas['Claim'], 'status' | 'wish' | 'resolution' | 'amount' | 'refundTerms'>,
  language: string,
): Decision {
  const wanted = resolution ?? wish
  const choice = wanted === null ? '' : BY_WISH[wanted]
  const proposed = amount ?? lesser(refundTerms?.value ?? null, refundTerms?.most ?? null)
  return {
    choice: (status === 'Approved' && choice !== '' && CARRIED_OUT[choice]) || choice,
    amount: proposed === null ? '' : asTyped(proposed.amount, language),
    reference: '',
    message: '',
  }
}

const lesser = (one: Schemas['Money'] | null, other: Schemas['Money'] | null): Schemas['Money'] | null =>
  one !== null && other !== null && isMore(one.amount, other.amount) ? other : one

/** 12.40, not 12.4000; with a comma where the language has one. */
function asTyped(amount: string, language: string): string {
  const [, point = '.'] = new Intl.NumberFormat(language).format(1.5)
  return amount.replace(/(\.\d\d)0+$/, '$1').replace('.', point)
}

/** The amount as the API takes it; null when it cannot be read. Comma and point are the same. */
export function readAmount(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.')
  return /^\d{1,12}(\.\d{1,4})?$/.test(text) ? text : null
}

export function faultsOf({ choice, amount }: Decision, most: Schemas['Money'] | null): Faults {
  if (choice === '') return { choice: 'choiceMissing' }
  if (choice !== 'refund') return {}
  if (amount.trim() === '') return { amount: 'amountMissing' }
  const read = readAmount(amount)
  if (read === null) return { amount: 'amountUnreadable' }
  if (!isMore(read, '0')) return { amount: 'amountZero' }
  return most !== null && isMore(read, most.amount) ? { amount: 'amountTooMuch' } : {}
}

/** Compares amounts exactly: as numbers, large ones would lose digits. */
const isMore = (one: string, other: string): boolean => tenThousandths(one) > tenThousandths(other)

function tenThousandths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'))
}
