import type { Schemas } from '../../api.ts'

type Variant = Schemas['AbTestResults']['variants'][number]

export type AbTestState = 'planned' | 'running' | 'over'

export function stateOf({ startAt, endAt }: Pick<Schemas['AbTest'], 'startAt' | 'endAt'>, now: Date): AbTestState {
  if (new Date(endAt) <= now) return 'over'
  return new Date(startAt) > now ? 'planned' : 'running'
}

/** What the test says so far. `certain`: zero lies outside the interval of the difference. */
export type Answer =
  | { kind: 'nobody' }
  | {
      kind: 'better' | 'worse' | 'open'
      variant: Variant
      control: Variant
      difference: Schemas['OfferInterval']
    }

/** Of the variant that is certain and furthest from the first one; where none is certain, of the one furthest ahead. */
export function answerOf({ variants }: Pick<Schemas['AbTestResults'], 'variants'>): Answer {
  const [control, ...others] = variants
  const told = others.flatMap((variant) => (variant.difference ? [{ variant, difference: variant.difference }] : []))
  if (!control || told.length === 0) return { kind: 'nobody' }
  const certain = told.filter(({ difference: { low, high } }) => low > 0 || high < 0)
  const [furthest] = (certain.length > 0 ? certain : told).toSorted(
    (a, b) => weightOf(b, certain.length > 0) - weightOf(a, certain.length > 0),
  )
  if (!furthest) return { kind: 'nobody' }
  const { low, high } = furthest.difference
  return { kind: low > 0 ? 'better' : high < 0 ? 'worse' : 'open', control, ...furthest }
}

const weightOf = ({ difference: { value } }: { difference: { value: number } }, certain: boolean): number =>
  certain ? Math.abs(value) : value

/** The end of the axis of rates: the next round share above every interval. */
export function axisEnd(variants: readonly Pick<Variant, 'clickRate'>[]): number {
  const highest = Math.max(0.01, ...variants.map(({ clickRate }) => clickRate?.high ?? 0))
  return [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 0.75, 1].find((end) => end >= highest) ?? 1
}

export interface VariantForm {
  campaignId: string
  allocation: number
}

/** Whole percents that add up to 100, the first ones taking what is left over. */
export function equalShares(variants: readonly VariantForm[]): VariantForm[] {
  const base = Math.floor(100 / variants.length)
  const left = 100 - base * variants.length
  return variants.map((one, i) => ({ ...one, allocation: base + (i < left ? 1 : 0) }))
}
