import { addOrders } from '../bulk-orders.ts'
import { startChild } from '../child.ts'
import type { SigningJob } from '../children/bare-signing.ts'
import type { SinkJob, SinkResult } from '../children/sink.ts'
import { atLeast, type Bench, below, type Figure, inTurns, perSecond, whole } from '../figure.ts'
import { median, preciseNow, spreadOf } from '../quantiles.ts'
import { createBenchShop, postJson } from '../shop.ts'

const EVENTS = 4000
const WAIT_MS = 60_000
const RATE = 200

/** Orders that changed their status, told to one endpoint, against a loop that only signs and posts. */
export async function webhookFigure(bench: Bench): Promise<Figure> {
  const { stage, options } = bench
  const sink = startChild<SinkJob, SinkResult>('sink')
  const signing = startChild<SigningJob, { count: number; seconds: number }>('bare-signing')
  const { port } = await sink.ask({ open: true })
  const shop = await createBenchShop(stage, 'webhook-out')
  await addOrders(stage, shop.id, EVENTS)
  await postJson(stage, '/ogoship/api/v1/webhooks', await shop.ogoship(), {
    url: `http://127.0.0.1:${port}/hook`,
    key: 'benchmark',
    type: 'OrderStatusChanged',
  })
  let body = '{}'
  const results = await inTurns(
    options.slices,
    async (slice) => {
      await happen(bench, shop.id)
      const committed = preciseNow()
      const { count, lastAt, sample } = await sink.ask({ expect: EVENTS, withinMs: WAIT_MS })
      if (count < EVENTS) bench.note(`webhook: ${count} of ${EVENTS} arrived within ${WAIT_MS / 1000} s`)
      if (slice < 0) body = sample
      return { count, seconds: (lastAt - committed) / 1000 }
    },
    async (slice) => {
      const result = await signing.ask({
        port,
        body,
        connections: options.connections,
        seconds: slice < 0 ? 1 : options.seconds,
      })
      await sink.ask({ expect: 0, withinMs: 0 })
      return result
    },
  )
  sink.stop()
  signing.stop()
  const rate = median(results.real.map(perSecond))
  const limit = median(results.bare.map(perSecond))
  const ratio = median(results.real.map((one, i) => perSecond(one) / perSecond(results.bare[i] ?? one)))
  return {
    name: 'event to webhook, one endpoint',
    value: `${whole(rate)}/s`,
    limit: `${whole(limit)}/s`,
    ratio,
    goals: [atLeast('ratio', ratio, 0.4)],
    detail: { results, bodyBytes: body.length },
  }
}

/** Events with their jobs, as so many transactions would have left them, and word of it to the worker. */
async function happen({ stage }: Bench, shopId: string): Promise<void> {
  await stage.sql(
    `with happened as materialized (
       select id as order_id, reference, uuidv7() as event_id, uuidv7() as job_id
       from sales_order where shop_id = $1 order by id limit ${EVENTS}
     ), events as (
       insert into event (shop_id, id, type, subject, data, actor, door, at)
       select $1, event_id, 'order.statusChanged', 'order:' || order_id,
         jsonb_build_object('orderId', order_id, 'reference', reference, 'from', 'Collecting', 'to', 'Shipped'),
         'system', 'bench', now() from happened
     )
     insert into job (shop_id, id, queue, data, run_at, created_at)
     select $1, job_id, 'react.webhooks', jsonb_build_object('eventIds', jsonb_build_array(event_id)), now(), now()
     from happened`,
    [shopId],
  )
  await stage.sql(`select pg_notify('doorstep_jobs', 'bench')`)
}

/** From the answer to the one who placed an order, which follows the commit, to the call about it. */
export async function latencyFigure(bench: Bench): Promise<Figure> {
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
    goals: [below('p99', p99, 300, ' ms'), below('missing', missing, 1)],
    detail: { p50, p99, max, sent: sent.count, missing, create: sent.spread },
  }
}
