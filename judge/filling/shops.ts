import { type MemberRole, updateShop } from '../../server/modules/tenants/index.ts'
import type { TestApp } from '../../test/support/app.ts'
import { karlaOn } from '../../test/support/karla.ts'
import { type FullShop, fullShop } from '../../test/support/karla-shop.ts'
import { asker } from './caller.ts'
import { aMember, type SignedInPerson } from './people.ts'
import { fillShopgo } from './shopgo.ts'
import { fillStages } from './stages.ts'
import { fillOgoship, fillRest } from './things.ts'
import { fillWarehouse } from './warehouse.ts'

export interface FilledShop {
  karla: FullShop
  goods: Awaited<ReturnType<typeof fillWarehouse>>
  rest: Awaited<ReturnType<typeof fillRest>>
  ogoship: Awaited<ReturnType<typeof fillOgoship>>
  shopgo: Awaited<ReturnType<typeof fillShopgo>>
  stages: Awaited<ReturnType<typeof fillStages>>
}

export interface FilledShops {
  own: FilledShop
  /** Of the same organization. */
  sibling: FilledShop
  /** Of another organization. */
  foreign: FilledShop
  /** People of the own shop, one in each role. */
  members: readonly (SignedInPerson & { role: MemberRole })[]
}

const ROLES: readonly MemberRole[] = ['admin', 'editor', 'viewer', 'warehouse']

export async function fillShops(rig: TestApp): Promise<FilledShops> {
  const own = await fillShop(rig)
  const [sibling, foreign] = [await fillShop(rig, own.karla.shop.organizationId), await fillShop(rig)]
  const members = await Promise.all(ROLES.map(async (role) => ({ ...(await aMember(rig, own.karla, role)), role })))
  return { own, sibling, foreign, members }
}

async function fillShop(rig: TestApp, organization?: string): Promise<FilledShop> {
  const karla = await fullShop(karlaOn(rig), organization)
  await updateShop(karla.ctx, { fulfilment: 'own' })
  const api = asker(rig, '/api', { authorization: `Bearer ${karla.keys.api}` })
  const goods = await fillWarehouse(api, karla.shop.slug)
  const rest = await fillRest(rig, api, karla, goods.orders.fresh.id)
  const wire = asker(rig, '/ogoship', { 'x-ogokey': karla.keys.ogoKey })
  const ogoship = await fillOgoship(wire, karla, rest.hooks.url, goods.orders.fresh.id)
  const stages = await fillStages(api, wire, goods)
  const shopgo = await fillShopgo(asker(rig, '/shopgo', { 'x-api-key': karla.keys.api }), karla, rest.hooks.url)
  return { karla, goods, rest, ogoship, shopgo, stages }
}
