import { createMailbox, createMessaging, type Mailbox, type Messaging } from '#modules/messaging'
import { createInvitations, createPasswordResets, type TokenSystem } from '#modules/tenants'
import { type Config, demoMode } from '#platform/config'
import { createSmtpTransport } from './integrations/mail/smtp.ts'

/** Mails, and what works by them. `address`: where people reach the server. */
export function createMail(config: Config, system: TokenSystem, address: () => string) {
  const { messaging, mailbox } = createTransport(config, system)
  const tools = { system, messaging, address }
  return {
    ...{ messaging, mailbox },
    invitations: createInvitations({ ...tools, keyRing: system.keyRing }),
    resets: createPasswordResets(tools),
  }
}

/** Without a mail server mails go to a mailbox, which is shown where Doorstep is tried out. */
function createTransport(config: Config, system: TokenSystem): { messaging: Messaging; mailbox: Mailbox | null } {
  const { SMTP_URL: server, MAIL_FROM: from } = config
  const rest = { cipher: system.keyRing, sender: from.address }
  if (server) {
    const transport = createSmtpTransport({ server, from })
    return { messaging: createMessaging({ transport, way: 'server', ...rest }), mailbox: null }
  }
  const mailbox = createMailbox(system, from.name === '' ? from.address : `${from.name} <${from.address}>`)
  const way = demoMode(config) ? 'mailbox' : 'none'
  return { messaging: createMessaging({ transport: mailbox.transport, way, ...rest }), mailbox }
}
