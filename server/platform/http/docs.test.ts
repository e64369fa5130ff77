import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { parseContract } from './contract-yaml.ts'
import { startShelf } from './fixtures/shelf.ts'
import { compileAll } from './validate.ts'

const { app } = await startShelf({}, { docs: { shelf: { scheme: 'Key', apiKey: 'demo-key' } } })
const get = (url: string) => app.inject({ url })

test('the index lists the surfaces without asking anybody else', async () => {
  const page = await get('/docs')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<a href="\/docs\/shelf\/">Shelf &lt;API&gt;<\/a>/)
  assert.match(page.body, /11 operations below <code>\/shelf<\/code>/)
  assert.ok(!/(src|href)="https?:/.test(page.body))
})

test('the reference of a surface loads from this server only, with the demo credentials filled in', async () => {
  const page = await get('/docs/shelf/')
  assert.equal(page.statusCode, 200)
  assert.ok(!/(src|href)="https?:/.test(page.body))
  assert.match(page.body, /src="\/docs\/shelf\/js\/scalar.js"/)
  assert.match(page.body, /demo-key/)
  for (const off of [/"agent": \{\s+"disabled": true/, /"mcp": \{\s+"disabled": true/, /"telemetry": false/]) {
    assert.match(page.body, off)
  }
  const policy = String(page.headers['content-security-policy'])
  assert.match(policy, /connect-src 'self';/)
  assert.match(policy, /default-src 'none'/)
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  for (const [tag] of page.body.matchAll(/<script\b[^>]*>/g)) assert.ok(tag.includes(`nonce="${nonce}"`), tag)
  const script = await get('/docs/shelf/js/scalar.js')
  assert.match(String(script.headers['content-type']), /javascript/)
  assert.match(String(script.headers['cache-control']), /max-age/)
  const headers = { 'accept-encoding': 'gzip, br' }
  const compressed = await app.inject({ url: '/docs/shelf/js/scalar.js', headers })
  assert.equal(compressed.headers['content-encoding'], 'gzip')
  assert.equal(gunzipSync(compressed.rawPayload).toString(), script.body)
})

test('a server may go without pages', async () => {
  const { app: plain } = await startShelf()
  assert.equal((await plain.inject({ url: '/docs' })).statusCode, 404)
})

test('the page has one address', async () => {
  const answer = await get('/docs/shelf')
  assert.equal(answer.statusCode, 301)
  assert.equal(answer.headers.location, '/docs/shelf/')
})

test('the document has the mounted operations and what they use, below the prefix', async () => {
  const document = (await get('/docs/shelf/openapi.json')).json()
  assert.deepEqual(document.servers, [{ url: '/shelf' }])
  assert.equal(document.paths['/later'], undefined)
  assert.deepEqual(Object.keys(document.paths['/items/{itemId}']), ['parameters', 'get', 'delete'])
  assert.deepEqual(
    document.tags.map(({ name }: { name: string }) => name),
    ['Items', 'Access'],
  )
  assert.equal(document.components.schemas.Later, undefined)
  assert.ok(document.components.schemas.Line)
  assert.ok(document.components.securitySchemes.Key)
  assert.equal(document['x-wire'], undefined)
})

test('the document in YAML is the same, and a contract of its own', async () => {
  const yaml = await get('/docs/shelf/openapi.yaml')
  assert.match(String(yaml.headers['content-type']), /yaml/)
  assert.deepEqual(parse(yaml.body), (await get('/docs/shelf/openapi.json')).json())
  assert.ok(compileAll(parseContract('again', yaml.body)) > 10)
})
