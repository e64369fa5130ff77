import { type Maker, seeded } from '../../test/compat/schema-values.ts'
import { casesAround, type PlainRequest, type Target } from './cases.ts'
import { faultOf, type Reply } from './judge-reply.ts'

export interface Tally {
  operation: string
  /** To the request that fits. */
  first: { status: number; text: string }
  sent: number
  accepted: number
  refused: number
  /** A sentence for each kind of wrong answer, with the request behind it. */
  faults: string[]
}

export interface FuzzOptions {
  seed: number
  /** Cases of one operation at most; a sample of all that there are. */
  most: number
  send: (request: PlainRequest) => Promise<Reply>
  /** Undoes what the last request changed, so that each finds the same. */
  rewind: () => Promise<void>
  /** Shows a request that was answered wrongly. */
  show: (request: PlainRequest) => string
}

/** For members whose form the generator does not know. */
const FITTING: Readonly<Record<string, unknown>> = {
  country: 'FI',
  countryCode: 'FI',
  country_code: 'FI',
  countryOfOrigin: 'FI',
  currency: 'EUR',
  amount: '1.00',
  email: 'jane@example.com',
  url: 'http://127.0.0.1:9/hook',
}

/** Sends cases around the request of the target, and holds each answer against the contract. */
export async function fuzzOperation(target: Target, options: FuzzOptions): Promise<Tally> {
  const { contract, operation } = target
  const random = seeded(options.seed * 7919 + hash(operation.id))
  const maker: Maker = { random, wrong: 0, known: (name) => FITTING[name], exactNames: true, onlyKnown: true }
  const faults = new Map<string, string>()
  const tally = { operation: `${contract.name} ${operation.id}`, first: { status: 0, text: '' } }
  const counts = { sent: 0, accepted: 0, refused: 0 }
  for (const one of sample([...casesAround(target, maker)], options.most, random)) {
    const { request, expected, faults: forbidden = [] } = one.make()
    const reply = await options.send(request).catch((error: unknown) => String(error))
    await options.rewind()
    counts.sent++
    if (typeof reply !== 'string') {
      if (counts.sent === 1) tally.first = { status: reply.status, text: reply.text }
      if (reply.status < 400) counts.accepted++
      else counts.refused++
    }
    const fault = typeof reply === 'string' ? reply : faultOf(contract, operation, reply, expected, forbidden)
    if (fault === null) continue
    const text = typeof reply === 'string' ? '' : reply.text
    // One of each kind is enough to see what is wrong.
    const kind = `${one.field} ${fault}`
    if (!faults.has(kind)) faults.set(kind, sentence(tally.operation, one.what, fault, text, options.show(request)))
  }
  return { ...tally, ...counts, faults: [...faults.values()] }
}

const SHOWN = 300

const sentence = (operation: string, what: string, fault: string, text: string, shown: string): string =>
  `${operation}: where ${what}, it ${fault}: ${text.slice(0, SHOWN)}\n  ${shown.slice(0, 1500)}`

/** The first, and others by chance, in their order. */
function sample<T>(all: readonly T[], most: number, random: () => number): T[] {
  if (all.length <= most) return [...all]
  const drawn = all.map((_, i) => ({ i, at: i === 0 ? -1 : random() })).sort((a, b) => a.at - b.at)
  const kept = new Set(drawn.slice(0, most).map(({ i }) => i))
  return all.filter((_, i) => kept.has(i))
}

const hash = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973, 7)
