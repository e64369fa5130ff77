import pg from 'pg'
import { uuidv7 } from '../../server/platform/ids.ts'
import { serve } from '../child.ts'
import { skuCode, someSkus } from '../orders-to-send.ts'
import { type Spread, spreadOf } from '../quantiles.ts'
import { compile, type Recording, type RunnableStatement } from '../recording.ts'

export interface ReplayJob {
  url: string
  role: string
  recording: Recording
  connections: number
  seconds: number
  referencePrefix: string
}

export interface ReplayResult {
  count: number
  seconds: number
  spread: Spread
}

/** Sends what one order sends, in the same transactions and round trips, with fresh ids and other SKUs each time. */
async function replay(job: ReplayJob): Promise<ReplayResult> {
  const batches = compile(job.recording)
  const latencies: number[] = []
  let number = 0
  const clients = await Promise.all(
    Array.from({ length: job.connections }, async () => {
      const client = new pg.Client({ connectionString: job.url, pipeline: true } as pg.ClientConfig) // `pipeline` is newer than the published types
      await client.connect()
      await client.query(`set role ${job.role}`)
      return client
    }),
  )
  const { variants, slots } = job.recording
  const known = new Map(variants.map((variant) => [variant.code, variant.id]))

  function freshSlots(): string[] {
    const skus = someSkus()
      .map((sku) => ({ code: skuCode(sku), id: known.get(skuCode(sku)) ?? '' }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    const now = new Date()
    return slots.map((slot) => {
      if (slot.kind === 'id') return uuidv7(now)
      if (slot.kind === 'reference') return `${job.referencePrefix}-${++number}`
      const sku = skus[slot.rank]
      return (slot.kind === 'variantId' ? sku?.id : sku?.code) ?? ''
    })
  }

  const started = performance.now()
  const ends = started + job.seconds * 1000
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < ends) {
        const began = performance.now()
        await sendAll(client, batches, freshSlots())
        latencies.push(performance.now() - began)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  await Promise.all(clients.map((client) => client.end()))
  return { count: latencies.length, seconds, spread: spreadOf(latencies) }
}

async function sendAll(client: pg.Client, batches: RunnableStatement[][], slots: string[]): Promise<void> {
  for (const batch of batches) {
    await Promise.all(
      batch.map(({ name, text, values }) =>
        name === null && values.length === 0
          ? client.query(text)
          : client.query({ ...(name === null ? {} : { name }), text, values: values.map((value) => value(slots)) }),
      ),
    )
  }
}

serve(replay)
