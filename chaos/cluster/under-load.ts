import { type Exercise, openExercise } from '../exercise.ts'
import type { ShopKeys } from '../part.ts'
import { withConnection } from '../part.ts'
import type { Random } from '../random.ts'
import type { ScenarioReport } from '../scenarios.ts'
import type { Cluster } from './cluster.ts'
import { openVisitors } from './visitors.ts'

const LOAD = { shops: 2, callers: { orders: 2, goods: 1, others: 1, told: 1 }, thinkMs: 400 }

interface Deed {
  failures: string[]
  lines: Record<string, unknown>[]
}

/** Runs the deed while people work through the proxy. Every request without its answer is a violation. */
export async function underLoad(
  cluster: Cluster,
  { drainMs }: { drainMs: number },
  random: Random,
  deed: (exercise: Exercise, shops: readonly ShopKeys[]) => Promise<Deed>,
): Promise<ScenarioReport> {
  const shops: ShopKeys[] = []
  const site = {
    ...cluster.site,
    async createShop(slug: string) {
      const keys = await cluster.site.createShop(slug)
      shops.push(keys)
      return keys
    },
  }
  const exercise = await openExercise(site, { ...LOAD, random })
  const visitors = await openVisitors(cluster.proxy.base, shops)
  try {
    exercise.begin()
    visitors.begin()
    const done = await deed(exercise, shops).finally(() => Promise.all([exercise.end(), visitors.end()]))
    const conclusion = await exercise.conclude(drainMs)
    const missed = await withConnection(await site.databaseUrl(), (client) => visitors.conclude(client))
    const { lost, reasons } = exercise.traffic
    const unanswered = lost === 0 ? [] : [`${lost} requests failed: ${JSON.stringify([...reasons])}`]
    console.table(done.lines)
    const facts = { proxy: cluster.proxy.kind, ...conclusion.facts, ...visitors.facts() }
    return {
      lines: Object.entries(facts).map(([fact, value]) => ({ fact, value })),
      checks: exercise.checks() + shops.length * 2,
      violations: [...done.failures, ...conclusion.violations, ...unanswered, ...missed, ...cluster.accidents],
    }
  } finally {
    await Promise.all([visitors.close(), exercise.close()])
  }
}

/** As `underLoad`, where answers may be missing for a time: callers repeat themselves until there is one. */
export async function throughOutages(
  cluster: Cluster,
  { drainMs }: { drainMs: number },
  random: Random,
  deed: (exercise: Exercise) => Promise<Deed>,
): Promise<ScenarioReport> {
  const exercise = await openExercise(cluster.site, { ...LOAD, random })
  try {
    exercise.begin()
    const done = await deed(exercise).finally(() => exercise.end())
    const conclusion = await exercise.conclude(drainMs)
    console.table(done.lines)
    return {
      lines: Object.entries(conclusion.facts).map(([fact, value]) => ({ fact, value })),
      checks: exercise.checks(),
      violations: [...done.failures, ...conclusion.violations, ...cluster.accidents],
    }
  } finally {
    await exercise.close()
  }
}
