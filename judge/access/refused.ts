import { scopesOfRole } from '../../server/modules/tenants/index.ts'
import { SCOPES, type Scope } from '../../server/platform/context.ts'
import type { FilledShop } from '../filling/shops.ts'
import { requestOf, type Served, served } from '../operations.ts'
import type { Installation, SiteRequest } from '../site.ts'
import { alternativesOf, suffices } from '../wanted-scopes.ts'
import { type Callers, carry, type Headers, isOpen, isPersonal } from './callers.ts'
import type { Reason } from './specified.ts'

/** A call that must be refused before it does anything. */
export interface Refused {
  one: Served
  /** Who calls. */
  who: string
  reason: Reason
  request: SiteRequest
}

const READING: readonly Scope[] = ['read:order', 'read:product', 'read:metadata', 'read:webhook']

const guarded = served.filter((one) => !isOpen(one))

const with_ = (one: Served, shop: FilledShop, headers: Headers): SiteRequest => {
  const request = requestOf(one, shop)
  return { ...request, headers: { ...request.headers, ...headers } }
}

/** Calls of nobody: without credentials, with what is none, and with such as open nothing any more. */
export async function callsOfNobody({ own }: Pick<Installation, 'own'>, callers: Callers): Promise<Refused[]> {
  const calls: Refused[] = []
  for (const one of guarded) {
    const add = (who: string, reason: Reason, headers: Headers) =>
      calls.push({ one, who, reason, request: with_(one, own, headers) })
    add('no credentials', 'missing', {})
    if (isPersonal(one)) {
      add('a wrong session', 'over', wrongSession(own))
      add('an expired session', 'over', await callers.expiredSession(own))
      continue
    }
    for (const headers of malformed(one)) add('malformed', 'malformed', headers)
    add('a wrong secret', 'unknown', wrongSecret(await callers.holder(one, own)))
    add('a revoked key', 'unknown', await callers.revoked(one.family, own))
    if (one.family.startsWith('ogoship')) add('an expired token', 'over', await callers.expiredToken(own))
    if (one.family === 'api') add('an expired session', 'over', await callers.expiredSession(own))
  }
  return calls
}

const wrongSession = ({ rest }: FilledShop): Headers => ({
  ...rest.member.session,
  cookie: `${rest.member.session.cookie?.slice(0, -4)}AAAA`,
})

function malformed({ family }: Served): Headers[] {
  if (family === 'karla') return [{ authorization: 'Basic %%%' }, { authorization: 'Bearer x' }]
  if (family === 'api') return [{ authorization: 'Bearer' }, { authorization: 'Bearer nonsense' }]
  if (family.startsWith('ogoship')) return [{ authorization: 'Bearer' }, carry(family, 'nonsense')]
  return [carry(family, 'nonsense')]
}

/** The key of somebody with the end of its secret changed. */
function wrongSecret(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const [, encoded] = /^Basic (.*)$/.exec(value) ?? []
      if (encoded === undefined) return [name, changedEnd(value)]
      const pair = changedEnd(Buffer.from(encoded, 'base64').toString())
      return [name, `Basic ${Buffer.from(pair).toString('base64')}`]
    }),
  )
}

const changedEnd = (text: string): string => text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A')

/** Calls of people and programs of the shop that may do less than the operation asks. */
export async function callsOfTheWeak(site: Installation, callers: Callers): Promise<Refused[]> {
  const { own, members } = site
  const calls: Refused[] = []
  for (const one of guarded) {
    if (isPersonal(one)) continue
    const add = (who: string, headers: Headers) =>
      calls.push({ one, who, reason: 'lacking', request: with_(one, own, headers) })
    if (one.family === 'shopgo-platform') {
      add('a key of a shop', carry(one.family, own.karla.keys.api))
      continue
    }
    for (const scopes of shortfalls(one)) add(`without ${missing(scopes)}`, await callers.holder(one, own, scopes))
    if (!suffices(one, new Set(READING))) add('read-only', await callers.holder(one, own, READING))
    for (const { role, session, userKey } of members) {
      if (suffices(one, scopesOfRole(role))) continue
      if (one.family === 'api') add(`role ${role}`, session)
      if (one.family === 'shopgo') add(`role ${role}`, carry('shopgo', userKey))
    }
  }
  return calls
}

const missing = (scopes: readonly Scope[]): string => SCOPES.filter((scope) => !scopes.includes(scope)).join(', ')

/** All scopes of a shop but one of each alternative, in every way. */
function shortfalls(one: Served): Scope[][] {
  const alternatives = alternativesOf(one)
  if (alternatives.some((wanted) => wanted.length === 0)) return []
  let ways: Scope[][] = [[]]
  for (const wanted of alternatives) ways = ways.flatMap((way) => wanted.map((scope) => [...new Set([...way, scope])]))
  const distinct = new Map(ways.map((way) => [way.toSorted().join(), way]))
  return [...distinct.values()].map((way) =>
    SCOPES.filter((scope) => !way.includes(scope) && !above(one, way).includes(scope)),
  )
}

/** In Karla a role may do what those below may, so the roles above have to be missing too. */
function above({ family }: Served, way: readonly Scope[]): Scope[] {
  if (family !== 'karla') return []
  return way.includes('read:order') ? ['write:order', 'admin'] : way.includes('write:order') ? ['admin'] : []
}
