import { changeMailSettings, getMailSettings, listMails, type MailSettings, type Messaging } from '#modules/messaging'
import type { Op } from '../operation.ts'
import { mailToWire, mailWayToWire } from '../wire/mail.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'

/** How mails of the shop are signed, and what became of them. */
export function mailOperations(messaging: Pick<Messaging, 'sendTestMail' | 'way' | 'sender'>) {
  const toWire = (settings: MailSettings) => ({
    ...settings,
    senderAddress: messaging.sender,
    way: mailWayToWire(messaging.way),
  })

  const getSettings: Op<'getMailSettings'> = async ({ ctx }) => toWire(await getMailSettings(ctx))

  const changeSettings: Op<'changeMailSettings'> = async ({ ctx, body }) => toWire(await changeMailSettings(ctx, body))

  const sendTestMail: Op<'sendTestMail'> = async ({ ctx, body }) => ({
    mailId: await messaging.sendTestMail(ctx, body),
  })

  const list: Op<'listMails'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const after = readCursor(query.cursor)
    const mails = await listMails(ctx, { limit: limit + 1, ...(after ? { before: after.id } : {}) })
    return pageOf(mails, limit, byId, mailToWire)
  }

  return { getMailSettings: getSettings, changeMailSettings: changeSettings, sendTestMail, listMails: list }
}
