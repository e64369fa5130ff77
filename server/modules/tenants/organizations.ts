import { isUuid } from '#platform/ids'
import { newSecret } from '#platform/secrets'
import type { SystemTx } from '#platform/system'
import { insertOrganization } from './queries/organizations.ts'
import type { Organization } from './types.ts'

/** An organization with this name. Without a slug it gets one like its name; undefined when the slug named is in use. */
export async function addOrganization(tx: SystemTx, name: string): Promise<Organization>
export async function addOrganization(tx: SystemTx, name: string, slug: string): Promise<Organization | undefined>
export async function addOrganization(tx: SystemTx, name: string, slug?: string): Promise<Organization | undefined> {
  if (slug !== undefined) return insertOrganization(tx, { name, slug })
  const like = slugLike(name)
  const made =
    (await insertOrganization(tx, { name, slug: like })) ??
    (await insertOrganization(tx, { name, slug: `${like.slice(0, 40)}-${newSecret('', 12).toLowerCase()}` }))
  if (!made) throw new Error('a random slug of an organization is in use')
  return made
}

const LONGEST_SLUG = 50

/** The name in small letters of a to z, digits and hyphens. */
export function slugLike(name: string): string {
  const text = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '')
  return text === '' || isUuid(text) ? 'organization' : text
}
