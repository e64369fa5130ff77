import { FAMILIES, type Family, nameOf, requestOf, type Served, served } from '../operations.ts'
import type { Installation, SiteReply } from '../site.ts'
import { type Callers, isOpen, openCallers } from './callers.ts'
import { marksOf, type Pair, pairsOf } from './foreign.ts'
import { callsOfNobody, callsOfTheWeak, type Refused } from './refused.ts'
import { type Digests, digestAll, digestShop, tablesOf, touched } from './rows.ts'
import { bodyOf, faultOf, offContract } from './specified.ts'

export interface Tally {
  operations: number
  /** That ask for no credentials. */
  open: number
  calls: number
  refused: number
  pairs: number
  alike: number
  /** Of the operations with credentials, how many answered their own shop with a success. */
  admitted: number
  violations: number
}

export interface Matrix {
  tallies: Record<Family, Tally>
  /** Names of tables with rows that a refused or foreign call changed. */
  touched: string[]
  violations: string[]
}

/** `main`: every operation, of refused callers the main kinds and some of the others, of strangers another organization. */
export type Slice = 'all' | 'main'

const MAIN = /^(no credentials|a wrong|without|a key of a shop)/

const isAsked = (slice: Slice, { who }: Refused, i: number): boolean => slice === 'all' || MAIN.test(who) || i % 7 === 0

/** Asks everything of everybody who must not get it; at the end, whether the requests were good ones at all. */
export async function judgeAccess(site: Installation, slice: Slice = 'all'): Promise<Matrix> {
  const matrix = emptyMatrix()
  const callers = openCallers(site)
  const tables = await tablesOf(site.database)
  const everything = () => digestAll(site.database, tables)

  for (const [who, calls] of [
    ['nobody', await callsOfNobody(site, callers)],
    ['the weak', await callsOfTheWeak(site, callers)],
  ] as const) {
    const before = await atRest(site, everything)
    for (const [i, call] of calls.entries()) if (isAsked(slice, call, i)) await askRefused(site, call, matrix)
    compare(matrix, `calls of ${who}`, before, await settled(site, everything))
  }

  for (const [who, shop, people] of [
    ['another organization', site.foreign, true],
    ['another shop of the organization', site.sibling, false],
  ] as const) {
    if (shop === site.sibling && slice === 'main') continue
    const pairs = await pairsOf(site, callers, { who, shop })
    const marks = marksOf(site.own, shop)
    const ofOwn = () => digestShop(site.database, tables, site.own, people)
    const before = await atRest(site, ofOwn)
    for (const pair of pairs) await askPair(site, pair, marks, matrix)
    compare(matrix, `calls of ${who}`, before, await settled(site, ofOwn))
  }
  await admit(site, callers, matrix)
  return matrix
}

function emptyMatrix(): Matrix {
  const zero = { open: 0, calls: 0, refused: 0, pairs: 0, alike: 0, admitted: 0, violations: 0 }
  const families = Object.keys(FAMILIES) as Family[] // its keys
  const tallies = Object.fromEntries(
    families.map((family) => {
      const own = served.filter((one) => one.family === family)
      return [family, { ...zero, operations: own.length, open: own.filter(isOpen).length }]
    }),
  ) as Matrix['tallies'] // one for each family
  return { tallies, touched: [], violations: [] }
}

/** Besides, what keeps failing, as mails to a server that is not there, is dropped: it would change its rows by itself. */
async function atRest(site: Installation, look: () => Promise<Digests>): Promise<Digests> {
  await site.drain()
  await site.database.query('delete from job where attempts > 0')
  return settled(site, look)
}

/** Jobs and logs of what was asked are written, then it is looked. */
async function settled(site: Installation, look: () => Promise<Digests>): Promise<Digests> {
  await site.drain()
  return look()
}

function compare(matrix: Matrix, what: string, before: Digests, after: Digests): void {
  const tables = touched(before, after)
  matrix.touched.push(...tables)
  for (const table of tables) matrix.violations.push(`${what} changed rows of ${table}`)
}

function complain(matrix: Matrix, family: Family, text: string): void {
  matrix.tallies[family].violations++
  matrix.violations.push(text)
}

async function askRefused(site: Installation, { one, who, reason, request }: Refused, matrix: Matrix): Promise<void> {
  const tally = matrix.tallies[one.family]
  tally.calls++
  const fault = faultOf(one, reason, await site.send(request))
  if (fault === null) tally.refused++
  else complain(matrix, one.family, `${nameOf(one)}, ${who}: ${fault}`)
}

async function askPair(site: Installation, pair: Pair, marks: readonly string[], matrix: Matrix): Promise<void> {
  const { one, who, what } = pair
  const tally = matrix.tallies[one.family]
  tally.calls += 2
  tally.pairs++
  const [theirs, nobodys] = [await site.send(pair.theirs), await site.send(pair.nobodys)]
  const fault = faultOfPair(pair, theirs, nobodys, marks)
  if (fault === null) tally.alike++
  else complain(matrix, one.family, `${nameOf(one)}, ${who} by ${what}: ${fault}`)
}

function faultOfPair(pair: Pair, theirs: SiteReply, nobodys: SiteReply, marks: readonly string[]): string | null {
  const [told, expected] = [plain(theirs, pair.echoes, 0), plain(nobodys, pair.echoes, 1)]
  const leak = marks.find((mark) => theirs.text.includes(mark) && !sent(pair, mark))
  if (leak !== undefined) return `told ${leak}`
  if (theirs.status >= 500) return told
  if (told !== expected && !isOutOfReach(pair, theirs)) return `not as for what nobody has: ${told} | ${expected}`
  return theirs.status >= 400 ? offContract(pair.one, theirs) : null
}

/** All who work in an organization see its people and invitations; that they may not change them is no secret. */
const isOutOfReach = ({ one, colleague }: Pair, { status, text }: SiteReply): boolean =>
  colleague &&
  one.operation.tags.includes('Organization') &&
  status === 403 &&
  /"code":"(shops|member)_out_of_reach"/.test(text)

const sent = ({ theirs }: Pair, mark: string): boolean =>
  theirs.path.includes(mark) || (typeof theirs.body === 'string' && theirs.body.includes(mark))

/** Status and body without what no two answers share, and without what the requests said themselves. */
function plain({ status, text, headers }: SiteReply, echoes: Pair['echoes'], side: 0 | 1): string {
  const isJson = String(headers['content-type']).includes('json')
  let shown = isJson ? text : `${text.length} bytes`
  for (const echo of echoes)
    shown = shown.replaceAll(echo[side], '{id}').replaceAll(encodeURIComponent(echo[side]), '{id}')
  const body = Object.entries(bodyOf({ text: shown })).filter(([key]) => key !== 'instance' && key !== 'traceId')
  const isError = status >= 400
  return `${status} ${headers['content-type']} ${isError ? JSON.stringify(body).slice(0, 300) : withoutTimes(shown)}`
}

const withoutTimes = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, '{time}').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{uuid}')

/** Answered for as long as somebody listens. */
const isStream = ({ operation }: Served): boolean => operation.responses.get('200')?.has('text/event-stream') ?? false

const ORDER = ['GET', 'PUT', 'PATCH', 'POST', 'DELETE']

/** The same requests with the credentials they need: none may end for want of a right or of the thing. */
async function admit(site: Installation, callers: Callers, matrix: Matrix): Promise<void> {
  const guarded = served.filter((one) => !isOpen(one) && !isStream(one))
  const turns = guarded.toSorted((a, b) => ORDER.indexOf(a.operation.method) - ORDER.indexOf(b.operation.method))
  for (const one of turns) {
    const headers = await callers.full(one, site.own)
    const request = requestOf(one, site.own)
    const reply = await site.send({ ...request, headers: { ...request.headers, ...headers } })
    if (reply.status < 300) matrix.tallies[one.family].admitted++
  }
}
