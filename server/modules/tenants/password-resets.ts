import { dressMail, isMailAddress, type Messaging } from '#modules/messaging'
import { audit } from '#platform/audit'
import { type Context, inTransaction } from '#platform/context'
import { Conflict } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { enqueue, type Queue } from '#platform/jobs'
import { hashPassword, hashSecret, newSecret } from '#platform/secrets'
import { inSystemTransaction } from '#platform/system'
import { checkPassword } from './checks.ts'
import { selectProfile } from './queries/accounts.ts'
import { selectAccount, setPassword } from './queries/members.ts'
import { putPasswordReset, selectPasswordReset, takePasswordReset } from './queries/password-resets.ts'
import { deleteSessionsOfUser } from './queries/sessions.ts'
import { selectThrottles } from './queries/throttle.ts'
import { revokeKeysOfUser } from './queries/user-keys.ts'
import type { Device } from './sessions.ts'
import { forgetSignIns, memberOwner } from './sign-in-cache.ts'
import { type SigningIn, type Started, startSession } from './sign-in-person.ts'
import {
  recordFailures,
  secondsLocked,
  TEN_IN_FIFTEEN_MINUTES,
  THREE_IN_FIFTEEN_MINUTES,
  throttleSubject,
} from './throttle.ts'
import { inTurn } from './turns.ts'

const QUEUE = 'password.reset'
const VALID_MINUTES = 60
const PURPOSE = 'password-reset'

export interface PasswordResetOptions {
  system: SigningIn
  messaging: Pick<Messaging, 'sendMail' | 'way'>
  /** Where people reach the server. */
  address: () => string
}

export type PasswordResets = ReturnType<typeof createPasswordResets>

/** How people who forgot their password get in again: by a link that their address gets, valid for an hour and once. */
export function createPasswordResets(options: PasswordResetOptions) {
  const queue: Queue = {
    name: QUEUE,
    concurrency: 2,
    run: async (ctx, jobs) => {
      for (const job of jobs) await sendLink(options, ctx, job.data.email as string) // safe: askForLink writes it
    },
  }
  return {
    /** How its mails go out. */
    way: options.messaging.way,
    ask: (ctx: Context, input: { email: string; address: string }) => askForLink(options, ctx, input),
    use: (input: Device & { token: string; newPassword: string }) => useLink(options.system, input),
    queues: [queue],
  }
}

/**
 * Sends a link to the address if it has an account. Whoever asks learns nothing of that, not by the time it takes
 * either: the account is looked for later. Without a way for mails Conflict `mail_not_set_up`.
 */
async function askForLink(
  { system, messaging }: PasswordResetOptions,
  ctx: Context,
  { email, address }: { email: string; address: string },
): Promise<Asked> {
  if (messaging.way === 'none') throw new Conflict('mail_not_set_up')
  const byAddress = throttleSubject(system.keyRing, 'reset-address', address)
  const byUser = throttleSubject(system.keyRing, 'reset-user', email.toLowerCase())
  return inTurn([byAddress, byUser], () => queueLink(system, ctx, { email, byAddress, byUser }))
}

type Asked = { kind: 'asked' } | { kind: 'wait'; seconds: number }

async function queueLink(
  system: SigningIn,
  ctx: Context,
  { email, byAddress, byUser }: { email: string; byAddress: string; byUser: string },
): Promise<Asked> {
  const { keyRing, now } = system
  const throttles = await selectThrottles({ db: system.db.system }, [byAddress, byUser])
  const isOf = (subject: string) => throttles.filter((one) => one.subject === subject)
  const seconds = secondsLocked(isOf(byAddress), now())
  if (seconds > 0) return { kind: 'wait', seconds }
  await inSystemTransaction(system, (tx) => recordFailures(tx, [byAddress], TEN_IN_FIFTEEN_MINUTES))
  // More mails to one address help nobody; whoever asks is not told, since it may be somebody else.
  if (secondsLocked(isOf(byUser), now()) > 0 || !isMailAddress(email)) return { kind: 'asked' }
  await inSystemTransaction(system, (tx) => recordFailures(tx, [byUser], THREE_IN_FIFTEEN_MINUTES))
  await inTransaction(ctx, async (tx) =>
    enqueue(tx, { queue: QUEUE, key: tx.newId(), data: { email: keyRing.encrypt(PURPOSE, email) } }),
  )
  return { kind: 'asked' }
}

async function sendLink({ system, messaging, address }: PasswordResetOptions, ctx: Context, sealed: string) {
  const account = await selectAccount(system.db.system, system.keyRing.decrypt(PURPOSE, sealed))
  if (!account) return
  const profile = await selectProfile(system.db.system, account.id)
  const token = newSecret()
  await inTransaction(ctx, async (tx) => {
    const expiresAt = new Date(tx.now().getTime() + VALID_MINUTES * 60_000)
    await putPasswordReset(tx, { userId: account.id, tokenHash: hashSecret(token), expiresAt })
    await messaging.sendMail(tx, {
      to: account.email,
      about: `user:${account.id}`,
      // Behind the #, the token is in no log and no referrer.
      ...lettered(`${address()}/console/-/new-password#${token}`, profile?.language ?? null),
    })
    await audit(tx, { action: 'password.reset_requested', subject: `user:${account.id}`, actor: 'anonymous' })
  })
}

/** Ends the sessions and keys that the old password opened, and opens one session. A second factor is asked for as ever. */
async function useLink(
  system: SigningIn,
  { token, newPassword, ...device }: Device & { token: string; newPassword: string },
): Promise<Started | { kind: 'gone' }> {
  const tokenHash = hashSecret(token)
  const userId = await selectPasswordReset({ db: system.db.system, now: system.now }, tokenHash)
  if (userId === undefined) return { kind: 'gone' }
  checkPassword('newPassword', newPassword)
  const passwordHash = await hashPassword(newPassword)
  const taken = await whileForgetting(
    () => forgetSignIns(memberOwner(userId), system.now()),
    () =>
      inSystemTransaction(system, async (tx) => {
        if (!(await takePasswordReset(tx, tokenHash))) return false
        await setPassword(tx, userId, passwordHash)
        await Promise.all([revokeKeysOfUser(tx, userId), deleteSessionsOfUser(tx, userId)])
        const user = `user:${userId}`
        await audit(tx, { action: 'password.reset', subject: user, actor: user, address: device.address })
        return true
      }),
  )
  return taken ? startSession(system, userId, device) : { kind: 'gone' }
}

const LETTERS = {
  en: {
    subject: 'Choose a new password for Doorstep',
    title: 'Choose a new password',
    body: [
      'Somebody asked for a new password for your account, most likely you.',
      `The link works once and for ${VALID_MINUTES} minutes. It signs you out everywhere else.`,
    ],
    label: 'Choose a new password',
    note: 'You did not ask for it? Then you need not do anything: your password stays as it is.',
  },
  de: {
    subject: 'Neues Passwort für Doorstep wählen',
    title: 'Neues Passwort wählen',
    body: [
      'Für Ihr Konto wurde ein neues Passwort angefordert, vermutlich von Ihnen.',
      `Der Link gilt einmal und ${VALID_MINUTES} Minuten lang. Überall sonst werden Sie dabei abgemeldet.`,
    ],
    label: 'Neues Passwort wählen',
    note: 'Sie haben nichts angefordert? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
  },
} as const

function lettered(url: string, language: string | null) {
  const words = language === 'de' ? LETTERS.de : LETTERS.en
  const { subject, title, body, label, note } = words
  const spoken = language === 'de' ? 'de' : 'en'
  return { subject, ...dressMail({ language: spoken, sender: 'Doorstep', title, body, action: { label, url }, note }) }
}
