import {
  createOAuthClient,
  issueCredential,
  issueTokens,
  revokeCredential,
  startSession,
} from '../../server/modules/tenants/index.ts'
import { EVERY_SCOPE, SCOPES, type Scope } from '../../server/platform/context.ts'
import { SAME_ORIGIN } from '../../test/support/people.ts'
import type { FilledShop } from '../filling/shops.ts'
import type { Family, Served } from '../operations.ts'
import type { Installation } from '../site.ts'

export type Headers = Record<string, string>

const HOUR_MS = 3_600_000

/** Operations of Karla that are about an organization, for which a key of one shop is too little. */
const isOfOrganization = ({ family, operation }: Pick<Served, 'family' | 'operation'>): boolean =>
  family === 'karla' && (operation.path.includes('/orgs/') || operation.id === 'createShop')

const takesKeys = ({ operation }: Pick<Served, 'operation'>): boolean =>
  operation.security?.some((one) => Object.keys(one).some((scheme) => scheme !== 'Session')) ?? false

/** For a person at a browser only. */
export const isPersonal = (one: Pick<Served, 'operation'>): boolean => !isOpen(one) && !takesKeys(one)

/** The contract asks for no credentials. */
export const isOpen = ({ operation }: Pick<Served, 'operation'>): boolean =>
  (operation.security !== null && operation.security.some((one) => Object.keys(one).length === 0)) ||
  operation.security?.length === 0

/** Credentials of every kind, issued as they are asked for and used again. */
export function openCallers({ rig }: Pick<Installation, 'rig'>) {
  const { system } = rig.app
  const keys = new Map<string, Promise<string>>()
  const dead = new Map<string, Promise<Headers>>()
  /** Made once, then sent again. */
  const once = (name: string, make: () => Promise<Headers>): Promise<Headers> => {
    const known = dead.get(name) ?? make()
    dead.set(name, known)
    return known
  }

  const issue = (family: Family, owner: { shopId: string } | { organizationId: string }, scopes: readonly Scope[]) => {
    const kind = family.startsWith('ogoship') ? 'ogoship_key' : 'api_key'
    const name = JSON.stringify([kind, owner, scopes])
    const known =
      keys.get(name) ?? issueCredential(system, { ...owner, kind, name: 'judge', scopes }).then(({ text }) => text)
    keys.set(name, known)
    return known
  }

  /** What a caller with these scopes sends to be let into the shop. */
  async function holder(one: Served, shop: FilledShop, scopes: readonly Scope[] = SCOPES): Promise<Headers> {
    if (isPersonal(one)) return shop.rest.member.session
    if (one.family === 'shopgo-platform') return { 'x-api-key': await staff(shop) }
    const { id, organizationId } = shop.karla.shop
    return carry(
      one.family,
      await issue(one.family, isOfOrganization(one) ? { organizationId } : { shopId: id }, scopes),
    )
  }

  /** Such as a request of the shop comes through with. */
  async function full(one: Served, shop: FilledShop): Promise<Headers> {
    const { roles, security } = one.operation
    const ofStaff = security?.some((wanted) => Object.values(wanted).flat().includes('operator')) ?? false
    const isStaff = ofStaff || (one.family === 'ogoship-tracking' && roles !== null && !roles.includes('merchant'))
    // What a person or program keeps for itself was made with this key.
    if (one.family === 'api' && !isStaff && !isPersonal(one)) return carry('api', shop.karla.keys.api)
    return holder(one, shop, isStaff ? EVERY_SCOPE : SCOPES)
  }

  const staff = (shop: FilledShop) => issue('api', { shopId: shop.karla.shop.id }, EVERY_SCOPE)

  /** A key for every shop of the organization. */
  const wide = ({ karla }: FilledShop) => issue('api', { organizationId: karla.shop.organizationId }, SCOPES)

  async function revoked(family: Family, shop: FilledShop): Promise<Headers> {
    const kind = family.startsWith('ogoship') ? 'ogoship_key' : 'api_key'
    const input = { shopId: shop.karla.shop.id, kind, name: 'judge', scopes: EVERY_SCOPE } as const
    const { credential, text } = await issueCredential(system, input)
    await revokeCredential(system, credential.id)
    return carry(family, text)
  }

  /** An access token of ApiV1 whose time was over an hour ago. */
  async function expiredToken(shop: FilledShop): Promise<Headers> {
    const { client, secret } = await createOAuthClient(system, { name: 'judge', scopes: SCOPES })
    const { merchantId, secretToken } = shop.karla.keys
    const then = new Date(system.now().getTime() - 3 * HOUR_MS)
    const issued = await issueTokens(
      { ...system, now: () => then },
      { clientId: client.id, clientSecret: secret, merchantId, secretToken, address: '127.0.0.1' },
    )
    return { authorization: `Bearer ${issued.accessToken}` }
  }

  /** A session that ended an hour ago. */
  async function expiredSession({ rest }: FilledShop): Promise<Headers> {
    const device = { address: '127.0.0.1', userAgent: 'Judge' }
    const { session } = await startSession(system, rest.member.userId, device)
    await rig.db.system
      .updateTable('session')
      .set({ expires_at: new Date(system.now().getTime() - HOUR_MS) })
      .where('id', '=', session.id)
      .execute()
    return { cookie: `doorstep_session=${session.text}`, ...SAME_ORIGIN }
  }

  return {
    holder,
    full,
    wide,
    revoked: (family: Family, shop: FilledShop) =>
      once(`${family} revoked ${shop.karla.shop.id}`, () => revoked(family, shop)),
    expiredToken: (shop: FilledShop) => once(`token ${shop.karla.shop.id}`, () => expiredToken(shop)),
    expiredSession: (shop: FilledShop) => once(`session ${shop.karla.shop.id}`, () => expiredSession(shop)),
  }
}

export type Callers = ReturnType<typeof openCallers>

/** The header in which a family carries a key. */
export function carry(family: Family, key: string, username = 'judge'): Headers {
  if (family === 'api') return { authorization: `Bearer ${key}` }
  if (family === 'karla') return { authorization: `Basic ${Buffer.from(`${username}:${key}`).toString('base64')}` }
  return family.startsWith('ogoship') ? { 'x-ogokey': key } : { 'x-api-key': key }
}
