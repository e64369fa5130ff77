import { audit, networkOf } from '#platform/audit'
import type { Context } from '#platform/context'
import { Forbidden, NotFound } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { isUuid } from '#platform/ids'
import { hashSecret, secretMatches } from '#platform/secrets'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import { newSessionText, readSessionText } from './credential-text.ts'
import {
  deleteSession,
  insertSession,
  type SessionRow,
  selectSession,
  selectSessionsOfUser,
} from './queries/sessions.ts'
import { forgetSignIns, sessionOwner } from './sign-in-cache.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const UNUSED_MS = 30 * DAY_MS
/** However much it is used. */
const LONGEST_MS = 90 * DAY_MS
/** Time to give the second factor. */
const DUE_MS = 10 * MINUTE_MS
const LONGEST_USER_AGENT = 300

/** How long a browser may keep the cookie. */
export const SESSION_SECONDS = LONGEST_MS / 1000

/** The browser at which somebody signs in. */
export interface Device {
  /** Address of the client. */
  address: string
  userAgent: string
  /** The text of the session that the browser has already, whoever's it is: the new one takes its place. */
  replaces?: string | undefined
}

/** `text` is what the cookie holds: shown here only. */
export interface OpenedSession {
  id: string
  text: string
}

export type Session = Omit<SessionRow, 'userId' | 'secondFactorDue'>

/** The person who acts. A program is Forbidden `person_only`. */
export function requirePerson(ctx: Context): string {
  const [kind, id = ''] = ctx.actor.split(':')
  if (kind !== 'user' || !isUuid(id)) throw new Forbidden('person_only')
  return id
}

export const lastsUntil = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + UNUSED_MS, createdAt.getTime() + LONGEST_MS))

/** Always a new id and secret: what was in the browser before opens nothing. */
export async function openSession(
  tx: SystemTx,
  userId: string,
  device: Device,
  factor: { due: boolean; given: boolean },
): Promise<OpenedSession> {
  const id = tx.newId()
  const now = tx.now()
  const { text, secret } = newSessionText(id)
  const session: SessionRow = {
    id,
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: factor.due ? new Date(now.getTime() + DUE_MS) : lastsUntil(now, now),
    userAgent: device.userAgent.slice(0, LONGEST_USER_AGENT).toWellFormed(),
    address: networkOf(device.address),
    secondFactorDue: factor.due,
    secondFactorAt: factor.given ? now : null,
  }
  await insertSession(tx, session, hashSecret(secret))
  if (!factor.due) await recordSession(tx, 'session.started', session, device.address)
  return { id, text }
}

const recordSession = (
  tx: SystemTx,
  action: string,
  { id, userId }: Pick<SessionRow, 'id' | 'userId'>,
  address?: string,
) =>
  audit(tx, {
    action,
    subject: `session:${id}`,
    actor: `user:${userId}`,
    ...(address === undefined ? {} : { address }),
  })

/** The session with this text; undefined when it is unknown or over. */
export async function findSession(system: System, text: string): Promise<SessionRow | undefined> {
  const read = readSessionText(text)
  if (!read) return undefined
  const { secretHash, ...session } = (await selectSession(system.db.system, read.id)) ?? {}
  if (!secretMatches(read.secret, secretHash) || !('id' in session)) return undefined
  return session.expiresAt > system.now() ? session : undefined
}

/** Ends the session with this text, if there is one. */
export async function signOut(system: System, text: string): Promise<void> {
  const session = await findSession(system, text)
  if (session) await end(system, session)
}

/** What the person is signed in at, the one used last first. */
export async function listSessions(system: System, ctx: Context): Promise<Session[]> {
  const userId = requirePerson(ctx)
  return selectSessionsOfUser(system.db.system, userId, system.now())
}

/** Another's is NotFound, as one that does not exist. */
export async function endSession(system: System, ctx: Context, { id }: { id: string }): Promise<void> {
  const userId = requirePerson(ctx)
  if (!isUuid(id) || !(await end(system, { id: id.toLowerCase(), userId })))
    throw new NotFound('session_not_found', { id })
}

/** In this process at once, within ten seconds in others. */
const end = (system: System, session: Pick<SessionRow, 'id' | 'userId'>): Promise<boolean> =>
  whileForgetting(
    () => forgetSignIns(sessionOwner(session.id), system.now()),
    () =>
      inSystemTransaction(system, async (tx) => {
        const ended = await deleteSession(tx, session.userId, session.id)
        if (ended) await recordSession(tx, 'session.ended', session)
        return ended
      }),
  )
