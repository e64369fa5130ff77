import type { Context, Tx } from '#platform/context'
import type { MailSettings } from '../mail-settings.ts'

export async function selectMailSettings(ctx: Context): Promise<MailSettings | undefined> {
  return ctx.db
    .selectFrom('mail_settings')
    .select(['sender_name as senderName', 'reply_to as replyTo'])
    .where('shop_id', '=', ctx.shopId)
    .executeTakeFirst()
}

export async function putMailSettings(tx: Tx, { senderName, replyTo }: MailSettings): Promise<void> {
  const columns = { sender_name: senderName, reply_to: replyTo, updated_at: tx.now() }
  await tx.db
    .insertInto('mail_settings')
    .values({ shop_id: tx.shopId, ...columns })
    .onConflict((conflict) => conflict.column('shop_id').doUpdateSet(columns))
    .execute()
}
