import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { context, ROOT_CONTEXT, TraceFlags, trace } from '@opentelemetry/api'
import type { Context } from './context.ts'
import { startTracing, traced } from './tracing.ts'

interface Span {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  status: { code?: number }
}

test('without a receiver nothing is set up', async () => {
  assert.equal(await startTracing(null), null)
})

test('spans of jobs arrive with what ran inside them and the trace they came from', async () => {
  const bodies: { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }[] = []
  const paths: (string | undefined)[] = []
  const receiver = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    paths.push(request.url)
    bodies.push(JSON.parse(Buffer.concat(parts).toString()))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const { port } = receiver.address() as { port: number }

  const tracing = await startTracing(`http://127.0.0.1:${port}`)
  assert.ok(tracing)
  const queue = traced({
    name: 'parcels',
    concurrency: 1,
    run: async () => {
      await new Promise((next) => setImmediate(next))
      trace.getTracer('test').startSpan('inside').end()
      throw new Error('lost')
    },
  })
  const incoming = trace.setSpanContext(ROOT_CONTEXT, {
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  })
  const ctx = { shopId: 's' } as Context
  await assert.rejects(context.with(incoming, () => queue.run(ctx, [])))
  await tracing.stop()
  receiver.close()

  assert.deepEqual(paths, ['/v1/traces'])
  const spans = bodies.flatMap((body) => body.resourceSpans.flatMap((r) => r.scopeSpans.flatMap((s) => s.spans)))
  const job = spans.find((span) => span.name === 'job parcels')
  const inside = spans.find((span) => span.name === 'inside')
  assert.equal(job?.traceId, '0af7651916cd43dd8448eb211c80319c')
  assert.equal(job?.parentSpanId, 'b7ad6b7169203331')
  assert.equal(job?.status.code, 2)
  assert.equal(inside?.parentSpanId, job?.spanId)
})
