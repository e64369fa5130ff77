import { addOrders } from '../bulk-orders.ts'
import { startChild } from '../child.ts'
import type { SenderJob } from '../children/bare-sender.ts'
import type { SigningJob } from '../children/bare-signing.ts'
import type { SinkJob, SinkResult } from '../children/sink.ts'
import { atLeast, type Bench, type Figure, inTurns, perSecond, whole } from '../figure.ts'
import { median, preciseNow } from '../quantiles.ts'
import { createBenchShop, postJson } from '../shop.ts'

const EVENTS = 4000
const WAIT_MS = 60_000

/**
 * Orders that changed their status, told to one endpoint, against a loop that only signs and posts, and one that besides
 * reads what it sends from the database and records every attempt there.
 */
export async function webhookFigure(bench: Bench): Promise<Figure[]> {
  const { stage, options } = bench
  const sink = startChild<SinkJob, SinkResult>('sink')
  const signing = startChild<SigningJob, { count: number; seconds: number }>('bare-signing')
  const sender = startChild<SenderJob, { count: number; seconds: number }>('bare-sender')
  const { port } = await sink.ask({ open: true })
  const shop = await createBenchShop(stage, 'webhook-out')
  await addOrders(stage, shop.id, EVENTS)
  await postJson(stage, '/ogoship/api/v1/webhooks', await shop.ogoship(), {
    url: `http://127.0.0.1:${port}/hook`,
    key: 'benchmark',
    type: 'OrderStatusChanged',
  })
  const bare = await bareEndpoint(bench, port)
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
      const { connections } = options
      const signed = await signing.ask({ port, body, connections, seconds: slice < 0 ? 1 : options.seconds })
      await sink.ask({ expect: 0, withinMs: 0 })
      await wait(bench, bare, body)
      const recorded = await sender.ask({ url: stage.database().url, ...bare, port, connections })
      await sink.ask({ expect: 0, withinMs: 0 })
      return { signed, recorded }
    },
  )
  for (const child of [sink, signing, sender]) child.stop()
  const rate = median(results.real.map(perSecond))
  const against = (limit: 'signed' | 'recorded') => ({
    value: `${whole(rate)}/s`,
    limit: `${whole(median(results.bare.map((one) => perSecond(one[limit]))))}/s`,
    ratio: median(results.real.map((one, i) => perSecond(one) / perSecond(results.bare[i]?.[limit] ?? one))),
  })
  const [signed, recorded] = [against('signed'), against('recorded')]
  return [
    {
      name: 'event to webhook, one endpoint',
      ...signed,
      goals: [atLeast('ratio', signed.ratio, 0.5)],
      detail: { results, bodyBytes: body.length },
    },
    { name: 'the same, limit reads and records', ...recorded, goals: [], detail: {} },
  ]
}

/** A shop of its own with an endpoint, which the bare sender plays the worker for. */
async function bareEndpoint({ stage }: Bench, port: number): Promise<{ shopId: string; endpointId: string }> {
  const shop = await createBenchShop(stage, 'webhook-bare')
  await postJson(stage, '/api/webhooks', shop.api, {
    url: `http://127.0.0.1:${port}/bare`,
    eventTypes: ['order.statusChanged'],
  })
  const [endpoint] = await stage.sql<{ id: string }>('select id from webhook_endpoint where shop_id = $1', [shop.id])
  if (!endpoint) throw new Error('the endpoint of the bare sender was not made')
  return { shopId: shop.id, endpointId: endpoint.id }
}

/** Deliveries that nobody has a job for. */
async function wait({ stage }: Bench, to: { shopId: string; endpointId: string }, body: string): Promise<void> {
  await stage.sql(
    `insert into webhook_delivery (shop_id, id, endpoint_id, event_id, event_type, subject, body, status, created_at)
     select $1, uuidv7(), $2, uuidv7(), 'order.statusChanged', 'order:' || n, $3, 'pending', now()
     from generate_series(1, ${EVENTS}) n`,
    [to.shopId, to.endpointId, body],
  )
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
