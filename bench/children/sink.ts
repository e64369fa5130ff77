import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '../child.ts'
import { preciseNow } from '../quantiles.ts'

type Manner = 'ok' | 'unknown' | 'busy' | 'hang'

export type SinkJob =
  /** `ok` says yes to everything, `unknown` answers 404, `busy` 429 for half a minute, `hang` nothing at all. */
  { open: true; manner?: Manner } | { expect: number; withinMs: number }

export interface SinkResult {
  port: number
  count: number
  lastAt: number
  /** By the reference that stands somewhere in the call, in lower case. */
  arrivedAt: Map<string, number>
  /** One of the bodies. */
  sample: string
}

let port = 0
let manner: Manner = 'ok'
let count = 0
let lastAt = 0
let sample = ''
let arrivedAt = new Map<string, number>()
let reached: (() => void) | undefined
let expected = Number.POSITIVE_INFINITY

async function open(): Promise<void> {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      count++
      lastAt = preciseNow()
      sample = body
      const reference = /lag-\d+-\d+/i.exec(`${request.url} ${body}`)?.[0].toLowerCase()
      if (reference !== undefined) arrivedAt.set(reference, lastAt)
      if (manner === 'ok') response.writeHead(200, { 'content-length': 0 }).end()
      else if (manner === 'unknown') response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
      else if (manner === 'busy') response.writeHead(429, { 'retry-after': '30', 'content-length': 0 }).end()
      if (count >= expected) reached?.()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port // safe: listening on TCP
}

/** Opens the sink, or waits until so many calls have come since the last answer. */
async function work(job: SinkJob): Promise<SinkResult> {
  if ('open' in job) {
    manner = job.manner ?? 'ok'
    await open()
  } else if (count < job.expect) {
    expected = job.expect
    const { promise, resolve } = Promise.withResolvers<void>()
    reached = resolve
    const timer = setTimeout(resolve, job.withinMs)
    await promise
    clearTimeout(timer)
  }
  const result = { port, count, lastAt, arrivedAt, sample }
  count = 0
  expected = Number.POSITIVE_INFINITY
  arrivedAt = new Map()
  return result
}

serve(work)
