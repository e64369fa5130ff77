import { createMailbox, createMessaging, type Mailbox, type Messaging } from '#modules/messaging'
import type { TokenSystem } from '#modules/tenants'
import type { Config } from '#platform/config'
import { createSmtpTransport } from './integrations/mail/smtp.ts'

/** Without a mail server mails go to a mailbox, where they can be read. */
export function createMail(config: Config, system: TokenSystem): { messaging: Messaging; mailbox: Mailbox | null } {
  const { SMTP_URL: server, MAIL_FROM: from } = config
  if (server) {
    const transport = createSmtpTransport({ server, from })
    return { messaging: createMessaging({ transport, cipher: system.keyRing }), mailbox: null }
  }
  const mailbox = createMailbox(system, from.name === '' ? from.address : `${from.name} <${from.address}>`)
  return { messaging: createMessaging({ transport: mailbox.transport, cipher: system.keyRing }), mailbox }
}
