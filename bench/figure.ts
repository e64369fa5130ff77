import type { Child } from './child.ts'
import type { LoadJob, LoadResult } from './children/http-load.ts'
import type { Options } from './options.ts'
import type { BenchShop } from './shop.ts'
import type { Stage } from './stage.ts'

/** One line of the table: what was measured, its physical limit from the same run, and what is aimed at. */
export interface Figure {
  name: string
  value: string
  limit: string
  ratio: number | null
  goals: Goal[]
  /** Numbers behind the line, for the JSON. */
  detail: Record<string, unknown>
}

export interface Goal {
  text: string
  met: boolean
}

export const atLeast = (what: string, value: number, goal: number, unit = ''): Goal => ({
  text: `${what} >= ${goal}${unit}`,
  met: value >= goal,
})

export const below = (what: string, value: number, goal: number, unit = ''): Goal => ({
  text: `${what} < ${goal}${unit}`,
  met: value < goal,
})

/** What every figure works with. */
export interface Bench {
  options: Options
  stage: Stage
  /** Gets the orders; nobody is subscribed to its events. */
  shop: BenchShop
  load: Child<LoadJob, LoadResult>
  note: (text: string) => void
}

/** Runs the two sides in turns, so that a noisy moment of the machine meets both. The first slice of each warms up. */
export async function inTurns<Real, Bare>(
  slices: number,
  real: (slice: number) => Promise<Real>,
  bare: (slice: number) => Promise<Bare>,
): Promise<{ real: Real[]; bare: Bare[] }> {
  const results: { real: Real[]; bare: Bare[] } = { real: [], bare: [] }
  await bare(-1)
  await real(-1)
  for (let slice = 0; slice < slices; slice++) {
    results.bare.push(await bare(slice))
    results.real.push(await real(slice))
  }
  return results
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')
export const perSecond = ({ count, seconds }: { count: number; seconds: number }): number => count / seconds
