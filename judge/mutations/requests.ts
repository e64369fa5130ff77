import { callerOf } from '../fuzz/callers.ts'
import type { PlainRequest } from '../fuzz/cases.ts'
import { requestOf } from '../operations.ts'
import type { Site } from '../site.ts'
import { inOrder } from './in-order.ts'

/** One real request for each operation in each shop, with credentials. */
export async function recordedRequests({ rig, own, foreign }: Site): Promise<PlainRequest[]> {
  const requests: PlainRequest[] = []
  for (const shop of [own, foreign]) {
    for (const one of inOrder()) {
      const request = requestOf(one, shop)
      requests.push({ ...request, headers: { ...(await callerOf(rig, one, shop)), ...request.headers } })
    }
  }
  return requests
}

/** What a shop does all day: orders are sold, shipped, come back and are complained about. */
export async function aLifeOfAnOrder({ own, send }: Site, number: number): Promise<PlainRequest[]> {
  const headers = { authorization: `Bearer ${own.karla.keys.api}`, 'content-type': 'application/json' }
  const done: PlainRequest[] = []
  const ask = async (method: string, path: string, body?: object) => {
    const request = { method, path: `/api${path}`, headers, body: body && JSON.stringify(body) }
    done.push(request)
    const { text } = await send(request)
    return JSON.parse(text) as { id?: string; items?: { id: string }[] } // whatever it is, it is only recorded
  }
  const reference = `LIFE-${number}`
  const lines = [{ code: own.goods.code, quantity: 1 }]
  const customer = { name: 'Jane', address1: 'Way 1', zip: '00100', city: 'Helsinki', country: 'FI' }
  const { id } = await ask('POST', '/orders', { reference, customer, lines })
  await ask('POST', `/orders/${id}/collect`)
  await ask('POST', `/orders/${id}/ship`, { parcels: [{ carrier: 'posti', trackingNumber: `LIFE${number}FI` }] })
  await ask('POST', '/tracking-events', {
    events: [{ trackingNumber: `LIFE${number}FI`, name: 'SUCCESSFULLY_DELIVERED', occurredAt: '2026-03-02T09:00:00Z' }],
  })
  const back = await ask('POST', '/returns', { orderReference: reference, lines })
  await ask('POST', `/returns/${back.id}/handle`, {
    lines: [{ code: own.goods.code, receivedQuantity: 1, stockedQuantity: 1, condition: 'Sellable' }],
  })
  const claim = await ask('POST', '/claims', { orderId: id, type: 'Damaged' })
  await ask('POST', `/claims/${claim.id}/approve`, { resolution: 'Refund' })
  await ask('POST', `/claims/${claim.id}/reopen`)
  return done
}
