import type { Context } from '#platform/context'
import type { Keyset } from '#platform/page'

const MOST_ANCHORS = 10_000

/**
 * Page numbers over keyset lists. A full page leaves a mark where the next one starts, so that a client that pages on
 * is read from there; only a page that nobody came to in order is reached by counting rows.
 */
export function createPaging() {
  const anchors = new Map<string, string>()
  return async function page<Row>(
    ctx: Context,
    list: { name: string; filter: Record<string, unknown>; limit: number; page: number },
    read: (page: Keyset & { skip?: number }) => Promise<Row[]>,
    idOf: (row: Row) => string,
  ): Promise<Row[]> {
    const { limit } = list
    const key = `${ctx.shopId} ${list.name} ${limit} ${JSON.stringify(list.filter)} `
    const after = anchors.get(key + list.page)
    const rows = await read(after === undefined ? { limit, skip: (list.page - 1) * limit } : { limit, after })
    const last = rows.at(-1)
    if (rows.length === limit && last !== undefined) {
      const [oldest] = anchors.keys()
      if (anchors.size >= MOST_ANCHORS && oldest !== undefined) anchors.delete(oldest)
      anchors.set(key + (list.page + 1), idOf(last))
    }
    return rows
  }
}

export type Paging = ReturnType<typeof createPaging>
