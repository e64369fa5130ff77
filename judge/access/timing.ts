import { randomUUID } from 'node:crypto'
import { type Family, nameOf, type Served } from '../operations.ts'
import type { Installation, SiteRequest } from '../site.ts'
import { openCallers } from './callers.ts'
import { type Pair, pairsOf } from './foreign.ts'

/** A difference that is told apart from noise and is this share of an answer tells a client something. */
const TELLING_SHARE = 0.1
/** And this long: below, a network hides it. */
const TELLING_MS = 0.3
const OPERATIONS_A_FAMILY = 4
const RESAMPLES = 1000

export interface Timing {
  lines: Record<string, unknown>[]
  violations: string[]
}

/** Whether it takes longer to be told that another shop's thing is not there than that nothing is. */
export async function judgeTiming(site: Installation, samples: number): Promise<Timing> {
  const pairs = await pairsOf(site, openCallers(site), { who: 'another organization', shop: site.foreign })
  const reads = pairs.filter(({ one, what }) => one.operation.method === 'GET' && what !== 'the name of the shop')
  const asked = new Map<Family, Served[]>()
  const timing: Timing = { lines: [], violations: [] }
  for (const pair of reads) {
    const known = asked.get(pair.one.family) ?? []
    if (known.length >= OPERATIONS_A_FAMILY || known.includes(pair.one)) continue
    asked.set(pair.one.family, [...known, pair.one])
    const { missing, difference, low, high } = await measure(site, pair, samples)
    const tells = (low > 0 || high < 0) && Math.abs(difference) > Math.max(TELLING_MS, TELLING_SHARE * missing)
    const round = (ms: number): number => Math.round(ms * 1000) / 1000
    timing.lines.push({
      contract: `time of ${nameOf(pair.one)}`,
      calls: 2 * samples,
      'missing, ms': round(missing),
      'foreign minus missing, ms': `${round(difference)} (${round(low)} to ${round(high)})`,
      violations: tells ? 1 : 0,
    })
    if (tells)
      timing.violations.push(`${nameOf(pair.one)}: foreign things take ${round(difference)} ms more than missing ones`)
  }
  return timing
}

/** Medians of calls in turn, and 99 % of the differences of resampled ones. */
async function measure(site: Installation, { theirs, nobodys, echoes }: Pair, samples: number) {
  const times: [foreign: number[], missing: number[]] = [[], []]
  for (let i = 0; i < samples + 10; i++) {
    // A new id each time: a cache of what is missing would be found too.
    const nobody = echoes.reduce((path, [, id]) => path.replace(id, id.includes('-') ? randomUUID() : id), nobodys.path)
    for (const side of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const took = await timed(site, side === 0 ? theirs : { ...nobodys, path: nobody })
      if (i >= 10) times[side].push(took)
    }
  }
  const [foreign, missing] = times
  const differences = Array.from(
    { length: RESAMPLES },
    () => median(resampled(foreign)) - median(resampled(missing)),
  ).sort((a, b) => a - b)
  return {
    missing: median(missing),
    difference: median(foreign) - median(missing),
    low: differences[Math.floor(RESAMPLES * 0.005)] ?? 0,
    high: differences[Math.floor(RESAMPLES * 0.995)] ?? 0,
  }
}

async function timed(site: Installation, request: SiteRequest): Promise<number> {
  const started = performance.now()
  await site.send(request)
  return performance.now() - started
}

const resampled = (values: readonly number[]): number[] =>
  values.map(() => values[Math.floor(Math.random() * values.length)] ?? 0)

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
