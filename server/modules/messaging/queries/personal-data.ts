import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'

export interface MailTo {
  about: string
  recipient: string
  createdAt: Date
  sentAt: Date | null
}

const to = (email: string) => sql<boolean>`lower(recipient) = lower(${email}::text)`

export const selectMailsTo = (ctx: Context, email: string): Promise<MailTo[]> =>
  ctx.db
    .selectFrom('mail')
    .select(['about', 'recipient', 'created_at as createdAt', 'sent_at as sentAt'])
    .where('shop_id', '=', ctx.shopId)
    .where(to(email))
    .orderBy('id')
    .execute()

export async function deleteMailsTo(tx: Tx, email: string): Promise<number> {
  const from = (table: 'mail' | 'mailbox_message') =>
    tx.db.deleteFrom(table).where('shop_id', '=', tx.shopId).where(to(email)).executeTakeFirst()
  const results = await Promise.all([from('mail'), from('mailbox_message')])
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}
