import type { Transporter } from 'nodemailer'
import type { MailTransport, OutgoingMail, Sending } from '#modules/messaging'
import type { MailSender, MailServer } from '#platform/config'

export interface SmtpOptions {
  server: MailServer
  from: MailSender
  /** For one mail, from the connection to the last answer; a minute unless told. */
  timeoutMs?: number
}

const TIME_LIMIT_MS = 60_000

/** A mail server that takes mails by SMTP, on a connection of its own for each. */
export function createSmtpTransport({ server, from, timeoutMs = TIME_LIMIT_MS }: SmtpOptions): MailTransport {
  // Loaded with the first mail.
  const connect = async () =>
    (await import('nodemailer')).createTransport({
      ...server,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      // Nothing in a mail is read from files or fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  let transport: Promise<Transporter> | undefined
  return {
    async send(mail) {
      try {
        transport ??= connect()
        await (await transport).sendMail({ ...messageOf(mail, from), signal: AbortSignal.timeout(timeoutMs) })
        return { ok: true }
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}

const messageOf = (
  { id, to, subject, text, html, createdAt, senderName, replyTo }: OutgoingMail,
  from: MailSender,
) => ({
  from: senderName === null ? from : { name: senderName, address: from.address },
  ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
  to: { name: '', address: to },
  subject,
  text,
  ...(html === null ? {} : { html }),
  messageId: `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
  date: createdAt,
  // Nobody's holiday note answers.
  headers: { 'Auto-Submitted': 'auto-generated' },
})

/** Only what is said of the recipient or the mail is for good; what is said of us, somebody may put right. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA'])

function failureOf(error: unknown): Sending {
  if (!(error instanceof Error)) throw error
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown } // what the library adds for answers of the server
  const permanent = typeof responseCode === 'number' && responseCode >= 500 && ABOUT_THE_MAIL.has(command)
  return { ok: false, failure: permanent ? 'refused' : 'unavailable', message: error.message }
}
