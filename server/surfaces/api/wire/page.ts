import { Refusal } from '#platform/http/failure'
import { isUuid } from '#platform/ids'

/** Where a page ended: the id of its last entry, and the time it is sorted by, if it is. */
export interface Position {
  id: string
  at?: Date
}

interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

export const cursorOf = ({ id, at }: Position): string =>
  Buffer.from(JSON.stringify(at ? [id, at.toISOString()] : [id])).toString('base64url')

/** Throws a 400 when it is not one of ours. */
export function readCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  const [id, time, ...rest] = listIn(cursor)
  const at = typeof time === 'string' ? new Date(time) : undefined
  if (typeof id !== 'string' || !isUuid(id) || rest.length > 0 || (at && Number.isNaN(at.getTime()))) throw notACursor()
  return at ? { id, at } : { id }
}

function listIn(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw notACursor()
}

const notACursor = (): Refusal =>
  new Refusal(400, 'cursor_invalid', 'The cursor is not one of this list.', {
    violations: [{ field: 'cursor', message: 'must be the nextCursor of an earlier answer' }],
  })

const DEFAULT_LIMIT = 50

export const limitOf = (query: { limit?: number }): number => query.limit ?? DEFAULT_LIMIT

export const byId = (row: { id: string }): Position => ({ id: row.id })

/** Rows were asked for with one more than the page holds: it tells whether there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
  toWire: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toWire), nextCursor: last && rows.length > limit ? cursorOf(position(last)) : null }
}
