import assert from 'node:assert/strict'
import { confirmOrder, type NewOrder, placeOrder } from '../../server/modules/orders/index.ts'
import { getStockedVariant, listMovements } from '../../server/modules/stock/index.ts'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { aLine, anOrder, withStock } from './shop.ts'
import type { Client, shopgoRig, Tenant, Wire } from './shopgo.ts'

export const ORDER = '/v1/management/order'
export const jod = (amount: string): Wire['Money'] => ({ amount, currency: 'JOD' })

/** A tenant that clears its orders itself, with dresses on the shelves. */
export async function boutique(
  { tenant: made }: Pick<Awaited<ReturnType<typeof shopgoRig>>, 'tenant'>,
  stock = 10,
): Promise<Tenant> {
  const tenant = await made()
  await updateShop(tenant.ctx, { requiresAuthorization: true })
  await withStock(tenant.ctx, { DRESS: stock })
  return tenant
}

/** An order of two dresses at a checkout, 24.00 and 1.00 JOD for the way: quoted, and confirmed unless said otherwise. */
export async function sold(
  { ctx }: Pick<Tenant, 'ctx'>,
  changes: Partial<NewOrder> = {},
  { confirmed = true } = {},
): Promise<string> {
  const line = { ...aLine('DRESS', 2), unitPrice: 120_000n, names: { en: 'Dress', ar: 'فستان' } }
  const order = await placeOrder(
    ctx,
    anOrder([], {
      status: 'Draft',
      currency: 'JOD',
      priceTotal: 250_000n,
      lines: [line],
      sale: {
        source: 'flat',
        paymentMethod: 'cash',
        buyer: { ip: '192.0.2.10', name: 'Jane Doe', email: null, phone: '+15550100' },
        adjustments: [{ type: 'shipping', name: { en: 'Shipping', ar: 'الشحن' }, amount: '10000' }],
      },
      ...changes,
    }),
  )
  if (confirmed) await confirmOrder(ctx, order.id, {})
  return order.reference
}

export const read = async (client: Client, number: string): Promise<Wire['Order']> =>
  (await client.ok<{ orders: Wire['Order'] }>('GET', `${ORDER}/${number}`)).orders

export const flags = ({ confirmed, authorized, cancelled }: Wire['Order']) => ({ confirmed, authorized, cancelled })

/** Dresses on the shelves, and how they came and went, the last movement first. */
export async function onHand({ ctx }: Pick<Tenant, 'ctx'>) {
  const { level } = await getStockedVariant(ctx, 'DRESS')
  const movements = await listMovements(ctx, 'DRESS', { limit: 50 })
  return { stock: level.stock, reserved: level.reserved, kinds: movements.map(({ kind }) => kind) }
}

export const shipmentOf = (order: Wire['Order']): Wire['Shipment'] => {
  const [shipment] = order.shipments
  assert.ok(shipment)
  return shipment
}
