import type { System } from '#platform/system'
import type { MailTransport } from './ports.ts'
import { insertMessage, type MailboxMessage, selectMessage, selectMessages } from './queries/mailbox.ts'

const MOST_LISTED = 200

const addressIn = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from

export type Mailbox = ReturnType<typeof createMailbox>

/** Keeps mails for thirty days where they can be read, on an installation that has no mail server. */
export function createMailbox(system: System, from: string) {
  const transport: MailTransport = {
    async send({ shopId, id, to, subject, text, html, senderName }) {
      const sender = senderName === null ? from : `${senderName} <${addressIn(from)}>`
      await insertMessage(system, { shopId, id, from: sender, to, subject, text, html, receivedAt: system.now() })
      return { ok: true }
    },
  }
  return {
    transport,
    /** The newest, of all shops. */
    list: (): Promise<MailboxMessage[]> => selectMessages(system, MOST_LISTED),
    find: (shopId: string, id: string): Promise<MailboxMessage | undefined> => selectMessage(system, shopId, id),
  }
}
