import { randomUUID } from 'node:crypto'
import { isUnique } from '../bodies.ts'
import type { FilledShop } from '../filling/shops.ts'
import { bodyValueOf, idOf, requestOf, type Served, served } from '../operations.ts'
import type { Installation, SiteRequest } from '../site.ts'
import { type Callers, carry, type Headers, isOpen, isPersonal } from './callers.ts'

/** Two calls that must be answered alike: about what the shop has, and about what nobody has. */
export interface Pair {
  one: Served
  /** Who calls, and what of the shop is named where. */
  who: string
  /** Of the same organization. */
  colleague: boolean
  what: string
  theirs: SiteRequest
  nobodys: SiteRequest
  /** Texts of the two requests that an answer may repeat. */
  echoes: readonly (readonly [theirs: string, nobodys: string])[]
}

/** Members of bodies whose text is no name of a thing of the shop. Passkeys name themselves. */
const NO_NAMES: ReadonlySet<string> = new Set(['url', 'email', 'password', 'currentPassword', 'customer', 'passkey'])

interface Stranger {
  who: string
  shop: FilledShop
}

/** What strangers can ask about the own shop: by ids in the path and the query, by ids in the body, and by its name. */
export async function pairsOf(site: Installation, callers: Callers, stranger: Stranger): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const one of served) {
    if (isOpen(one) || one.family === 'shopgo-platform') continue
    const holder = await callers.holder(one, stranger.shop)
    const byId = pairById(one, site.own, stranger, holder)
    if (byId) pairs.push(byId)
    pairs.push(...pairsByBody(one, site.own, stranger, holder))
    const byName = await pairByName(one, site.own, stranger, callers, holder)
    if (byName) pairs.push(byName)
  }
  return pairs
}

const isColleague = (own: FilledShop, { karla }: FilledShop): boolean =>
  own.karla.shop.organizationId === karla.shop.organizationId

const withHeaders = (request: SiteRequest, headers: Headers): SiteRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
})

/** As unlike as can be, of the same form. */
const nobodysLike = (text: string): string =>
  /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)
    ? randomUUID()
    : text.replaceAll(/[a-z0-9]/gi, (sign) => (/\d/.test(sign) ? '7' : 'q'))

/** Names that both shops have for things of their own are left out. */
function pairById(one: Served, own: FilledShop, { who, shop }: Stranger, holder: Headers): Pair | null {
  const names = one.operation.parameters
    .filter(({ in: place, required }) => place === 'path' || (place === 'query' && required))
    .map(({ name }) => name)
    .filter((name) => name !== 'slug' && idOf(one, own, name) !== idOf(one, shop, name))
  if (names.length === 0) return null
  const theirs = Object.fromEntries(names.map((name) => [name, idOf(one, own, name)]))
  const nobodys = Object.fromEntries(names.map((name) => [name, nobodysLike(idOf(one, own, name))]))
  const asking = (ids: Record<string, string>) => withHeaders(requestOf(one, shop, { ids }), holder)
  return {
    one,
    who,
    colleague: isColleague(own, shop),
    what: names.join(' and '),
    theirs: asking(theirs),
    nobodys: asking(nobodys),
    echoes: names.map((name) => [theirs[name] ?? '', nobodys[name] ?? '']),
  }
}

/** One for each text of the body that is another one in the two shops. */
function pairsByBody(one: Served, own: FilledShop, { who, shop }: Stranger, holder: Headers): Pair[] {
  const [ours, strangers] = [bodyValueOf(one, own), bodyValueOf(one, shop)]
  if (typeof ours !== 'object' || Buffer.isBuffer(ours)) return []
  return differences(ours, strangers).map(({ way, text }) => {
    const nobody = nobodysLike(text)
    const asking = (value: string) =>
      withHeaders(requestOf(one, shop, { body: replaced(strangers, way, value) }), holder)
    return {
      one,
      who,
      colleague: isColleague(own, shop),
      what: `body ${way.join('.')}`,
      theirs: asking(text),
      nobodys: asking(nobody),
      echoes: [[text, nobody] as const],
    }
  })
}

type Way = readonly string[]

function differences(ours: unknown, theirs: unknown, way: Way = []): { way: Way; text: string }[] {
  if (typeof ours === 'string') return ours !== theirs && !isUnique(ours) ? [{ way, text: ours }] : []
  if (typeof ours !== 'object' || ours === null || typeof theirs !== 'object' || theirs === null) return []
  const others = theirs as Record<string, unknown> // an object, read by name
  return Object.entries(ours).flatMap(([key, value]) =>
    NO_NAMES.has(key) ? [] : differences(value, others[key], [...way, key]),
  )
}

/** The value with this text at the end of the way. */
function replaced(value: unknown, [key, ...rest]: Way, text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value)) return value.map((entry, i) => (String(i) === key ? replaced(entry, rest, text) : entry))
  const record = value as Record<string, unknown> // a way leads through lists and objects
  return { ...record, [key]: replaced(record[key], rest, text) }
}

/** With the credentials of another shop, the request says that it is about this one. */
async function pairByName(
  one: Served,
  own: FilledShop,
  { who, shop }: Stranger,
  callers: Callers,
  holder: Headers,
): Promise<Pair | null> {
  const named = (theirs: SiteRequest, nobodys: SiteRequest, echo: readonly [string, string]): Pair => ({
    one,
    who,
    colleague: isColleague(own, shop),
    what: 'the name of the shop',
    theirs,
    nobodys,
    echoes: [echo],
  })
  const slug = own.karla.shop.slug
  const nobody = nobodysLike(slug)
  if (one.family === 'api' && !isPersonal(one) && !one.operation.path.startsWith('/organization')) {
    const asking = (text: string) => withHeaders(requestOf(one, own), { ...holder, 'doorstep-shop': text })
    return named(asking(slug), asking(nobody), [slug, nobody])
  }
  if (one.family === 'karla' && one.operation.path.includes('{slug}')) {
    const theirs = idOf(one, own, 'slug')
    if (theirs === idOf(one, shop, 'slug')) return null
    const other = nobodysLike(theirs)
    const asking = (text: string) => withHeaders(requestOf(one, own, { ids: { slug: text } }), holder)
    return named(asking(theirs), asking(other), [theirs, other])
  }
  if (one.family === 'shopgo' && !isColleague(own, shop)) {
    const wide = carry('shopgo', await callers.wide(shop))
    const asking = (text: string) => withHeaders(requestOf(one, own), { ...wide, 'x-tenant-name': text })
    return named(asking(slug), asking(nobody), [slug, nobody])
  }
  return null
}

/** Ids of things that no stranger may read anywhere: long enough to be of one thing only. */
export function marksOf(own: FilledShop, stranger: FilledShop): string[] {
  const ids = served.flatMap((one) =>
    one.operation.parameters.filter(({ in: place }) => place === 'path').map(({ name }) => [one, name] as const),
  )
  const texts = ids.flatMap(([one, name]) => {
    const text = idOf(one, own, name)
    return text.length >= 20 && text !== idOf(one, stranger, name) ? [text] : []
  })
  return [...new Set([...texts, own.karla.shop.id])]
}
