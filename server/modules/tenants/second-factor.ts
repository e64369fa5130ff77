import { audit } from '#platform/audit'
import { inSystemTransaction, type SystemTx } from '#platform/system'
import { type PasskeySigned, personOfPasskey } from './passkey-sign-in.ts'
import type { PasskeySite } from './passkey-site.ts'
import { lockAccount } from './queries/accounts.ts'
import { noteTotpStep, selectTotp, takeRecoveryCode } from './queries/second-factors.ts'
import { deleteSession } from './queries/sessions.ts'
import { selectThrottles } from './queries/throttle.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { type Device, findSession, type OpenedSession, openSession } from './sessions.ts'
import type { SigningIn } from './sign-in-person.ts'
import { recordFailures, secondsLocked, TEN_IN_FIFTEEN_MINUTES, throttleSubject } from './throttle.ts'
import { stepOf } from './totp.ts'

/** What was given beside the password. */
export type SecondFactor =
  | { kind: 'totp'; code: string }
  | { kind: 'recoveryCode'; code: string }
  | { kind: 'passkey'; site: PasskeySite; signed: PasskeySigned }

export type SecondFactorGiven =
  | { kind: 'signedIn'; session: OpenedSession }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  /** No session waits for it: it is over, or never was. */
  | { kind: 'over' }

/** Opens a session in place of the one that waits for the second factor, whose text is `device.replaces`. */
export async function completeSecondFactor(
  system: SigningIn,
  device: Device,
  factor: SecondFactor,
): Promise<SecondFactorGiven> {
  const waiting = await findSession(system, device.replaces ?? '')
  if (!waiting?.secondFactorDue) return { kind: 'over' }
  const { userId } = waiting
  const subject = throttleSubject(system.keyRing, 'second-factor', userId)
  return inSystemTransaction(system, async (tx) => {
    // One try at a time: many at once would all pass before the first failure counts.
    await lockAccount(tx, userId)
    const seconds = secondsLocked(await selectThrottles(tx, [subject]), tx.now())
    if (seconds > 0) return { kind: 'wait', seconds }
    if (!(await isGiven(system, tx, userId, factor))) {
      const locked = await recordFailures(tx, [subject], TEN_IN_FIFTEEN_MINUTES)
      const fact = { subject: `user:${userId}`, actor: 'anonymous', address: device.address }
      const action = locked.length > 0 ? 'login.locked' : 'login.failed'
      await audit(tx, { ...fact, action, detail: { reason: 'second-factor' } })
      return { kind: 'wrong' }
    }
    if (!(await deleteSession(tx, userId, waiting.id))) return { kind: 'over' }
    const session = await openSession(tx, userId, device, { due: false, given: true })
    return { kind: 'signedIn', session }
  })
}

async function isGiven(system: SigningIn, tx: SystemTx, userId: string, factor: SecondFactor): Promise<boolean> {
  if (factor.kind === 'passkey') return (await personOfPasskey(tx, factor.site, factor.signed)) === userId
  if (factor.kind === 'recoveryCode') {
    const taken = await takeRecoveryCode(tx, userId, hashRecoveryCode(userId, factor.code))
    if (taken) await audit(tx, { action: 'recovery_code.used', subject: `user:${userId}`, actor: `user:${userId}` })
    return taken
  }
  const totp = await selectTotp(tx.db, userId)
  if (!totp?.confirmedAt) return false
  const step = stepOf(system, userId, totp, factor.code)
  if (step === undefined) return false
  await noteTotpStep(tx, userId, { lastStep: step, confirmedAt: totp.confirmedAt })
  return true
}
