import { exportMeasures } from '#modules/campaigns'
import { exportClaims } from '#modules/claims'
import { exportMails } from '#modules/messaging'
import { readAllMetadata } from '#modules/metadata'
import { exportOrders } from '#modules/orders'
import { exportReturns } from '#modules/returns'
import { exportShipments } from '#modules/shipments'
import { exportDeliveries } from '#modules/webhooks'
import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { findPerson, subjectsOf } from './person.ts'
import { selectEventsAbout } from './queries/records.ts'
import type { Person, PersonKeys } from './types.ts'

/** Everything that is stored of a person, by kind, as plain JSON values. */
export type PersonExport = Record<string, unknown[]>

/** Puts together what is stored of a person, and enters into the audit log that it was read. */
export async function exportPerson(ctx: Context, keys: PersonKeys): Promise<PersonExport> {
  requireScope(ctx, 'admin')
  const person = await findPerson(ctx, keys)
  const found = await collect(ctx, person)
  await inTransaction(ctx, (tx) =>
    audit(tx, { action: 'privacy.exported', subject: `shop:${ctx.shopId}`, detail: countsOf(found) }),
  )
  return found
}

export async function collect(ctx: Context, person: Person): Promise<PersonExport> {
  const { orderIds, shipmentIds, keys } = person
  const subjects = subjectsOf(person)
  const of = { orderIds, email: keys.email }
  const [orders, shipments, returns, claims, offers, mails, metadata, events, deliveries] = await Promise.all([
    exportOrders(ctx, orderIds),
    exportShipments(ctx, shipmentIds),
    exportReturns(ctx, of),
    exportClaims(ctx, { ...of, shipmentIds }),
    exportMeasures(ctx, orderIds),
    exportMails(ctx, keys.email),
    readAllMetadata(ctx, orderIds),
    selectEventsAbout(ctx, subjects),
    exportDeliveries(ctx, subjects),
  ])
  return plain({ orders, shipments, returns, claims, offers, mails, metadata, events, deliveries })
}

/** Amounts and times as JSON can hold them. */
const plain = (found: Record<string, unknown[]>): PersonExport =>
  JSON.parse(
    JSON.stringify(found, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) / 10_000 : value)),
  ) as PersonExport // what was put in

const countsOf = (found: PersonExport): Record<string, number> =>
  Object.fromEntries(Object.entries(found).map(([kind, list]) => [kind, list.length]))
