import { createHmac, randomUUID } from 'node:crypto'
import pg from 'pg'
import { Pool } from 'undici'
import { serve } from '../child.ts'

export interface SenderJob {
  url: string
  shopId: string
  endpointId: string
  port: number
  connections: number
}

interface Delivery {
  id: string
  event_id: string
  body: string
}

const PAGE = 250

/**
 * Sends the deliveries that wait in the database and records every attempt there, a page in one commit while the next is on
 * its way: what anyone must do who sends what was stored and forgets nothing.
 */
async function run(job: SenderJob): Promise<{ count: number; seconds: number }> {
  const pool = new Pool(`http://127.0.0.1:${job.port}`, { connections: job.connections })
  const options = { connectionString: job.url, pipeline: true } as pg.ClientConfig // `pipeline` is newer than the published types
  const [reading, writing] = [0, 1].map(() => new pg.Client(options))
  if (!reading || !writing) throw new Error('two connections were made')
  await Promise.all([reading.connect(), writing.connect()])
  const started = performance.now()
  let count = 0
  let saved: Promise<void> = Promise.resolve()
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = (
      await reading.query<Delivery>({ name: 'read', text: READ, values: [job.shopId, job.endpointId, after] })
    ).rows
    const last = page.at(-1)
    if (!last) break
    after = last.event_id
    await sendAll(pool, page, job.connections)
    count += page.length
    await saved
    saved = record(writing, job.shopId, page)
  }
  await saved
  const seconds = (performance.now() - started) / 1000
  await Promise.all([pool.close(), reading.end(), writing.end()])
  return { count, seconds }
}

const READ = `select id, event_id, body from webhook_delivery
  where shop_id = $1 and endpoint_id = $2 and status = 'pending' and event_id > $3 order by event_id limit ${PAGE}`

async function sendAll(pool: Pool, page: readonly Delivery[], connections: number): Promise<void> {
  const left = page.values()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const delivery of left) {
        const headers = {
          'content-type': 'application/json',
          'x-ogoship-hmac-sha256': createHmac('sha256', 'benchmark').update(delivery.body).digest('base64'),
          'x-ogoship-webhook-type': 'OrderStatusChanged',
          'x-ogoship-delivery-id': delivery.event_id,
        }
        const { body } = await pool.request({ path: '/bare', method: 'POST', headers, body: delivery.body })
        await body.dump()
      }
    }),
  )
}

async function record(client: pg.Client, shopId: string, page: readonly Delivery[]): Promise<void> {
  const ids = page.map(({ id }) => id)
  await Promise.all([
    client.query('begin'),
    client.query({ name: 'attempts', text: ATTEMPTS, values: [shopId, ids.map(() => randomUUID()), ids] }),
    client.query({ name: 'finish', text: FINISH, values: [shopId, ids, ids.toSorted()[0], ids.toSorted().at(-1)] }),
    client.query('commit'),
  ])
}

const ATTEMPTS = `insert into webhook_attempt (shop_id, id, delivery_id, number, at, latency_ms, status, error, answer)
  select $1, made.id, made.delivery_id, 1, now(), 1, 200, null, '' from unnest($2::uuid[], $3::uuid[]) as made(id, delivery_id)`

const FINISH = `update webhook_delivery set status = 'delivered', attempts = 1, finished_at = now()
  where shop_id = $1 and id = any($2::uuid[]) and id >= $3 and id <= $4`

serve(run)
