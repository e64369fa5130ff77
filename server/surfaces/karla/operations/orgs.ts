import { getOrganization, listMembers } from '#modules/tenants'
import type { KarlaDeps, Op } from '../operation.ts'
import { memberToWire, organizationToWire } from '../wire/organization.ts'
import { offsetOf } from '../wire/values.ts'

/** Organizations, their people and invitations. */
export function orgsOperations({ system, invitations }: KarlaDeps) {
  const getOrg: Op<'getOrg'> = async ({ ctx, path }) =>
    organizationToWire(await getOrganization(system, ctx, { slug: path.slug }))

  const searchOrgMembers: Op<'searchOrgMembers'> = async ({ ctx, path, query }) => {
    const organization = await getOrganization(system, ctx, { slug: path.slug })
    const members = await listMembers(system, ctx, {
      organization: path.slug,
      email: query.email_id,
      ...offsetOf(query),
    })
    return members.map((member) => memberToWire(member, organization))
  }

  const inviteUserToOrg: Op<'inviteUserToOrg'> = async ({ ctx, path, body }) => {
    await invitations.invite(ctx, { organization: path.slug, email: body.email, role: body.role })
    return null
  }

  return { getOrg, searchOrgMembers, inviteUserToOrg }
}
