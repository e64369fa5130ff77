import { Secret, TOTP } from 'otpauth'
import { audit } from '#platform/audit'
import type { Context } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { inSystemTransaction } from '#platform/system'
import { lockAccount } from './queries/accounts.ts'
import {
  deleteTotp,
  noteTotpStep,
  putTotp,
  replaceRecoveryCodes,
  selectTotp,
  type TotpRow,
} from './queries/second-factors.ts'
import { noteSecondFactor } from './queries/sessions.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { requirePerson } from './sessions.ts'
import { confirmPassword, type PasswordConfirmation, type SigningIn } from './sign-in-person.ts'

const PERIOD_SECONDS = 30
const SECRET_BYTES = 20
/** Half minutes that the clock of the phone may be wrong. */
const DRIFT = 1
const SIX_DIGITS = /^[0-9]{6}$/

const purposeOf = (userId: string): string => `totp:${userId}`

const totpOf = (secret: Secret, label = ''): TOTP =>
  new TOTP({ issuer: 'Doorstep', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS })

/** What an authenticator app needs, as text to type and as an address for a QR code: shown here only. */
export interface TotpSetUp {
  secret: string
  uri: string
}

/** Nothing changes until a code confirms it. One that is in use is Conflict `totp_in_use`. */
export async function beginTotp(
  system: SigningIn,
  ctx: Context,
  input: PasswordConfirmation,
): Promise<{ kind: 'begun'; totp: TotpSetUp } | { kind: 'wait'; seconds: number }> {
  const proof = await confirmPassword(system, ctx, input)
  if (proof.kind === 'wait') return proof
  const { userId, email } = proof
  const secret = new Secret({ size: SECRET_BYTES })
  await inSystemTransaction(system, async (tx) => {
    await lockAccount(tx, userId)
    if ((await selectTotp(tx.db, userId))?.confirmedAt) throw new Conflict('totp_in_use')
    await putTotp(tx, userId, system.keyRing.encrypt(purposeOf(userId), secret.base32))
  })
  return { kind: 'begun', totp: { secret: secret.base32, uri: totpOf(secret, email).toString() } }
}

/** From here a code is asked for beside the password. Answers new recovery codes, which nobody can look up later. */
export async function confirmTotp(
  system: SigningIn,
  ctx: Context,
  { code, sessionId }: { code: string; sessionId: string },
): Promise<string[]> {
  const userId = requirePerson(ctx)
  const { codes, hashes } = makeRecoveryCodes(userId)
  await inSystemTransaction(system, async (tx) => {
    await lockAccount(tx, userId)
    const totp = await selectTotp(tx.db, userId)
    if (!totp) throw new NotFound('totp_not_found')
    if (totp.confirmedAt) throw new Conflict('totp_in_use')
    const step = stepOf(system, userId, totp, code)
    if (step === undefined) throw new Invalid('code_wrong', { field: 'code' })
    await noteTotpStep(tx, userId, { lastStep: step, confirmedAt: tx.now() })
    await replaceRecoveryCodes(tx, userId, hashes)
    await noteSecondFactor(tx, sessionId)
    await audit(tx, { action: 'second_factor.enabled', subject: `user:${userId}`, actor: ctx.actor, door: ctx.door })
  })
  return codes
}

/** The password alone is asked for again, and the recovery codes are gone. */
export async function disableTotp(
  system: SigningIn,
  ctx: Context,
  input: PasswordConfirmation,
): Promise<{ kind: 'done' } | { kind: 'wait'; seconds: number }> {
  const proof = await confirmPassword(system, ctx, input)
  if (proof.kind === 'wait') return proof
  const { userId } = proof
  await inSystemTransaction(system, async (tx) => {
    await lockAccount(tx, userId)
    if (!(await selectTotp(tx.db, userId))) throw new NotFound('totp_not_found')
    await Promise.all([deleteTotp(tx, userId), replaceRecoveryCodes(tx, userId, [])])
    await audit(tx, {
      action: 'second_factor.disabled',
      subject: `user:${userId}`,
      actor: ctx.actor,
      door: ctx.door,
      address: input.address,
    })
  })
  return { kind: 'done' }
}

/** The half minute that the code is of; undefined for a wrong one, and for one that was taken before or is older. */
export function stepOf(system: SigningIn, userId: string, totp: TotpRow, code: string): number | undefined {
  const token = code.replace(/\s/g, '')
  // The library compares bytes, and throws where six characters are more of them than six digits.
  if (!SIX_DIGITS.test(token)) return undefined
  const secret = Secret.fromBase32(system.keyRing.decrypt(purposeOf(userId), totp.sealedSecret))
  const timestamp = system.now().getTime()
  const delta = totpOf(secret).validate({ token, timestamp, window: DRIFT })
  if (delta === null) return undefined
  const step = TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta
  return step > (totp.lastStep ?? -1) ? step : undefined
}
