import { eraseMeasures } from '#modules/campaigns'
import { erasePersonFromClaims } from '#modules/claims'
import { eraseCalls } from '#modules/connectors'
import { discardExports } from '#modules/lists'
import { eraseMails } from '#modules/messaging'
import { eraseMetadata } from '#modules/metadata'
import { erasePersonFromOrders, externalOrderIds, openOrders } from '#modules/orders'
import { erasePersonFromReturns } from '#modules/returns'
import { erasePersonFromShipments } from '#modules/shipments'
import { eraseDeliveriesAbout } from '#modules/webhooks'
import { audit } from '#platform/audit'
import { requireScope, type Tx } from '#platform/context'
import { findPerson, subjectsOf } from './person.ts'
import { eraseKeptAnswers, eraseWordsOfEvents } from './queries/records.ts'
import { deleteExport, selectExportsAbout } from './queries/requests.ts'
import type { Erasure, PersonKeys } from './types.ts'

/**
 * Takes a person out of everything that is stored, in the caller's transaction. Orders that still have to be shipped keep
 * their address, and are named.
 */
export async function erasePerson(tx: Tx, keys: PersonKeys): Promise<Erasure> {
  requireScope(tx, 'admin')
  const person = await findPerson(tx, keys)
  const open = await openOrders(tx, person.orderIds)
  const orderIds = person.orderIds.filter((id) => !open.has(id))
  const kept = open.size > 0 ? await findPerson(tx, { ...NOBODY, orderIds: [...open.keys()] }) : null
  const shipmentIds = person.shipmentIds.filter((id) => !kept?.shipmentIds.includes(id))
  const over = { ...person, orderIds, shipmentIds }
  const subjects = subjectsOf(over)
  const of = { orderIds, email: person.keys.email }
  const traces = [...orderIds, ...(person.keys.email ? [person.keys.email] : [])]
  const externalIds = await externalOrderIds(tx, orderIds)
  await erasePersonFromOrders(tx, orderIds)
  await erasePersonFromShipments(tx, shipmentIds)
  const erased = {
    orders: orderIds.length,
    shipments: shipmentIds.length,
    returns: await erasePersonFromReturns(tx, of),
    claims: await erasePersonFromClaims(tx, { ...of, shipmentIds }),
    offers: await eraseMeasures(tx, orderIds),
    mails: await eraseMails(tx, person.keys.email),
    calls: await eraseCalls(tx, externalIds),
    metadata: await eraseMetadata(tx, orderIds),
    events: await eraseWordsOfEvents(tx, subjects),
    deliveries: await eraseDeliveriesAbout(tx, subjects),
    answers: await eraseKeptAnswers(tx, traces),
    exports: (await eraseExports(tx, traces)) + (await discardExports(tx)),
  }
  await audit(tx, { action: 'privacy.erased', subject: `shop:${tx.shopId}`, detail: erased })
  return { erased, openOrders: [...open.values()] }
}

async function eraseExports(tx: Tx, traces: readonly string[]): Promise<number> {
  const exports = await selectExportsAbout(tx, traces)
  for (const { id } of exports) await deleteExport(tx, id)
  return exports.length
}

const NOBODY: PersonKeys = { email: null, externalCustomerId: null, orderIds: [], externalOrderIds: [] }
