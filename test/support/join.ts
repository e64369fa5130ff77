import assert from 'node:assert/strict'
import type { App } from '../../server/app.ts'
import type { Database } from '../../server/platform/db.ts'
import { everyShop } from '../../server/platform/sql.ts'

interface Desk {
  app: App
  db: Database
}

/** What an invited person does: reads the mail, opens the link, sends the form. */
export function joinDesk({ app, db }: Desk) {
  /** Mails to the address, newest first. */
  async function mails(address: string) {
    await app.worker.drain()
    return db.system
      .selectFrom('mailbox_message')
      .select(['subject', 'text_part as text', 'html_part as html', 'sender as from'])
      .where('recipient', '=', address)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .modifyEnd(everyShop)
      .execute()
  }

  /** Path of the newest link. */
  async function openLink(address: string): Promise<string> {
    const [mail] = await mails(address)
    const path = /\/join\/[0-9A-Za-z]+/.exec(mail?.text ?? '')?.[0]
    assert.ok(path, `no mail to ${address}`)
    return path
  }

  const accept = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    app.http.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(form).toString(),
    })

  return { mails, openLink, accept }
}
