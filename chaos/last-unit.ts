import type { Client } from './client.ts'

const TAKERS = 100

/** One unit and a hundred orders at once: one is New, all others wait. Answers what was not so. */
export async function raceForLastUnit(client: Client): Promise<string[]> {
  const code = 'LAST-UNIT'
  const products = [{ code, name: 'The last one', expectedQuantity: 1, countryOfOrigin: 'FI' }]
  await client.ogoship('POST', '/StockUpdate', {
    supplier: 'Works',
    receiveDate: '2030-01-01T00:00:00Z',
    reference: code,
    products,
  })
  await client.api('POST', '/stock-corrections', { code, counted: 1, note: 'The last one' })
  const customer = { name: 'Test Person', address1: 'Example Street 1', city: 'Helsinki', countryCode: 'FI' }
  const replies = await Promise.all(
    Array.from({ length: TAKERS }, (_, i) =>
      client.ogoship('POST', '/orders', { reference: `LAST-${i}`, orderLines: [{ code, quantity: 1 }], customer }),
    ),
  )
  const count = (status: string): number => replies.filter((reply) => reply.ok && reply.body.status === status).length
  const found = { New: count('New'), Pending: count('Pending') }
  const right = found.New === 1 && found.Pending === TAKERS - 1
  return right
    ? []
    : [`${TAKERS} orders for one unit: ${JSON.stringify(found)} instead of 1 New and ${TAKERS - 1} Pending`]
}
