import { audit } from '#platform/audit'
import type { KeyRing } from '#platform/key-ring'
import { passwordMatches } from '#platform/secrets'
import { inSystemTransaction, type System } from '#platform/system'
import { selectAccount } from './queries/members.ts'
import { selectThrottles } from './queries/throttle.ts'
import { type Device, type OpenedSession, openSession, signOut } from './sessions.ts'
import { recordFailures, secondsLocked, TEN_IN_FIFTEEN_MINUTES, throttleSubject } from './throttle.ts'

export type SignIn =
  | { kind: 'signedIn'; session: OpenedSession }
  /** Unknown or wrong: nobody is told which. */
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }

/** Opens a session for whoever knows the password. Every refusal takes the same work. */
export async function signIn(
  system: System & { keyRing: KeyRing },
  input: Device & { email: string; password: string },
): Promise<SignIn> {
  const proof = await provePassword(system, { ...input, find: selectAccount(system.db.system, input.email) })
  if (proof.kind !== 'proved') return proof
  const session = await startSession(system, proof.userId, input)
  return { kind: 'signedIn', session }
}

/** Opens a session for somebody who proved who they are, in place of the one that the browser had. */
export async function startSession(system: System, userId: string, device: Device): Promise<OpenedSession> {
  const session = await inSystemTransaction(system, (tx) =>
    openSession(tx, userId, device, { due: false, given: false }),
  )
  if (device.replaces !== undefined) await signOut(system, device.replaces)
  return session
}

export interface PasswordTry {
  email: string
  password: string
  address: string
  find: Promise<{ id: string; passwordHash: string | null } | undefined>
}

export type PasswordProved = { kind: 'proved'; userId: string } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }

/** Counts failures by account and by address, together with those of keys that people ask for. */
export async function provePassword(
  system: System & { keyRing: KeyRing },
  { email, password, address, find }: PasswordTry,
): Promise<PasswordProved> {
  const subjects = [
    throttleSubject(system.keyRing, 'key-user', email.toLowerCase()),
    throttleSubject(system.keyRing, 'key-address', address),
  ]
  const [throttles, account] = await Promise.all([selectThrottles({ db: system.db.system }, subjects), find])
  const seconds = secondsLocked(throttles, system.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  const proved = await passwordMatches(password, account?.passwordHash ?? null)
  if (proved && account) return { kind: 'proved', userId: account.id }
  await inSystemTransaction(system, async (tx) => {
    const locked = await recordFailures(tx, subjects, TEN_IN_FIFTEEN_MINUTES)
    const kinds = locked.map((subject) => subject.split(':')[0])
    const fact = { subject: 'login', actor: 'anonymous', address }
    await audit(tx, { ...fact, action: 'login.failed', detail: { reason: 'user' } })
    if (kinds.length > 0)
      await audit(tx, { ...fact, action: 'login.locked', detail: { reason: 'user', locked: kinds } })
  })
  return { kind: 'wrong' }
}
