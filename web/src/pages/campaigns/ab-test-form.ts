import type { Schemas } from '../../api.ts'
import type { VariantForm } from './ab-test.ts'

/** A test while somebody plans it. */
export interface AbTestForm {
  name: string
  variants: VariantForm[]
  /** Percent of all orders; null: no such group. */
  holdout: number | null
  startAt: string | null
  endAt: string | null
}

const TWO_WEEKS_MS = 14 * 24 * 60 * 60_000

/** Two variants, from now on, for two weeks. */
export function newTest(now: Date): AbTestForm {
  const start = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  return {
    name: '',
    variants: [
      { campaignId: '', allocation: 50 },
      { campaignId: '', allocation: 50 },
    ],
    holdout: null,
    startAt: start.toISOString(),
    endAt: new Date(start.getTime() + TWO_WEEKS_MS).toISOString(),
  }
}

type Kin = Pick<Schemas['Campaign'], 'segment' | 'promotionType'>

export const areKin = (a: Kin, b: Kin): boolean => a.segment === b.segment && a.promotionType === b.promotionType

/** Campaigns that have another one of their segment and kind. */
export const testable = <Campaign extends Kin>(campaigns: readonly Campaign[]): Campaign[] =>
  campaigns.filter((one) => campaigns.some((other) => other !== one && areKin(one, other)))

interface Reasons {
  nameless: string
  notEnough: string
  twice: string
  sum: (sum: number) => string
  noTime: string
}

/** Why it cannot be sent yet; null when it can. */
export function reasonAgainst({ name, variants, startAt, endAt }: AbTestForm, words: Reasons): string | null {
  const ids = variants.map(({ campaignId }) => campaignId)
  const sum = variants.reduce((total, { allocation }) => total + allocation, 0)
  if (name.trim() === '') return words.nameless
  if (ids.includes('')) return words.notEnough
  if (new Set(ids).size < ids.length) return words.twice
  if (sum !== 100) return words.sum(sum)
  return startAt === null || endAt === null ? words.noTime : null
}

/** Segment and kind are those of the first campaign. */
export function sentOf(form: AbTestForm, campaigns: readonly Schemas['Campaign'][]): Schemas['NewAbTest'] {
  const control = campaigns.find(({ id }) => id === form.variants[0]?.campaignId)
  return {
    name: form.name.trim(),
    segment: control?.segment ?? '',
    promotionType: control?.promotionType ?? 'basic',
    variants: form.variants,
    holdoutPercentage: form.holdout,
    startAt: form.startAt ?? '',
    endAt: form.endAt ?? '',
  }
}
