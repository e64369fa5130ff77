import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadContract } from '../../../server/platform/http/index.ts'
import { trackingService, type Wire } from '../../support/tracking-service.ts'
import { requestFor } from '../contract-requests.ts'
import { type Maker, seeded } from '../schema-values.ts'

/** Requests made from the schemas of the contract: right ones, such at a bound, and wrong ones. */

const REQUESTS = 120

const contract = loadContract('ogoship-tracking')
const rig = await trackingService()
const operator = await rig.operator()
await rig.connect(operator.ctx)

const numbers: string[] = []
const shipments: Wire['ShipmentDto'][] = []
for (let i = 0; i < 4; i++) {
  const trackingNumber = rig.number()
  numbers.push(trackingNumber)
  rig.answers.set(trackingNumber, { scans: [{ code: `x-${i}`, minutesAgo: 5, text: 'A scan' }] })
  const recipient = { name: 'Jane', zip: '00100', countryCode: 'FI' }
  const body = { reference: `known ${i}`, recipient, parcels: [{ trackingNumber }] }
  shipments.push(await operator.ok('POST', '/shipments', body))
}
await rig.drain()
const steps = await operator.ok<Wire['ProviderStepDto'][]>('GET', '/providers/dhl/steps?includeMissing=true')
// Of a shipment that no request names: a reset would end its links.
const followed = { parcels: [{ trackingNumber: rig.number() }, { trackingNumber: rig.number() }] }
const { parcels } = await operator.ok<Wire['ShipmentDto']>('POST', '/shipments', followed)
const tokens = parcels.map(({ token }) => token)

/** Values that only this installation knows, so that requests come further than the checks of their form. */
function knownTo(random: () => number): Maker['known'] {
  const one = (values: readonly unknown[]) => values[Math.floor(random() * values.length)]
  return (name) => {
    if (name === 'shipmentId') return one(shipments.map(({ id }) => id))
    if (name === 'stepId') return one(steps.map(({ id }) => id))
    if (name === 'name' || name === 'provider') return one(['dhl', 'DHL', 'fedex', undefined])
    if (name === 'code') return one(['transit', 'x-1', 'TRANSIT', undefined])
    if (name === 'trackingNumber')
      return one([...numbers, `fresh ${Math.floor(random() * 1e9)}`, `new${Math.floor(random() * 1e9)}`, undefined])
    if (name === 'token') return one([...tokens, undefined])
    if (name === 'channelId') return one([String(operator.shop.number), undefined])
    if (name === 'language') return one(['fi', 'sv-FI', undefined])
    if (name === 'timeZone') return one(['UTC', 'Europe/Helsinki', 'Etc/GMT+12', 'utc', undefined])
    if (name === 'from' || name === 'to') return one(['2026-03-01', '2026-02-01', '0000-02-29', '9999-12-31'])
    if (/(At|From|To|After|Since)$/.test(name)) {
      return one([
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:00:00.123456+02:00',
        '0001-01-01T00:00:00+14:00',
        '9999-12-31T23:59:59-14:00',
        null,
      ])
    }
    if (name === 'countryCode' || name === 'countryCodes') return one(['FI', 'se', undefined])
    if (name === 'imageUrl' || name === 'trackingUrl')
      return one(['https://a.example.com/x?y=1', 'HTTP://B.example', undefined])
    if (name === 'email') return one(['jane@example.com', undefined])
    if (name === 'locale') return one(['fi', 'sv-FI', 'zz', undefined])
    if (name === 'reference') return one(['known 1', `fresh ${Math.floor(random() * 1e9)}`, null])
    return undefined
  }
}

for (const operation of contract.operations.values()) {
  test(`${operation.id} answers every request that its schema suggests, right or wrong, as declared`, async () => {
    const seen = new Map<number, number>()
    for (let seed = 0; seed < REQUESTS; seed++) {
      const random = seeded(seed * 7919 + operation.id.length)
      const maker: Maker = { random, wrong: [0, 0, 0.3, 1][seed % 4] ?? 0, known: knownTo(random) }
      const { path, body } = requestFor(contract, operation, maker)
      rig.clock.advance(2000)
      const reply = await operator.call(operation.method as 'GET', path, body)
      const told = `seed ${seed}: ${operation.method} ${path} ${JSON.stringify(body)} -> ${reply.text}`.slice(0, 3000)
      assert.ok(reply.status < 500, told)
      if (reply.status >= 400) assert.equal(reply.body.status, reply.status, told)
      seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
    }
    const succeeded = (seen.get(200) ?? 0) + (seen.get(201) ?? 0)
    assert.ok(succeeded > 0, `some requests come through: ${JSON.stringify([...seen])}`)
    assert.ok(succeeded < REQUESTS, 'some do not')
  })
}
