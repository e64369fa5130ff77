import { startChild } from '../child.ts'
import type { SinkJob, SinkResult } from '../children/sink.ts'
import { parcelNumber } from '../events-to-send.ts'
import { atLeast, type Bench, below, type Figure, whole } from '../figure.ts'
import { cpuSeconds } from '../process-cost.ts'
import { spreadOf } from '../quantiles.ts'
import { createBenchShop, postJson, putJson } from '../shop.ts'

const PARCELS = 5000
const BULK = 1000
const RATE = 200
const WAIT_MS = 60_000

/** A shop whose parcels are on their way, each in a shipment of its own. */
async function shopWithParcels({ stage }: Bench, slug: string) {
  const shop = await createBenchShop(stage, slug)
  const numbers = Array.from({ length: PARCELS }, (_, i) => parcelNumber(i))
  await stage.sql(
    `with made as materialized (select uuidv7() as shipment_id, uuidv7() as parcel_id, number from unnest($2::text[]) number),
     shipments as (
       insert into shipment (shop_id, id, direction, created_at, edited_at)
       select $1, shipment_id, 'outbound', now(), now() from made
     )
     insert into parcel (shop_id, id, shipment_id, tracking_number, number_key, token, created_at, quiet_since)
     select $1, parcel_id, shipment_id, number, number, uuid_send(gen_random_uuid()), now(), now() from made`,
    [shop.id, numbers],
  )
  return shop
}

/** Events told a thousand at a time through our own contract, all of them stored, mapped and settled. */
export async function ingestFigure(bench: Bench): Promise<Figure> {
  const { load, stage, options } = bench
  const shop = await shopWithParcels(bench, 'ingest')
  const send = (prefix: string, seconds: number) =>
    load.ask({
      port: stage.port,
      headers: shop.api,
      connections: 4,
      seconds,
      send: { path: '/api/tracking-events', referencePrefix: prefix, parcels: PARCELS, eventsEach: BULK },
    })
  await send(`warm-${Date.now()}`, 2)
  const sent = await send(`bulk-${Date.now()}`, options.seconds * options.slices)
  if (sent.firstError) bench.note(`ingest: ${sent.errors} errors, the first: ${sent.firstError}`)
  const rate = (sent.count * BULK) / sent.seconds
  return {
    name: `tracking events, ${whole(BULK)} a request`,
    value: `${whole(rate)}/s, p50 ${whole(sent.spread.p50)} p99 ${whole(sent.spread.p99)} ms, ${sent.errors} errors`,
    limit: '-',
    ratio: null,
    goals: [atLeast('rate', rate, 3000, '/s'), below('errors', sent.errors, 1)],
    detail: { rate, sent: sent.count, spread: sent.spread },
  }
}

/** From sending an event to the call of the webhook about it. */
export async function trackingFigure(bench: Bench): Promise<Figure> {
  const { load, stage, options } = bench
  const sink = startChild<SinkJob, SinkResult>('sink')
  const { port } = await sink.ask({ open: true })
  const shop = await shopWithParcels(bench, 'tracking-lag')
  await postJson(stage, '/api/webhooks', shop.api, {
    url: `http://127.0.0.1:${port}/hook`,
    eventTypes: ['tracking.eventAdded'],
  })
  const send = (prefix: string, seconds: number) =>
    load.ask({
      port: stage.port,
      headers: shop.api,
      connections: options.connections,
      seconds,
      rate: RATE,
      send: { path: '/api/tracking-events', referencePrefix: prefix, parcels: PARCELS },
      keepTimes: true,
    })
  const warm = await send(`warm-${Date.now()}`, 3)
  await sink.ask({ expect: warm.count, withinMs: WAIT_MS })
  const cpu = async () => ({
    server: await cpuSeconds(stage.server(), 'alone'),
    database: await cpuSeconds(stage.database().pid, 'children'),
  })
  const before = await cpu()
  const sent = await send(`lag-${Date.now()}`, options.seconds * options.slices)
  const { arrivedAt } = await sink.ask({ expect: sent.count, withinMs: WAIT_MS })
  sink.stop()
  const after = await cpu()
  const each = (part: 'server' | 'database') => Math.round(((after[part] - before[part]) * 1e6) / sent.count)
  const cost = `server ${whole(each('server'))} us, PostgreSQL ${whole(each('database'))} us of CPU each`
  const lags = [...sent.sentAt].flatMap(([reference, at]) => {
    const arrived = arrivedAt.get(reference)
    return arrived === undefined ? [] : [arrived - at]
  })
  const missing = sent.count - lags.length
  if (sent.firstError) bench.note(`tracking: ${sent.errors} errors, the first: ${sent.firstError}`)
  const { p50, p99, max } = spreadOf(lags)
  return {
    name: `tracking event to webhook at ${RATE}/s`,
    value: `p50 ${whole(p50)} p99 ${whole(p99)} max ${whole(max)} ms, ${missing} missing, ${cost}`,
    limit: '0 ms',
    ratio: null,
    goals: [below('p50', p50, 50, ' ms'), below('p99', p99, 250, ' ms'), below('missing', missing, 1)],
    detail: { p50, p99, max, sent: sent.count, missing, request: sent.spread },
  }
}

const QUESTIONS = 50
const HANGING = 400

/** From the answer to a new shipment to the question to its carrier, alone and beside a carrier that never answers. */
export async function carrierFigure(bench: Bench): Promise<Figure> {
  const { load, stage, options } = bench
  const [good, hanging] = [startChild<SinkJob, SinkResult>('sink'), startChild<SinkJob, SinkResult>('sink')]
  const { port } = await good.ask({ open: true, manner: 'unknown' })
  const { port: hangingPort } = await hanging.ask({ open: true, manner: 'hang' })
  const shop = await createBenchShop(stage, 'carriers')
  for (const [gateway, at] of [
    ['dhl', port],
    ['postnord', hangingPort],
  ] as const) {
    const settings = { apiKey: 'benchmark', baseUrl: `http://127.0.0.1:${at}` }
    await putJson(stage, `/api/carrier-connections/${gateway}`, shop.api, { settings })
  }
  const headers = await shop.ogoship()
  const send = (prefix: string, provider: string, rate: number, seconds: number) =>
    load.ask({
      port: stage.port,
      headers,
      connections: 8,
      seconds,
      rate,
      send: { path: '/ogoship/tracking/shipments', referencePrefix: prefix, provider },
      keepTimes: true,
    })
  const measure = async (seconds: number) => {
    const sent = await send(`lag-${Date.now()}`, 'dhl', QUESTIONS, seconds)
    if (sent.firstError) bench.note(`carrier: ${sent.errors} errors, the first: ${sent.firstError}`)
    const { arrivedAt } = await good.ask({ expect: sent.count, withinMs: WAIT_MS })
    return [...sent.answeredAt].flatMap(([reference, at]) => {
      const arrived = arrivedAt.get(reference)
      return arrived === undefined ? [] : [Math.max(0, arrived - at)]
    })
  }
  const seconds = options.seconds * options.slices
  await measure(3)
  const alone = spreadOf(await measure(seconds))
  const dead = await send(`dead-${Date.now()}`, 'postnord', HANGING, 1)
  if (dead.firstError) bench.note(`carrier: ${dead.errors} errors, the first: ${dead.firstError}`)
  const beside = spreadOf(await measure(seconds))
  const { count: stuck } = await hanging.ask({ expect: 0, withinMs: 0 })
  good.stop()
  hanging.stop()
  const change = beside.p99 / alone.p99 - 1
  return {
    name: `carrier asked, ${QUESTIONS}/s, beside one that hangs`,
    value: `p50 ${whole(beside.p50)} p99 ${whole(beside.p99)} ms, ${stuck} questions hung`,
    limit: `p50 ${whole(alone.p50)} p99 ${whole(alone.p99)} ms`,
    ratio: null,
    goals: [below('change of p99', Math.round(change * 100), 10, ' %')],
    detail: { alone, beside, change, stuck },
  }
}
