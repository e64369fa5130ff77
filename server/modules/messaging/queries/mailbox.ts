import { everyShop } from '#platform/sql'
import type { System } from '#platform/system'

export interface MailboxMessage {
  shopId: string
  id: string
  from: string
  to: string
  subject: string
  text: string
  html: string | null
  receivedAt: Date
}

type Storage = Pick<System, 'db'>

/** Once for each mail. */
export async function insertMessage({ db }: Storage, message: MailboxMessage): Promise<void> {
  await db
    .shop(message.shopId)
    .insertInto('mailbox_message')
    .values({
      shop_id: message.shopId,
      id: message.id,
      sender: message.from,
      recipient: message.to,
      subject: message.subject,
      text_part: message.text,
      html_part: message.html,
      received_at: message.receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['shop_id', 'id']).doNothing())
    .execute()
}

const COLUMNS = [
  'shop_id as shopId',
  'id',
  'sender as from',
  'recipient as to',
  'subject',
  'text_part as text',
  'html_part as html',
  'received_at as receivedAt',
] as const

/** Of all shops, newest first. */
export async function selectMessages({ db }: Storage, limit: number): Promise<MailboxMessage[]> {
  return db.system
    .selectFrom('mailbox_message')
    .select(COLUMNS)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .modifyEnd(everyShop)
    .execute()
}

export async function selectMessage({ db }: Storage, shopId: string, id: string): Promise<MailboxMessage | undefined> {
  return db
    .shop(shopId)
    .selectFrom('mailbox_message')
    .select(COLUMNS)
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function deleteOldMessages({ db }: Storage, before: Date): Promise<void> {
  await db.system.deleteFrom('mailbox_message').where('received_at', '<', before).modifyEnd(everyShop).execute()
}
