import { ordersOfPerson } from '#modules/orders'
import { shipmentsOfPerson } from '#modules/shipments'
import { type Context, requireScope } from '#platform/context'
import { Invalid } from '#platform/errors'
import type { Person, PersonKeys } from './types.ts'

/** What of the shop is about the person. Without anything to know them by: Invalid `person_unknown`. */
export async function findPerson(ctx: Context, keys: PersonKeys): Promise<Person> {
  requireScope(ctx, 'admin')
  const email = keys.email?.trim() || null
  const externalCustomerId = keys.externalCustomerId || null
  if (!email && !externalCustomerId && keys.orderIds.length === 0 && keys.externalOrderIds.length === 0) {
    throw new Invalid('person_unknown', { field: 'email' })
  }
  const known = { ...keys, email, externalCustomerId }
  const orderIds = await ordersOfPerson(ctx, known)
  return { keys: known, orderIds, shipmentIds: await shipmentsOfPerson(ctx, { orderIds, email }) }
}

/** What events and deliveries about the person are filed under. */
export const subjectsOf = ({ orderIds, shipmentIds }: Pick<Person, 'orderIds' | 'shipmentIds'>): string[] => [
  ...orderIds.map((id) => `order:${id}`),
  ...shipmentIds.map((id) => `shipment:${id}`),
]
