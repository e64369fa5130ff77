import { serve } from '../child.ts'
import { eventsBody, shipmentBody } from '../events-to-send.ts'
import { KeepAliveClient, requestText } from '../keep-alive-client.ts'
import { orderBody, upsertBody } from '../orders-to-send.ts'
import { preciseNow, type Spread, spreadOf } from '../quantiles.ts'

export interface LoadJob {
  port: number
  headers: Readonly<Record<string, string>>
  connections: number
  seconds: number
  /** Requests a second; without it each connection sends as soon as it has its answer. */
  rate?: number
  /** New orders, tracking events of `parcels`, or shipments of a `provider`, whose references start with the text, or reads of the paths in random order. */
  send:
    | {
        path: string
        referencePrefix: string
        parcels?: number
        eventsEach?: number
        provider?: string
        /** Orders as plugins tell of them: each a new one, or a few again and again. */
        upsert?: 'new' | 'again'
      }
    | { paths: readonly string[] }
  /** Keeps when each order was answered. */
  keepTimes?: boolean
}

export interface LoadResult {
  count: number
  errors: number
  firstError: string | null
  seconds: number
  spread: Spread
  /** By reference. */
  answeredAt: Map<string, number>
  sentAt: Map<string, number>
}

interface Outgoing {
  text: string
  reference: string
}

/** Orders that are told again and again. */
const REPEATED = 200

function generator({ send, headers }: LoadJob): () => Outgoing {
  if ('paths' in send) {
    const texts = send.paths.map((path) => requestText('GET', path, headers))
    return () => ({ text: texts[Math.floor(Math.random() * texts.length)] ?? '', reference: '' })
  }
  const { path, referencePrefix, parcels = 0, eventsEach = 1, provider, upsert } = send
  const bodyOf = (reference: string, request: number): string => {
    if (upsert !== undefined) return upsertBody(reference)
    if (provider !== undefined) return shipmentBody(reference, provider)
    return parcels > 0 ? eventsBody(reference, request, parcels, eventsEach) : orderBody(reference)
  }
  const all = { ...headers, 'content-type': 'application/json' }
  let number = 0
  return () => {
    number += 1
    const reference = `${referencePrefix}-${upsert === 'again' ? number % REPEATED : number}`
    return { text: requestText(upsert ? 'PUT' : 'POST', path, all, bodyOf(reference, number)), reference }
  }
}

async function run(job: LoadJob): Promise<LoadResult> {
  const clients = await Promise.all(Array.from({ length: job.connections }, () => KeepAliveClient.open(job.port)))
  const next = generator(job)
  const latencies: number[] = []
  const answeredAt = new Map<string, number>()
  const sentAt = new Map<string, number>()
  let errors = 0
  let firstError: string | null = null

  async function once(client: KeepAliveClient, dueAt: number): Promise<void> {
    const { text, reference } = next()
    if (job.keepTimes) sentAt.set(reference, preciseNow())
    const { status, body } = await client.send(text)
    latencies.push(performance.now() - dueAt)
    if (job.keepTimes) answeredAt.set(reference, preciseNow())
    if (status < 300) return
    errors++
    firstError ??= `${status} ${body.slice(0, 300)}`
  }

  const started = performance.now()
  const ends = started + job.seconds * 1000
  const work = job.rate === undefined ? closedLoop : openLoop
  await work(clients, once, { started, ends, rate: job.rate ?? 0 })
  const seconds = (performance.now() - started) / 1000
  for (const client of clients) client.close()
  return { count: latencies.length, errors, firstError, seconds, spread: spreadOf(latencies), answeredAt, sentAt }
}

type Once = (client: KeepAliveClient, dueAt: number) => Promise<void>
interface Span {
  started: number
  ends: number
  rate: number
}

async function closedLoop(clients: KeepAliveClient[], once: Once, { ends }: Span): Promise<void> {
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < ends) await once(client, performance.now())
    }),
  )
}

/** Sends on time whatever the answers do; waiting for a free connection counts as latency. */
async function openLoop(clients: KeepAliveClient[], once: Once, { started, ends, rate }: Span): Promise<void> {
  let sent = 0
  await Promise.all(
    clients.map(async (client) => {
      for (;;) {
        const dueAt = started + (sent++ * 1000) / rate
        if (dueAt >= ends) return
        const early = dueAt - performance.now()
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
        await once(client, dueAt)
      }
    }),
  )
}

serve(run)
