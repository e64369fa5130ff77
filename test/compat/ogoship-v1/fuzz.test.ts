import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadContract, type Schema } from '../../../server/platform/http/index.ts'
import { CUSTOMER, ogoship, orderOf, type Wire } from '../../support/ogoship.ts'
import { withStock } from '../../support/shop.ts'
import { type Maker, seeded, valueFor } from '../schema-values.ts'

/** Requests made from the schemas of the contract: right ones, such at a bound, and wrong ones. */

const REQUESTS = 130

const contract = loadContract('ogoship-api-v1')
const rig = await ogoship()
const merchant = await rig.merchant()
await withStock(merchant.ctx, { A: 1000, B: 3, 'C/1': 0 })
const ids: string[] = []
for (const status of ['Draft', 'New', 'Reserved']) {
  const order = orderOf({ A: 1 }, { status, reference: `known ${status}` })
  ids.push((await merchant.ok<Wire['OrderResponse']>('POST', '/orders', order)).id)
}
const returned = { reference: 'known return', customer: CUSTOMER, returnLines: [{ code: 'A', quantity: 1 }] }
ids.push((await merchant.ok<Wire['ReturnResponse']>('POST', '/returns', returned)).id)
const hook = { url: 'https://shop.example.com/hook', key: 'k', type: 'OrderShipped' }
const hookIds = [(await merchant.ok<Wire['WebHookResponse']>('POST', '/webhooks', hook)).id]

/** Values that only this shop knows, so that requests come further than the checks of their form. */
function knownTo(operationId: string, random: () => number): Maker['known'] {
  const one = (values: readonly unknown[]) => values[Math.floor(random() * values.length)]
  return (name) => {
    if (name === 'id') return one(operationId.includes('WebHook') ? hookIds : ids)
    if (name === 'code' || name === 'productCode') return one(['A', 'A', 'B', 'C/1', 'new code'])
    if (name === 'reference')
      return one(['known Draft', 'known New', 'known return', `fresh ${Math.floor(random() * 1e9)}`])
    if (name === 'orderReference') return 'known New'
    if (name === 'customer') return CUSTOMER
    if (name === 'url') return one(['https://shop.example.com/a?b=c', 'http://127.0.0.1:8080/hook', undefined])
    if (name === 'modifiedAfter' || name === 'receiveDate')
      return one(['2026-03-01', '2026-03-02T09:00:00.1234567Z', undefined])
    if (name === 'countryOfOrigin' || name === 'countryCode') return one(['FI', 'se'])
    if (name === 'languageCode') return 'fi'
    if (name === 'base64Content') return one(['QUJD', 'JVBERi0xLjQK', 'x', undefined])
    if (name === 'quantity') return one([1, 2, undefined])
    if (name === 'status') return one(['new', 'Draft', 2, 'Locked', 'Waiting', 'cancelled', undefined])
    if (name === 'warehouseCode') return one(['MAIN', 'NONE', ''])
    return undefined
  }
}

function isError(body: unknown): body is Wire['ApiError'] {
  return typeof body === 'object' && body !== null && 'statusCode' in body
}

for (const operation of contract.operations.values()) {
  if (operation.id.startsWith('on')) continue
  test(`${operation.id} answers every request that its schema suggests, right or wrong, as declared`, async () => {
    const seen = new Map<number, number>()
    for (let seed = 0; seed < REQUESTS; seed++) {
      const random = seeded(seed * 7919 + operation.id.length)
      const maker: Maker = { random, wrong: [0, 0, 0.3, 1][seed % 4] ?? 0, known: knownTo(operation.id, random) }
      const request = requestOf(operation, maker)
      rig.clock.advance(10)
      const reply = await rig.raw(request)
      const told = `seed ${seed}: ${request.method} ${request.url} ${request.payload ?? ''} -> ${reply.text}`.slice(
        0,
        3000,
      )
      assert.ok(reply.status < 500, told)
      if (reply.status >= 400) {
        const isToken = operation.id === 'createToken'
        assert.ok(isToken ? 'error' in (reply.body as object) : isError(reply.body), told)
      }
      seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
    }
    const succeeded = (seen.get(200) ?? 0) + (seen.get(204) ?? 0)
    if (!['createToken', 'deleteWebHook'].includes(operation.id)) assert.ok(succeeded > 0, 'some requests come through')
    assert.ok([...seen.keys()].some((status) => status >= 400) || operation.parameters.length === 0, 'some do not')
  })
}

type Operation = typeof contract.operations extends ReadonlyMap<string, infer One> ? One : never

function requestOf(operation: Operation, maker: Maker) {
  const resolved = (schema: Schema) => contract.resolved(schema)
  let url = `/ogoship${operation.path}`
  const query = new URLSearchParams()
  for (const { name, in: place, required, schema } of operation.parameters) {
    const text = () => {
      const value = valueFor(resolved(schema), maker, name)
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
    }
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(text().toWellFormed()) || '%20')
    else if (required || maker.random() < 0.4) query.append(name, text())
  }
  if (query.size > 0) url += `?${query}`
  const schema = operation.body?.content.get('application/json')
  const headers: Record<string, string> = { 'x-ogokey': merchant.keys.ogoKey }
  if (!operation.body) return { method: operation.method, url, headers }
  const isForm = operation.id === 'createToken'
  headers['content-type'] = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
  const form = operation.body.content.get('application/x-www-form-urlencoded')
  const value = valueFor(resolved((isForm ? form : schema) ?? {}), maker)
  const payload = isForm
    ? new URLSearchParams(
        Object.entries(value ?? {}).map(([name, text]): [string, string] => [name, String(text).toWellFormed()]),
      ).toString()
    : JSON.stringify(value)
  return { method: operation.method, url, headers, payload }
}
