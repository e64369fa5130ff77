import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Forbidden } from '#platform/errors'
import { isUuid } from '#platform/ids'
import { newSecret } from '#platform/secrets'
import type { System, SystemTx } from '#platform/system'
import { opensAll, reachedOrganization } from './caller.ts'
import { checkDomain, checkEmail, checkName, checkPhone, checkShortText, checkWebUrl } from './checks.ts'
import { insertOrganization, updateOrganizationRow } from './queries/organizations.ts'
import type { Organization, OrganizationChanges } from './types.ts'

/** The organization with this slug, or the caller's own. Every credential may read its own. */
export const getOrganization = async (
  system: System,
  ctx: Context,
  by: { slug?: string } = {},
): Promise<Organization> => (await reachedOrganization(system, ctx, by.slug)).organization

/** Of the caller's own organization; a key for one shop cannot. Members left out keep their value. */
export async function updateOrganization(
  system: System,
  ctx: Context,
  changes: OrganizationChanges,
): Promise<Organization> {
  requireScope(ctx, 'admin')
  const { caller, organization } = await reachedOrganization(system, ctx)
  if (!opensAll(caller, null)) throw new Forbidden('organization_out_of_reach')
  if (changes.name !== undefined) checkName(changes.name)
  checkEmail('email', changes.email ?? null)
  checkPhone('phone', changes.phone ?? null)
  checkWebUrl('website', changes.website ?? null)
  checkShortText('industry', changes.industry ?? null)
  checkDomain('ssoDomain', changes.ssoDomain ?? null)
  if (Object.values(changes).every((value) => value === undefined)) return organization
  return inTransaction(ctx, async (tx) => {
    await audit(tx, { action: 'organization.updated', subject: `organization:${organization.id}`, detail: changes })
    return updateOrganizationRow(tx, organization.id, changes)
  })
}

/** Made with the name, and a slug like it. */
export async function addOrganization(tx: SystemTx, name: string): Promise<Organization> {
  const like = slugLike(name)
  const made =
    (await insertOrganization(tx, { name, slug: like })) ??
    (await insertOrganization(tx, { name, slug: `${like.slice(0, 40)}-${newSecret('', 12).toLowerCase()}` }))
  if (!made) throw new Error('a random slug of an organization is in use')
  return made
}

const LONGEST_SLUG = 50

/** The name in small letters of a to z, digits and hyphens. */
function slugLike(name: string): string {
  const text = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '')
  return text === '' || isUuid(text) ? 'organization' : text
}
