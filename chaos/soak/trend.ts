import type { Sample } from './sample.ts'

/** The straight line through the samples: how much it rises in an hour. */
function slopeAnHour(samples: readonly Sample[], figure: string): number {
  const points = samples.map(({ seconds, figures }) => ({ x: seconds / 3600, y: figures[figure] ?? 0 }))
  const mean = (pick: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const x = mean((point) => point.x)
  const y = mean((point) => point.y)
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
}

const most = (samples: readonly Sample[], figure: string): number =>
  Math.max(...samples.map(({ figures }) => figures[figure] ?? 0))

const averageOf = (samples: readonly Sample[], figure: string): number =>
  samples.reduce((sum, { figures }) => sum + (figures[figure] ?? 0), 0) / samples.length

/**
 * Share of its mean that memory may rise over the half that is looked at, unless all of it was held before: what was given
 * back for a while and is taken again is no growth.
 */
const MEMORY_RISE = 0.1
/** What comes and goes may be so many times as much at the end as before, and so much at any time. */
const TIMES = 2
const FLOOR: Readonly<Record<string, number>> = {
  'dead rows': 20_000,
  'table of jobs, MB': 20,
  'oldest ready job, s': 5,
  'ready jobs': 500,
}

export interface Trend {
  lines: Record<string, unknown>[]
  violations: string[]
}

/** Judges by the last half: the first has caches to fill. */
export function trendOf(samples: readonly Sample[]): Trend {
  const first = samples.slice(0, Math.floor(samples.length / 2))
  const half = samples.slice(first.length)
  const quarters = [half.slice(0, Math.ceil(half.length / 2)), half.slice(Math.ceil(half.length / 2))] as const
  const lines: Trend['lines'] = []
  const violations: string[] = []
  for (const figure of Object.keys(samples.at(-1)?.figures ?? {})) {
    const slope = slopeAnHour(half, figure)
    const average = averageOf(half, figure)
    const hours = ((half.at(-1)?.seconds ?? 0) - (half[0]?.seconds ?? 0)) / 3600
    const rise = average === 0 ? 0 : (slope * hours) / average
    lines.push({
      figure,
      first: round(samples[0]?.figures[figure]),
      middle: round(half[0]?.figures[figure]),
      last: round(half.at(-1)?.figures[figure]),
      most: round(most(samples, figure)),
      'slope an hour': round(slope),
      'rise of the last half': `${round(rise * 100)} %`,
    })
    // A heap is what it is between two collections; memory that is kept shows in both.
    const grows = rise > MEMORY_RISE && most(half, figure) > most(first, figure)
    if (figure.endsWith('RSS, MB') && grows) violations.push(`${figure} rose by ${round(rise * 100)} %`)
    const floor = FLOOR[figure]
    if (floor === undefined) continue
    const [before, after] = quarters.map((quarter) => most(quarter, figure))
    if ((after ?? 0) > floor && (after ?? 0) > TIMES * (before ?? 0)) {
      violations.push(`${figure}: at most ${round(before)} in the third quarter, ${round(after)} in the last`)
    }
  }
  return { lines, violations }
}

const round = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10
