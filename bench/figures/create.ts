import { createApp } from '../../server/app.ts'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { loadConfig } from '../../server/platform/config.ts'
import { APP_ROLE, openDatabase } from '../../server/platform/db.ts'
import { createLogger } from '../../server/platform/log.ts'
import { startChild } from '../child.ts'
import type { ReplayJob, ReplayResult } from '../children/bare-statements.ts'
import { countedSince, type DatabaseCost, startCounting } from '../database-cost.ts'
import { atLeast, type Bench, below, type Figure, inTurns, perSecond, whole } from '../figure.ts'
import { LINES, skuCode } from '../orders-to-send.ts'
import { cpuSeconds } from '../process-cost.ts'
import { median } from '../quantiles.ts'
import { NEVER, type Recording, recordStatements, withSlots } from '../recording.ts'

/** ApiV1 orders with 5 lines on 100 SKUs, against a loop that only sends the same statements. */
export async function createFigure(bench: Bench): Promise<Figure[]> {
  const { stage, options, shop } = bench
  const recording = await recordOneOrder(bench)
  const replay = startChild<ReplayJob, ReplayResult>('bare-statements')
  const headers = await shop.ogoship()
  const costs: Cost[] = []
  // More connections than cores mostly wait for each other's rows: the limit is the best that any number reaches.
  let bareConnections = options.pool
  let bestRate = 0

  async function real(slice: number) {
    await startCounting(stage)
    const before = await cpuNow(bench)
    const result = await bench.load.ask({
      port: stage.port,
      headers,
      connections: options.connections,
      seconds: slice < 0 ? 2 : options.seconds,
      send: { path: '/ogoship/api/v1/orders', referencePrefix: `new-${slice}-${Date.now()}` },
    })
    const after = await cpuNow(bench)
    if (slice >= 0) costs.push(costOf(result.count, before, after, await countedSince(stage)))
    if (result.firstError) bench.note(`create: ${result.errors} errors, the first: ${result.firstError}`)
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
      name: 'order create, 5 lines',
      value: `${whole(rate)}/s, p50 ${whole(p50)} p99 ${whole(p99)} ms, ${errors} errors`,
      limit: `${whole(limit)}/s on ${bareConnections} connections`,
      ratio,
      goals: [
        atLeast('ratio', ratio, 0.4),
        atLeast('rate', rate, 1500, '/s'),
        below('p99', p99, 60, ' ms'),
        below('errors', errors, 1),
      ],
      detail: {
        results,
        costs,
        statements,
        roundTrips: recording.batches.length,
        recording: recording.batches.map((batch) => batch.map(({ text }) => text)),
      },
    },
    {
      name: 'one order costs',
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

/** Places orders with the program's own code in this process and listens to its driver. */
async function recordOneOrder({ stage, shop }: Bench): Promise<Recording> {
  const config = loadConfig({ DATA_DIR: stage.folder, DB_POOL_SIZE: '2' })
  const db = openDatabase({ url: stage.database().url, poolSize: 2, pooler: 'session' })
  const app = await createApp({ config, db, log: createLogger('silent') })
  const ctx = app.contextOf(shop.id)
  const codes = Array.from({ length: LINES }, (_, index) => skuCode(index * 7 + 1))
  const place = (reference: string) =>
    placeOrder(ctx, {
      reference,
      status: 'New',
      test: false,
      shippingCode: null,
      pickUpPointCode: null,
      customer: {
        name: 'Aino Lehtola',
        company: null,
        address1: 'Rantakuja 4 B 12',
        address2: null,
        city: 'Helsinki',
        countryCode: 'FI',
        zip: '00150',
        phone: '+358401234567',
        email: 'aino.lehtola@example.com',
      },
      priceTotal: 1_393_000n,
      currency: 'EUR',
      cashOnDelivery: null,
      comments: 'Leave at the door',
      lines: codes.map((code) => ({
        code,
        quantity: 1,
        unitPrice: 199_000n,
        vatPercentage: 25.5,
        infoUrl: null,
        pictureUrl: null,
      })),
      documents: [],
    })
  try {
    // Settings of the shop are in the cache after the first one.
    await place(`recording-warm-${Date.now()}`)
    const reference = `recording-${Date.now()}`
    const batches = await recordStatements(() => place(reference))
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
