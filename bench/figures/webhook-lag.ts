import { startChild } from '../child.ts'
import type { SinkJob, SinkResult } from '../children/sink.ts'
import { type Bench, below, type Figure, whole } from '../figure.ts'
import { preciseNow, spreadOf } from '../quantiles.ts'
import { createBenchShop, postJson } from '../shop.ts'

const WAIT_MS = 60_000
const RATE = 200

export const lagFigures = async (bench: Bench): Promise<Figure[]> => [
  await latencyFigure(bench),
  await besideBadFigure(bench),
]

/** From the answer to the one who placed an order, which follows the commit, to the call about it. */
async function latencyFigure(bench: Bench): Promise<Figure> {
  const { stage, load, options } = bench
  const sink = startChild<SinkJob, SinkResult>('sink')
  const { port } = await sink.ask({ open: true })
  const shop = await createBenchShop(stage, 'webhook-lag')
  await postJson(stage, '/api/webhooks', shop.api, {
    url: `http://127.0.0.1:${port}/hook`,
    eventTypes: ['order.created'],
  })
  const headers = await shop.ogoship()
  const seconds = options.seconds * options.slices
  const send = (referencePrefix: string, duration: number) =>
    load.ask({
      port: stage.port,
      headers,
      connections: options.connections,
      seconds: duration,
      rate: RATE,
      send: { path: '/ogoship/api/v1/orders', referencePrefix },
      keepTimes: true,
    })
  const warm = await send(`warm-${Date.now()}`, 2)
  await sink.ask({ expect: warm.count, withinMs: WAIT_MS })
  const sent = await send(`lag-${Date.now()}`, seconds)
  const { arrivedAt } = await sink.ask({ expect: sent.count, withinMs: WAIT_MS })
  sink.stop()
  const lags = [...sent.answeredAt].flatMap(([reference, at]) => {
    const arrived = arrivedAt.get(reference)
    return arrived === undefined ? [] : [Math.max(0, arrived - at)]
  })
  const missing = sent.count - lags.length
  if (missing > 0) bench.note(`latency: ${missing} of ${sent.count} orders were not told within ${WAIT_MS / 1000} s`)
  if (sent.firstError) bench.note(`latency: ${sent.errors} errors, the first: ${sent.firstError}`)
  const { p50, p99, max } = spreadOf(lags)
  return {
    name: `commit to webhook at ${RATE}/s`,
    value: `p50 ${whole(p50)} p99 ${whole(p99)} max ${whole(max)} ms, ${missing} missing`,
    limit: '0 ms',
    ratio: null,
    goals: [below('p99', p99, 250, ' ms'), below('missing', missing, 1)],
    detail: { p50, p99, max, sent: sent.count, missing, create: sent.spread },
  }
}

const GOOD = 30
/** Four refuse the connection, four hang, two answer 429: a quarter of all endpoints. */
const BAD = { refuse: 4, hang: 4, busy: 2 }
const SPARE = BAD.refuse + BAD.hang + BAD.busy
const SHOPS = GOOD + SPARE
/** Commits of a tick, each of another shop. */
const PER_TICK = 5
/** After it the calls that hang have been given up. */
const SETTLING_MS = 12_000

/**
 * From commit to call at good endpoints of shops of their own, while all are good and while a quarter of them is bad, in
 * turns. Events are committed by the benchmark, so that the sender is measured and not the placing of orders.
 */
async function besideBadFigure(bench: Bench): Promise<Figure> {
  const { stage, options } = bench
  const sinks = { ok: 'ok', hang: 'hang', busy: 'busy' } as const
  const children = Object.values(sinks).map((manner) => ({ manner, child: startChild<SinkJob, SinkResult>('sink') }))
  const ports = new Map<string, number>()
  for (const { manner, child } of children) ports.set(manner, (await child.ask({ open: true, manner })).port)
  // Nobody listens on a port that was open a moment ago.
  const gone = startChild<SinkJob, SinkResult>('sink')
  ports.set('refuse', (await gone.ask({ open: true })).port)
  gone.stop()
  const shopsOf = async (manner: string, count: number): Promise<string[]> => {
    const ids: string[] = []
    for (let n = 0; n < count; n++) {
      const shop = await createBenchShop(stage, `lag-${manner}-${n}-${Date.now()}`)
      const url = `http://127.0.0.1:${ports.get(manner)}/hook`
      await postJson(stage, '/api/webhooks', shop.api, { url, eventTypes: ['order.statusChanged'] })
      ids.push(shop.id)
    }
    return ids
  }
  const good = await shopsOf('ok', GOOD)
  const spare = await shopsOf('ok', SPARE)
  const bad = (await Promise.all(Object.entries(BAD).map(([manner, count]) => shopsOf(manner, count)))).flat()
  const [ok] = children
  const measure = async (others: string[], seconds: number): Promise<{ lags: number[]; missing: number }> => {
    const committed = await commitEvents(bench, [...good, ...others], seconds)
    const expected = [...committed.values()].filter(({ shopId }) => good.includes(shopId))
    const all = others === spare ? committed.size : expected.length
    const { arrivedAt } = (await ok?.child.ask({ expect: all, withinMs: WAIT_MS })) ?? { arrivedAt: new Map() }
    const lags = [...committed].flatMap(([reference, { at, shopId }]) => {
      const arrived = arrivedAt.get(reference)
      return arrived === undefined || !good.includes(shopId) ? [] : [Math.max(0, arrived - at)]
    })
    return { lags, missing: expected.length - lags.length }
  }
  const lags: { quiet: number[]; beside: number[] } = { quiet: [], beside: [] }
  let missing = 0
  await measure(spare, 3)
  for (let slice = 0; slice < options.slices; slice++) {
    for (const [kind, others] of [
      ['quiet', spare],
      ['beside', bad],
    ] as const) {
      const measured = await measure(others, 2 * options.seconds)
      lags[kind].push(...measured.lags)
      missing += measured.missing
    }
    await forgetTrouble(bench, bad)
  }
  for (const { child } of children) child.stop()
  const [quiet, beside] = [spreadOf(lags.quiet), spreadOf(lags.beside)]
  if (missing > 0) bench.note(`latency: ${missing} events were not told within ${WAIT_MS / 1000} s`)
  const change = Math.round((beside.p99 / quiet.p99 - 1) * 100)
  return {
    name: `commit to webhook at ${RATE}/s, a quarter of ${SHOPS} endpoints bad`,
    value: `p50 ${whole(beside.p50)} p99 ${whole(beside.p99)} max ${whole(beside.max)} ms, ${missing} missing`,
    limit: `p50 ${whole(quiet.p50)} p99 ${whole(quiet.p99)} ms`,
    ratio: null,
    goals: [
      below('p99', Math.round(beside.p99), 250, ' ms'),
      below('change of p99', change, 10, ' %'),
      below('missing', missing, 1),
    ],
    detail: { quiet, beside, change, missing },
  }
}

/** When the event of each reference was committed, and in which shop. */
async function commitEvents(
  { stage }: Bench,
  shopIds: readonly string[],
  seconds: number,
): Promise<Map<string, { at: number; shopId: string }>> {
  const run = `lag-${Date.now()}`
  const committed = new Map<string, { at: number; shopId: string }>()
  const began = preciseNow()
  for (let tick = 0; tick < (seconds * RATE) / PER_TICK; tick++) {
    const early = began + (tick * PER_TICK * 1000) / RATE - preciseNow()
    if (early > 1) await new Promise((due) => setTimeout(due, early))
    const events = Array.from({ length: PER_TICK }, (_, n) => {
      const number = tick * PER_TICK + n
      return { reference: `${run}-${number}`, shopId: shopIds[number % shopIds.length] ?? '' }
    })
    await stage.sql(COMMIT, [events.map(({ shopId }) => shopId), events.map(({ reference }) => reference)])
    const at = preciseNow()
    for (const { reference, shopId } of events) committed.set(reference, { at, shopId })
  }
  return committed
}

const COMMIT = `with happened as materialized (
    select shop_id, reference, uuidv7() as event_id, uuidv7() as job_id from unnest($1::uuid[], $2::text[]) as made(shop_id, reference)
  ), events as (
    insert into event (shop_id, id, type, subject, data, actor, door, at)
    select shop_id, event_id, 'order.statusChanged', 'order:' || event_id, jsonb_build_object('reference', reference), 'system', 'bench', now()
    from happened
  ), jobs as (
    insert into job (shop_id, id, queue, data, run_at, created_at)
    select shop_id, job_id, 'react.webhooks', jsonb_build_object('eventIds', jsonb_build_array(event_id)), now(), now() from happened
  )
  select pg_notify('doorstep_jobs', 'bench')`

/** The next quiet turn owes nothing to the bad endpoints of this one. */
async function forgetTrouble({ stage }: Bench, bad: readonly string[]): Promise<void> {
  const end = async () => {
    await stage.sql(`delete from job where shop_id = any($1) and lease_until is null`, [bad])
    await stage.sql(
      `update webhook_delivery set status = 'failed', next_attempt_at = null, finished_at = now()
       where shop_id = any($1) and status in ('pending', 'retrying')`,
      [bad],
    )
  }
  await end()
  await new Promise((settled) => setTimeout(settled, SETTLING_MS))
  await end()
  await stage.sql(`update webhook_endpoint set active = true, failing_since = null where shop_id = any($1)`, [bad])
}
