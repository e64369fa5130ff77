import { type App, createApp } from '../../server/app.ts'
import { loadConfig } from '../../server/platform/config.ts'
import { APP_ROLE, openDatabase } from '../../server/platform/db.ts'
import { createLogger } from '../../server/platform/log.ts'
import { startChild } from '../child.ts'
import type { ReplayJob, ReplayResult } from '../children/bare-statements.ts'
import type { LoadJob, LoadResult } from '../children/http-load.ts'
import { countedSince, type DatabaseCost, startCounting } from '../database-cost.ts'
import { type Bench, type Figure, type Goal, inTurns, perSecond, whole } from '../figure.ts'
import { LINES, skuCode } from '../orders-to-send.ts'
import { cpuSeconds } from '../process-cost.ts'
import { median } from '../quantiles.ts'
import { NEVER, type Recording, recordStatements, withSlots } from '../recording.ts'

export interface Writes {
  name: string
  /** What one of them costs, as the second figure is called. */
  costName: string
  headers: Record<string, string>
  /** What one write sends. */
  recording: Recording
  /** References of a slice start with the prefix. */
  send: (prefix: string) => LoadJob['send']
  goals: (measured: { ratio: number; rate: number; p99: number; errors: number }) => Goal[]
}

/** Writes over HTTP, against a loop that only sends the same statements. */
export async function writesFigure(bench: Bench, writes: Writes): Promise<Figure[]> {
  const { stage, options } = bench
  const { recording } = writes
  const replay = startChild<ReplayJob, ReplayResult>('bare-statements')
  const costs: Cost[] = []
  // More connections than cores mostly wait for each other's rows: the limit is the best that any number reaches.
  let bareConnections = options.pool
  let bestRate = 0

  async function real(slice: number): Promise<LoadResult> {
    await startCounting(stage)
    const before = await cpuNow(bench)
    const result = await bench.load.ask({
      port: stage.port,
      headers: writes.headers,
      connections: options.connections,
      seconds: slice < 0 ? 2 : options.seconds,
      send: writes.send(`new-${slice}-${Date.now()}`),
    })
    const after = await cpuNow(bench)
    if (slice >= 0) costs.push(costOf(result.count, before, after, await countedSince(stage)))
    if (result.firstError) bench.note(`${writes.name}: ${result.errors} errors, the first: ${result.firstError}`)
    return result
  }

  async function bare(slice: number) {
    if (slice < 0) {
      for (const connections of new Set([4, 8, options.pool, options.connections])) {
        const rate = perSecond(await replayOnce(slice, connections))
        if (rate > bestRate) [bestRate, bareConnections] = [rate, connections]
      }
    }
    return replayOnce(slice, bareConnections)
  }

  async function replayOnce(slice: number, connections: number) {
    const result = await replay.ask({
      url: stage.database().url,
      role: APP_ROLE,
      recording,
      connections,
      seconds: slice < 0 ? 2 : options.seconds,
      referencePrefix: `bare-${slice}-${Date.now()}`,
    })
    await stage.sql('delete from job where run_at = $1', [NEVER])
    return result
  }

  const results = await inTurns(options.slices, real, bare)
  replay.stop()
  const rate = median(results.real.map(perSecond))
  const limit = median(results.bare.map(perSecond))
  const ratio = median(results.real.map((one, i) => perSecond(one) / perSecond(results.bare[i] ?? one)))
  const p99 = median(results.real.map((one) => one.spread.p99))
  const p50 = median(results.real.map((one) => one.spread.p50))
  const errors = results.real.reduce((sum, one) => sum + one.errors, 0)
  const cost = costs[Math.floor(costs.length / 2)]
  const statements = recording.batches.flat().length
  return [
    {
      name: writes.name,
      value: `${whole(rate)}/s, p50 ${whole(p50)} p99 ${whole(p99)} ms, ${errors} errors`,
      limit: `${whole(limit)}/s on ${bareConnections} connections`,
      ratio,
      goals: writes.goals({ ratio, rate, p99, errors }),
      detail: {
        results,
        costs,
        statements,
        roundTrips: recording.batches.length,
        recording: recording.batches.map((batch) => batch.map(({ text }) => text)),
      },
    },
    {
      name: writes.costName,
      value: cost
        ? `server ${whole(cost.serverUs)} us, PostgreSQL ${whole(cost.postgresUs)} us, load ${whole(cost.loadUs)} us of CPU`
        : '',
      limit: `${statements} statements in ${recording.batches.length} round trips; with its jobs ${cost?.statements.toFixed(1)} statements, ${whole(cost?.databaseUs ?? 0)} us, ${whole(cost?.walBytes ?? 0)} bytes of WAL`,
      ratio: null,
      goals: [],
      detail: {},
    },
  ]
}

interface Cpu {
  server: number
  postgres: number
  load: number
}

interface Cost {
  serverUs: number
  postgresUs: number
  loadUs: number
  statements: number
  databaseUs: number
  walBytes: number
  top: DatabaseCost['top']
}

async function cpuNow({ stage, load }: Bench): Promise<Cpu> {
  const [server, postgres, client] = await Promise.all([
    cpuSeconds(stage.server(), 'alone'),
    cpuSeconds(stage.database().pid, 'children'),
    cpuSeconds(load.pid, 'alone'),
  ])
  return { server, postgres, load: client }
}

function costOf(count: number, before: Cpu, after: Cpu, database: DatabaseCost): Cost {
  const each = (name: keyof Cpu) => ((after[name] - before[name]) * 1_000_000) / count
  return {
    serverUs: each('server'),
    postgresUs: each('postgres'),
    loadUs: each('load'),
    statements: database.statements / count,
    databaseUs: database.microseconds / count,
    walBytes: database.walBytes / count,
    top: database.top,
  }
}

/** Does something with the program's own code in this process and listens to its driver. */
export async function recordOne(
  { stage, shop }: Bench,
  write: (app: App, reference: string, codes: readonly string[]) => Promise<unknown>,
): Promise<Recording> {
  const config = loadConfig({ DATA_DIR: stage.folder, DB_POOL_SIZE: '2' })
  const db = openDatabase({ url: stage.database().url, poolSize: 2, pooler: 'session' })
  const app = await createApp({ config, db, log: createLogger('silent') })
  const codes = Array.from({ length: LINES }, (_, index) => skuCode(index * 7 + 1))
  try {
    // Settings of the shop are in the cache after the first one.
    await write(app, `recording-warm-${Date.now()}`, codes)
    const reference = `recording-${Date.now()}`
    const batches = await recordStatements(() => write(app, reference, codes))
    const variants = await stage.sql<{ code: string; id: string }>(
      'select code, id::text from variant where shop_id = $1',
      [shop.id],
    )
    return withSlots(batches, { shopId: shop.id, reference, codes }, variants)
  } finally {
    await app.close(1000)
    await db.close()
  }
}
