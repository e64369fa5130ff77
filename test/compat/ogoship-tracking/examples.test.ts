import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadContract } from '../../../server/platform/http/index.ts'
import { trackingService, type Wire } from '../../support/tracking-service.ts'

/** Every example of the contract is a request that works, as it stands there. */

interface Described {
  operationId: string
  requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> }
}

const contract = loadContract('ogoship-tracking')
const paths = contract.document.paths as Record<string, Record<string, Described>>
const examples = Object.values(paths).flatMap((item) =>
  Object.values(item).flatMap(({ operationId, requestBody }) =>
    Object.entries(requestBody?.content['application/json']?.examples ?? {}).map(([name, { value }]) => ({
      operationId,
      name,
      value,
    })),
  ),
)

const rig = await trackingService()
const operator = await rig.operator()

test('every operation with a body has an example', () => {
  const withBody = [...contract.operations.values()].filter(({ body }) => body !== null).map(({ id }) => id)
  assert.deepEqual([...new Set(examples.map(({ operationId }) => operationId))].sort(), withBody.sort())
})

for (const { operationId, name, value } of examples) {
  test(`the example ${name} of ${operationId} is accepted`, async () => {
    const operation = contract.operations.get(operationId)
    assert.ok(operation)
    const [step] = await operator.ok<Wire['ProviderStepDto'][]>('GET', '/providers/dhl/steps')
    const made = await operator.ok<Wire['ShipmentDto']>('POST', '/shipments', {
      parcels: [{ trackingNumber: rig.number() }],
    })
    const path = operation.path
      .replace('{name}', 'dhl')
      .replace('{stepId}', step?.id ?? '')
      .replace('{shipmentId}', made.id)
    // The channel of the example is its author's.
    const body = { ...(value as object), ...(operationId === 'createShipment' ? { channelId: made.channelId } : {}) }
    const reply = await operator.call(operation.method as 'POST', path, body)
    assert.equal(reply.status, operation.successStatus, reply.text)
  })
}
