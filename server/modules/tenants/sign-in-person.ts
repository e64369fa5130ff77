import { audit } from '#platform/audit'
import type { Context } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import type { KeyRing } from '#platform/key-ring'
import { passwordMatches } from '#platform/secrets'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import { lockAccount, selectAccountById } from './queries/accounts.ts'
import { selectAccount } from './queries/members.ts'
import { isTotpConfirmed } from './queries/second-factors.ts'
import { selectThrottles } from './queries/throttle.ts'
import { type Device, type OpenedSession, openSession, requirePerson, signOut } from './sessions.ts'
import { recordFailures, secondsLocked, TEN_IN_FIFTEEN_MINUTES, throttleSubject } from './throttle.ts'
import { inTurn } from './turns.ts'

export type SigningIn = System & { keyRing: KeyRing }

/** A session is opened; where a second factor is due, it opens nothing until that is given. */
export interface Started {
  kind: 'signedIn' | 'secondFactorDue'
  session: OpenedSession
}

export type SignIn =
  | Started
  /** Unknown or wrong: nobody is told which. */
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }

/** Opens a session for whoever knows the password. Every refusal takes the same work. */
export async function signIn(system: SigningIn, input: Device & { email: string; password: string }): Promise<SignIn> {
  const proof = await provePassword(system, { ...input, find: () => selectAccount(system.db.system, input.email) })
  if (proof.kind !== 'proved') return proof
  const { userId, passwordHash } = proof
  const started = await inSystemTransaction(system, async (tx) => {
    // One that was changed meanwhile has ended its sessions already: none may follow.
    await lockAccount(tx, userId)
    const account = await selectAccountById(tx.db, userId)
    return account?.passwordHash === passwordHash ? openFor(tx, userId, input) : undefined
  })
  if (!started) return { kind: 'wrong' }
  if (input.replaces !== undefined) await signOut(system, input.replaces)
  return started
}

/** Opens a session for somebody who proved their password, in place of the one that the browser had. */
export async function startSession(system: System, userId: string, device: Device): Promise<Started> {
  const started = await inSystemTransaction(system, (tx) => openFor(tx, userId, device))
  if (device.replaces !== undefined) await signOut(system, device.replaces)
  return started
}

async function openFor(tx: SystemTx, userId: string, device: Device): Promise<Started> {
  const due = await isTotpConfirmed(tx.db, userId)
  const session = await openSession(tx, userId, device, { due, given: false })
  return { kind: due ? 'secondFactorDue' : 'signedIn', session }
}

interface PasswordTry {
  email: string
  password: string
  address: string
  find: () => Promise<{ id: string; passwordHash: string | null } | undefined>
}

type PasswordProved =
  | { kind: 'proved'; userId: string; passwordHash: string | null }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }

/** Counts failures by account and by address, together with those of keys that people ask for. */
function provePassword(system: SigningIn, tried: PasswordTry): Promise<PasswordProved> {
  const subjects = [
    throttleSubject(system.keyRing, 'key-user', tried.email.toLowerCase()),
    throttleSubject(system.keyRing, 'key-address', tried.address),
  ]
  return inTurn(subjects, () => tryPassword(system, subjects, tried))
}

async function tryPassword(
  system: SigningIn,
  subjects: readonly string[],
  { password, address, find }: PasswordTry,
): Promise<PasswordProved> {
  const [throttles, account] = await Promise.all([selectThrottles({ db: system.db.system }, subjects), find()])
  const seconds = secondsLocked(throttles, system.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  const proved = await passwordMatches(password, account?.passwordHash ?? null)
  if (proved && account) return { kind: 'proved', userId: account.id, passwordHash: account.passwordHash }
  await inSystemTransaction(system, async (tx) => {
    const locked = await recordFailures(tx, subjects, TEN_IN_FIFTEEN_MINUTES)
    const kinds = locked.map((subject) => subject.split(':')[0])
    const fact = { subject: account ? `user:${account.id}` : 'login', actor: 'anonymous', address }
    await audit(tx, { ...fact, action: 'login.failed', detail: { reason: 'user' } })
    if (kinds.length > 0)
      await audit(tx, { ...fact, action: 'login.locked', detail: { reason: 'user', locked: kinds } })
  })
  return { kind: 'wrong' }
}

/** Whoever changes how they sign in gives the password once more. */
export interface PasswordConfirmation {
  password: string
  address: string
}

/** A wrong password is Invalid `password_wrong` about the member that `field` names. */
export async function confirmPassword(
  system: SigningIn,
  ctx: Context,
  { password, address }: PasswordConfirmation,
  field = 'password',
): Promise<{ kind: 'proved'; userId: string; email: string } | { kind: 'wait'; seconds: number }> {
  const userId = requirePerson(ctx)
  const account = await selectAccountById(system.db.system, userId)
  if (!account) throw new NotFound('member_not_found', { id: userId })
  const { email } = account
  const proof = await provePassword(system, { email, password, address, find: async () => account })
  if (proof.kind === 'wrong') throw new Invalid('password_wrong', { field })
  return proof.kind === 'wait' ? proof : { kind: 'proved', userId, email }
}
