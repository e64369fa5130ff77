import { createHmac, randomUUID } from 'node:crypto'
import { Pool } from 'undici'
import { serve } from '../child.ts'

export interface SigningJob {
  port: number
  body: string
  connections: number
  seconds: number
}

/** Signs and posts the body, nothing else: no queue, no record of what was sent. */
async function run(job: SigningJob): Promise<{ count: number; seconds: number }> {
  const pool = new Pool(`http://127.0.0.1:${job.port}`, { connections: job.connections })
  const started = performance.now()
  const ends = started + job.seconds * 1000
  let count = 0
  await Promise.all(
    Array.from({ length: job.connections }, async () => {
      while (performance.now() < ends) {
        const signature = createHmac('sha256', 'benchmark').update(job.body).digest('base64')
        const headers = {
          'content-type': 'application/json',
          'x-ogoship-hmac-sha256': signature,
          'x-ogoship-webhook-type': 'OrderStatusChanged',
          'x-ogoship-delivery-id': randomUUID(),
        }
        const { body } = await pool.request({ path: '/bare', method: 'POST', headers, body: job.body })
        await body.dump()
        count++
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  await pool.close()
  return { count, seconds }
}

serve(run)
