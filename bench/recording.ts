import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Everything that one order sends on its connection, from `begin` to `commit`. */
export interface Recording {
  /** Statements that travel together. */
  batches: RecordedStatement[][]
  /** What differs from order to order. */
  slots: Slot[]
  /** Slot by the text it had when it was recorded. */
  texts: Map<string, number>
  variants: { code: string; id: string }[]
}

export interface RecordedStatement {
  name: string | null
  text: string
  values: unknown[]
}

type Slot = { kind: 'id' } | { kind: 'reference' } | { kind: 'variantId' | 'code'; rank: number }

export interface RunnableStatement {
  name: string | null
  text: string
  values: ((slots: readonly string[]) => unknown)[]
}

type Query = (...args: unknown[]) => unknown

/** Runs `work` and answers the statements of its transactions, in the round trips in which the driver was given them. */
export async function recordStatements(work: () => Promise<unknown>): Promise<RecordedStatement[][]> {
  const prototype = pg.Client.prototype as { query: Query } // the overloads do not matter here
  const original = prototype.query
  const connections = new Map<pg.Client, { batches: RecordedStatement[][]; answered: boolean }>()
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const sent = statementOf(args)
    if (sent.text === 'begin') connections.set(this, { batches: [], answered: true })
    const connection = connections.get(this)
    if (!connection) return original.apply(this, args)
    if (connection.answered) connection.batches.push([])
    connection.answered = false
    connection.batches.at(-1)?.push(sent)
    const result = original.apply(this, args) as Promise<unknown> // no caller passes a callback
    const heard = () => {
      connection.answered = true
    }
    result.then(heard, heard)
    return result
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  const found = [...connections.values()].filter(({ batches }) => batches.flat().some(({ text }) => text === 'commit'))
  return found.flatMap(({ batches }) => batches)
}

function statementOf([query, values]: unknown[]): RecordedStatement {
  if (typeof query === 'string') return { name: null, text: query, values: Array.isArray(values) ? values : [] }
  const config = query as { name?: string; text: string; values?: unknown[] } // the other form the driver takes
  return { name: config.name ?? null, text: config.text, values: [...(config.values ?? [])] }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Finds what has to differ when the order is sent once more: its ids, its reference and its SKUs. */
export function withSlots(
  batches: RecordedStatement[][],
  order: { shopId: string; reference: string; codes: readonly string[] },
  variants: Recording['variants'],
): Recording {
  const recording: Recording = { batches, slots: [], texts: new Map(), variants }
  const add = (text: string, slot: Slot) => {
    if (recording.texts.has(text)) return
    recording.texts.set(text, recording.slots.length)
    recording.slots.push(slot)
  }
  add(order.reference, { kind: 'reference' })
  // By rank of their ids, so that rows are locked in the same order.
  const used = variants.filter(({ code }) => order.codes.includes(code)).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const [rank, { code, id }] of used.entries()) {
    add(code, { kind: 'code', rank })
    add(id, { kind: 'variantId', rank })
  }
  const values = JSON.stringify(
    batches.flat().map((statement) => statement.values),
    (_key, value) => (typeof value === 'bigint' ? String(value) : value),
  )
  for (const [id] of values.matchAll(UUID)) if (id !== order.shopId) add(id, { kind: 'id' })
  return recording
}

/** Far enough that no worker takes a job that the replay leaves behind. */
export const NEVER = new Date('2100-01-01')

export function compile(recording: Recording): RunnableStatement[][] {
  const pattern = new RegExp(`(${[...recording.texts.keys()].map(escaped).join('|')})`)
  const value = (recorded: unknown): ((slots: readonly string[]) => unknown) => {
    if (Array.isArray(recorded)) {
      const parts = recorded.map(value)
      return (slots) => parts.map((part) => part(slots))
    }
    // Random or made of ids: tokens and fingerprints.
    if (recorded instanceof Uint8Array) return () => randomBytes(recorded.length)
    if (typeof recorded !== 'string' || !pattern.test(recorded)) return () => recorded
    const whole = recording.texts.get(recorded)
    if (whole !== undefined) return (slots) => slots[whole]
    const parts = recorded.split(pattern).map((part) => recording.texts.get(part) ?? part)
    return (slots) => parts.map((part) => (typeof part === 'number' ? slots[part] : part)).join('')
  }
  return recording.batches.map((batch) =>
    batch.map(({ name, text, values }) => {
      const isJob = text.startsWith('insert into "job"')
      return { name, text, values: values.map((one) => (isJob && one instanceof Date ? () => NEVER : value(one))) }
    }),
  )
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
