import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Invalid } from '#platform/errors'
import { isMailAddress } from './mail-rules.ts'
import { type MailOfShop, selectMails } from './queries/mail.ts'
import { putMailSettings, selectMailSettings } from './queries/mail-settings.ts'

/** How mails of a shop are signed. */
export interface MailSettings {
  /** Who they come from, beside the address of the installation; null: as the installation says. */
  senderName: string | null
  /** Where answers go; null: to the sender. */
  replyTo: string | null
}

const NOTHING_CHOSEN: MailSettings = { senderName: null, replyTo: null }
const LONGEST_NAME = 100

export async function getMailSettings(ctx: Context): Promise<MailSettings> {
  requireScope(ctx, 'admin')
  return signatureOf(ctx)
}

/** For whoever sends a mail of the shop. */
export const signatureOf = async (ctx: Context): Promise<MailSettings> =>
  (await selectMailSettings(ctx)) ?? NOTHING_CHOSEN

/** Members left out stay; null empties one. */
export async function changeMailSettings(ctx: Context, changes: Partial<MailSettings>): Promise<MailSettings> {
  requireScope(ctx, 'admin')
  const { senderName, replyTo } = changes
  if (typeof senderName === 'string' && !isSenderName(senderName))
    throw new Invalid('field_invalid', { field: 'senderName' })
  if (typeof replyTo === 'string' && !isMailAddress(replyTo)) throw new Invalid('field_invalid', { field: 'replyTo' })
  return inTransaction(ctx, async (tx) => {
    const before = await signatureOf(tx)
    const after = {
      senderName: senderName === undefined ? before.senderName : (senderName?.trim() ?? null),
      replyTo: replyTo === undefined ? before.replyTo : replyTo,
    }
    await putMailSettings(tx, after)
    await audit(tx, { action: 'mail.settings_changed', subject: `shop:${tx.shopId}`, detail: { ...after } })
    return after
  })
}

/** One line without what could stand for an address. */
const isSenderName = (name: string): boolean =>
  name.trim() !== '' && name.length <= LONGEST_NAME && name.isWellFormed() && !/[\p{Cc}\u2028\u2029<>"@]/u.test(name)

/** Mails of the shop of the last ninety days, newest first; `before` is the id of the last one seen. */
export async function listMails(ctx: Context, page: { before?: string; limit: number }): Promise<MailOfShop[]> {
  requireScope(ctx, 'admin')
  return selectMails(ctx, page)
}
