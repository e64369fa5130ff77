import assert from 'node:assert/strict'
import type { components } from '../../server/generated/doorstep.ts'
import { createVariant } from '../../server/modules/catalog/index.ts'
import { bookIn } from '../../server/modules/stock/index.ts'
import { findWarehouse, updateShop } from '../../server/modules/tenants/index.ts'
import { type Context, inTransaction } from '../../server/platform/context.ts'
import type { apiRig, Caller, Reply } from './api-rig.ts'

type Schemas = components['schemas']
export type Offered = Schemas['OfferedCheckout']
export type Order = Schemas['Order']
export type Problem = Schemas['Problem']

export const HELSINKI = {
  name: 'Test Person',
  address1: 'Example Street 1',
  zip: '00100',
  city: 'Helsinki',
  country: 'FI',
}

/** A checkout of two cups to Helsinki. */
export const twoCups = (changes: Partial<Schemas['NewCheckout']> = {}): Schemas['NewCheckout'] => ({
  lines: [{ code: 'CUP', quantity: 2 }],
  buyer: { name: 'Test Person', email: 'person@example.com', ip: '192.0.2.10' },
  shippingAddress: HELSINKI,
  ...changes,
})

/** A product for sale: 12.40 EUR each. */
export async function withCups(ctx: Context, units: number, code = 'CUP'): Promise<void> {
  const variant = await createVariant(ctx, {
    code,
    language: 'fi',
    name: `Kuppi ${code}`,
    salesPrice: 124_000n,
    pictureUrl: 'https://shop.example/cup.png',
  })
  if (units === 0) return
  const warehouse = await findWarehouse(ctx, null)
  await inTransaction(ctx, (tx) =>
    bookIn(tx, warehouse.id, [{ variantId: variant.id, quantity: units }], {
      kind: 'received',
      causeId: null,
      note: null,
    }),
  )
}

/** A shop with ten cups and one rate: 4.90 EUR within Finland. */
export async function checkoutShop(rig: Awaited<ReturnType<typeof apiRig>>) {
  const made = await rig.shop()
  await withCups(made.ctx, 10)
  await putRate(made.call, 'posti')
  const offered = async (body = twoCups()) => ok<Offered>(201, await made.call<Offered>('POST', '/checkouts', body))
  return {
    ...made,
    /** A checkout that was made with success. */
    offered,
    confirm: (id: string, body: Schemas['CheckoutConfirmation'] = {}, headers: Record<string, string> = {}) =>
      made.call<Order & Problem>('POST', `/checkouts/${id}/confirm`, body, headers),
    closeStore: () => updateShop(made.ctx, { available: false }),
  }
}

export async function putRate(call: Caller, id: string, changes: Partial<Schemas['ShippingRateInput']> = {}) {
  const rate = {
    names: { fi: 'Postin paketti', en: 'Posti parcel' },
    price: '4.90',
    countries: ['FI'],
    duration: { value: 3, unit: 'days' },
    ...changes,
  }
  return ok(200, await call<Schemas['ShippingRate']>('PUT', `/shipping-rates/${id}`, rate))
}

export function ok<T>(status: number, reply: Reply<T>): T {
  assert.equal(reply.status, status, JSON.stringify(reply.body))
  return reply.body
}
