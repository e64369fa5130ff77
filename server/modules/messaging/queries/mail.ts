import type { Context, Tx } from '#platform/context'
import { firstUuidAt } from '#platform/ids'
import { everyShop } from '#platform/sql'
import type { System } from '#platform/system'

export interface StoredMail {
  id: string
  about: string
  to: string
  /** Encrypted; null once it is sent or given up. */
  content: string | null
  createdAt: Date
}

export async function insertMail(tx: Tx, mail: StoredMail): Promise<void> {
  await tx.db
    .insertInto('mail')
    .values({
      shop_id: tx.shopId,
      id: mail.id,
      about: mail.about,
      recipient: mail.to,
      content: mail.content,
      created_at: mail.createdAt,
    })
    .execute()
}

/** Those since then about `kind:...`. */
export async function countMailsAbout(tx: Tx, kind: string, since: Date): Promise<number> {
  const { count } = await tx.db
    .selectFrom('mail')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('shop_id', '=', tx.shopId)
    .where('id', '>=', firstUuidAt(since))
    .where('about', 'like', `${kind}:%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function selectMail(ctx: Context, id: string): Promise<StoredMail | undefined> {
  return ctx.db
    .selectFrom('mail')
    .select(['id', 'about', 'recipient as to', 'content', 'created_at as createdAt'])
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Without a failure it is sent. What it says is forgotten either way. */
export async function finishMail(tx: Tx, id: string, failure: string | null): Promise<void> {
  await tx.db
    .updateTable('mail')
    .set({ content: null, ...(failure === null ? { sent_at: tx.now() } : { failed_at: tx.now(), failure }) })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

/** Those that came before the time and wait no more. */
export async function deleteOldMail({ db }: Pick<System, 'db'>, before: Date): Promise<void> {
  await db.system
    .deleteFrom('mail')
    .where('created_at', '<', before)
    .where('content', 'is', null)
    .modifyEnd(everyShop)
    .execute()
}

/** A mail as its shop sees it: what it says is for the recipient. */
export interface MailOfShop {
  id: string
  about: string
  to: string
  createdAt: Date
  sentAt: Date | null
  failedAt: Date | null
  failure: string | null
}

/** Newest first. */
export async function selectMails(
  ctx: Context,
  { before, limit }: { before?: string; limit: number },
): Promise<MailOfShop[]> {
  let query = ctx.db
    .selectFrom('mail')
    .select([
      'id',
      'about',
      'recipient as to',
      'created_at as createdAt',
      'sent_at as sentAt',
      'failed_at as failedAt',
      'failure',
    ])
    .where('shop_id', '=', ctx.shopId)
  if (before !== undefined) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(limit).execute()
}
