import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict } from '#platform/errors'
import { enqueue, type Queue } from '#platform/jobs'
import { oneAtATime } from '#platform/one-at-a-time'
import type { ScheduledTask } from '#platform/scheduler'
import { dressMail } from './mail-look.ts'
import { checkMail, type NewMail } from './mail-rules.ts'
import { signatureOf } from './mail-settings.ts'
import type { MailCipher, MailTransport, MailWay, OutgoingMail } from './ports.ts'
import { countMailsAbout, deleteOldMail, finishMail, insertMail, type StoredMail, selectMail } from './queries/mail.ts'
import { deleteOldMessages } from './queries/mailbox.ts'

const QUEUE = 'mail.send'
/** Half a day of them: a mail that is older than that is no news. */
const MOST_ATTEMPTS = 24
/** Connections to the mail server at a time in one worker process. */
const PLACES = 4
const DAY_MS = 24 * 60 * 60 * 1000
const KEPT_DAYS = 90
const MAILBOX_DAYS = 30

export interface MessagingOptions {
  transport: MailTransport
  cipher: MailCipher
  way: MailWay
  /** Address in the From of every mail. */
  sender: string
}

export type Messaging = ReturnType<typeof createMessaging>

/** Mails to people. `queues` and `tasks` belong to the worker. */
export function createMessaging({ transport, cipher, way, sender }: MessagingOptions) {
  /**
   * Sends the mail once the transaction has committed, at least once, again while the mail server is away. Answers
   * its id. Throws Invalid `mail_invalid`. What it says is stored encrypted, and no longer than until it is sent.
   */
  async function sendMail(tx: Tx, mail: NewMail): Promise<string> {
    checkMail(mail)
    const id = tx.newId()
    const content: Content = { subject: mail.subject, text: mail.text, html: mail.html ?? null }
    await insertMail(tx, {
      id,
      about: mail.about,
      to: mail.to,
      content: cipher.encrypt(purposeOf(id), JSON.stringify(content)),
      createdAt: tx.now(),
    })
    enqueue(tx, { queue: QUEUE, key: id, data: { id } })
    return id
  }

  /**
   * A mail that says that mails arrive. Answers its id. Without a way for mails Conflict `mail_not_set_up`; after twenty
   * within an hour Conflict `mails_too_many`.
   */
  async function sendTestMail(ctx: Context, { to }: { to: string }): Promise<string> {
    requireScope(ctx, 'admin')
    if (way === 'none') throw new Conflict('mail_not_set_up')
    return inTransaction(ctx, async (tx) => {
      await requireFewMails(tx, 'shop', MOST_TEST_MAILS)
      const id = await sendMail(tx, { to, about: `shop:${tx.shopId}`, ...TEST_MAIL })
      await audit(tx, { action: 'mail.tested', subject: `shop:${tx.shopId}`, detail: { mail: id } })
      return id
    })
  }

  async function send(ctx: Context, id: string, attempts: number): Promise<void> {
    const mail = await selectMail(ctx, id)
    if (!mail || mail.content === null) return
    const { subject, text, html } = JSON.parse(cipher.decrypt(purposeOf(id), mail.content)) as Content // safe: sendMail wrote it
    const outgoing: OutgoingMail = {
      id,
      shopId: ctx.shopId,
      to: mail.to,
      subject,
      text,
      html,
      createdAt: mail.createdAt,
      ...(await signatureOf(ctx)),
    }
    const sending = await transport.send(outgoing)
    if (sending.ok) return finish(ctx, mail, null)
    if (sending.failure === 'refused' || attempts >= MOST_ATTEMPTS) return finish(ctx, mail, sending.message)
    throw new Error(`the mail was not sent: ${sending.message}`)
  }

  const queue: Queue = {
    name: QUEUE,
    concurrency: PLACES,
    // One more than is used, so that the last failure is recorded.
    maxAttempts: MOST_ATTEMPTS + 1,
    run: async (ctx, jobs) => {
      for (const job of jobs) await send(ctx, job.data.id as string, job.attempts) // safe: sendMail writes it
    },
  }

  return { sendMail, sendTestMail, way, sender, queues: [queue], tasks: TASKS }
}

const HOUR_MS = 60 * 60_000
/** Of a shop in an hour: the recipient is whoever its admin names. */
const MOST_TEST_MAILS = 20

/**
 * Conflict `mails_too_many` where the shop sent as many mails about things of the kind within an hour. Mails cost money and
 * the good name of the sender, and their recipients did not ask.
 */
export async function requireFewMails(tx: Tx, kind: string, most: number): Promise<void> {
  await oneAtATime(tx, `mails about ${kind}`)
  const sent = await countMailsAbout(tx, kind, new Date(tx.now().getTime() - HOUR_MS))
  if (sent >= most) throw new Conflict('mails_too_many', { most })
}

const TEST_MAIL = {
  subject: 'A test mail from Doorstep',
  ...dressMail({
    sender: 'Doorstep',
    title: 'Mails arrive',
    body: ['This mail was sent from the settings of your shop, to see whether mails arrive. It did.'],
    note: 'You need not answer it.',
  }),
}

interface Content {
  subject: string
  text: string
  html: string | null
}

const purposeOf = (id: string): string => `mail:${id}`

const LONGEST_FAILURE = 500

async function finish(ctx: Context, mail: StoredMail, failure: string | null): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const reason = failure?.slice(0, LONGEST_FAILURE).toWellFormed() ?? null
    await finishMail(tx, mail.id, reason)
    if (reason !== null)
      await audit(tx, { action: 'mail.failed', subject: mail.about, detail: { mail: mail.id, reason } })
  })
}

const TASKS: readonly ScheduledTask[] = [
  {
    name: 'old-mail',
    cron: '50 3 * * *',
    run: async (system) => {
      const before = (days: number): Date => new Date(system.now().getTime() - days * DAY_MS)
      await deleteOldMail(system, before(KEPT_DAYS))
      await deleteOldMessages(system, before(MAILBOX_DAYS))
    },
  },
]
