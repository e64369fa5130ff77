import * as tenants from '#modules/tenants'
import type { System } from '#platform/system'
import type { Op } from '../operation.ts'
import { invitationToWire, memberToWire, organizationToWire } from '../wire/organization.ts'
import { limitOf, pageOf, readCursor } from '../wire/page.ts'
import { shopSummaryToWire, shopToWire } from '../wire/shop.ts'

/** The caller's own organization, its people and invitations. */
export function organizationOperations(system: System, invitations: tenants.Invitations) {
  const getOrganization: Op<'getOrganization'> = async ({ ctx }) =>
    organizationToWire(await tenants.getOrganization(system, ctx))

  const updateOrganization: Op<'updateOrganization'> = async ({ ctx, body }) =>
    organizationToWire(await tenants.updateOrganization(system, ctx, body))

  const listShops: Op<'listShops'> = async ({ ctx }) => ({
    items: (await tenants.reachedShops(system, ctx)).map(shopSummaryToWire),
  })

  const createShop: Op<'createShop'> = async ({ ctx, body }) =>
    shopToWire(await tenants.createShopOfCaller(system, ctx, body), ctx.now())

  const listMembers: Op<'listMembers'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const after = readCursor(query.cursor)?.id
    const members = await tenants.listMembers(system, ctx, { email: query.email, after, limit: limit + 1 })
    return pageOf(members, limit, ({ userId }) => ({ id: userId }), memberToWire)
  }

  const changeMember: Op<'changeMember'> = async ({ ctx, path, body }) =>
    memberToWire(await tenants.changeMember(system, ctx, { userId: path.userId, ...body }))

  const removeMember: Op<'removeMember'> = async ({ ctx, path }) =>
    tenants.removeMember(system, ctx, { userId: path.userId })

  const listInvitations: Op<'listInvitations'> = async ({ ctx }) => ({
    items: (await invitations.list(ctx)).map(invitationToWire),
  })

  const createInvitation: Op<'createInvitation'> = async ({ ctx, body }) =>
    invitationToWire(await invitations.invite(ctx, body))

  const revokeInvitation: Op<'revokeInvitation'> = async ({ ctx, path }) =>
    invitations.revoke(ctx, { id: path.invitationId })

  return {
    getOrganization,
    updateOrganization,
    listShops,
    createShop,
    listMembers,
    changeMember,
    removeMember,
    listInvitations,
    createInvitation,
    revokeInvitation,
  }
}
