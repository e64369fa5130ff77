import type { Ask } from './caller.ts'

type Orders = Readonly<Record<'asked' | 'approved' | 'settled', { id: string }>>

/** Things at the stage that an operation wants them at, beside those that others are about. */
export async function fillStages(api: Ask, ogoship: Ask, goods: { code: string; orders: Orders }) {
  const lines = [{ code: goods.code, quantity: 1 }]
  const claim = async (order: { id: string }) =>
    String((await api('POST', '/claims', { orderId: order.id, type: 'Damaged', wish: 'Refund', lines })).id)
  const { asked, approved, settled } = goods.orders
  const claims = { asked: await claim(asked), approved: await claim(approved), settled: await claim(settled) }
  await api('POST', `/claims/${claims.asked}/ask`, { question: 'Which of the two is broken?' })
  for (const id of [claims.approved, claims.settled]) {
    await api('POST', `/claims/${id}/approve`, { resolution: 'Refund' })
  }
  await api('POST', `/claims/${claims.settled}/resolve`, {})

  const customer = { name: 'Jane', address1: 'Way 1', city: 'Helsinki', countryCode: 'FI', zip: '00100' }
  const announced = await ogoship('POST', '/api/v1/returns', { returnLines: lines, customer })
  const discount = { type: 'order', code: 'SPARE10', valueType: 'percentage', value: '10' }
  const campaign = { name: 'Another', segment: 'default', promotionType: 'basic', promotion: {} }
  return {
    claims,
    announced: { id: String(announced.id), reference: String(announced.reference) },
    /** In no deal and no campaign. */
    discountId: String((await api('POST', '/discounts', discount)).id),
    /** Of the type of the shop's basic campaign. */
    rivalId: String((await api('POST', '/campaigns', campaign)).id),
  }
}
