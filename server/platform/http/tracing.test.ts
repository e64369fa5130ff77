import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { startShelf } from './fixtures/shelf.ts'

const exporter = new InMemorySpanExporter()
trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }))

const { app } = await startShelf()

async function spanOf(url: string, headers: Record<string, string> = {}) {
  exporter.reset()
  await app.inject({ url, headers: { authorization: 'Bearer read:product', ...headers } })
  const spans = exporter.getFinishedSpans()
  assert.equal(spans.length, 1)
  return spans[0]!
}

test('a request is a server span named by its operation, without the values of the path', async () => {
  const span = await spanOf('/shelf/items/private')
  assert.equal(span.name, 'shelf.getItem')
  assert.equal(span.kind, SpanKind.SERVER)
  assert.equal(span.attributes['http.route'], '/shelf/items/{itemId}')
  assert.equal(span.attributes['http.response.status_code'], 200)
  assert.ok(!JSON.stringify(span.attributes).includes('private'))
})

test('a request that fails inside is an error, one that is refused is not', async () => {
  assert.equal((await spanOf('/shelf/items/bug')).status.code, SpanStatusCode.ERROR)
  assert.equal((await spanOf('/shelf/items', { authorization: 'Bearer expired' })).status.code, SpanStatusCode.UNSET)
})

test('the trace of the caller goes on; a malformed one does not', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const span = await spanOf('/shelf/items', { traceparent: `00-${traceId}-b7ad6b7169203331-01` })
  assert.equal(span.spanContext().traceId, traceId)
  assert.equal(span.parentSpanContext?.spanId, 'b7ad6b7169203331')
  for (const traceparent of ['nonsense', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`]) {
    assert.equal((await spanOf('/shelf/items', { traceparent })).parentSpanContext, undefined)
  }
})
