import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyText } from '#platform/sql'

export interface LoggedEvent {
  id: string
  type: string
  subject: string
  data: unknown
  at: Date
}

export const selectEventsAbout = (ctx: Context, subjects: readonly string[]): Promise<LoggedEvent[]> =>
  ctx.db
    .selectFrom('event')
    .select(['id', 'type', 'subject', 'data', 'at'])
    .where('shop_id', '=', ctx.shopId)
    .where('subject', '=', anyText(subjects))
    .orderBy('id')
    .execute()

/** Words of carriers and customers leave the log; that something happened, and when, stays. */
export async function eraseWordsOfEvents(tx: Tx, subjects: readonly string[]): Promise<number> {
  const result = await tx.db
    .updateTable('event')
    .set({ data: sql`data - '{text,place,comment,description,note,message}'::text[]` })
    .where('shop_id', '=', tx.shopId)
    .where('subject', '=', anyText(subjects))
    .where(sql<boolean>`data ?| '{text,place,comment,description,note,message}'::text[]`)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Answers kept for repeated requests that hold any of the texts. */
export async function eraseKeptAnswers(tx: Tx, texts: readonly string[]): Promise<number> {
  if (texts.length === 0) return 0
  const result = await tx.db
    .deleteFrom('idempotent_request')
    .where('shop_id', '=', tx.shopId)
    .where(holdsAny('body', texts))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Whether the bytes of the column hold one of the texts. */
export function holdsAny(column: string, texts: readonly string[]) {
  const needles = texts.map((text) => Buffer.from(text))
  return sql<boolean>`exists (
    select 1 from unnest(${needles}::bytea[]) as n(text) where position(n.text in ${sql.ref(column)}) > 0
  )`
}
