import { Secret } from 'otpauth'
import { audit } from '#platform/audit'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import { hashSecret } from '#platform/secrets'
import { inSystemTransaction } from '#platform/system'
import { lockAccount } from './queries/accounts.ts'
import { isTotpConfirmed, replaceRecoveryCodes } from './queries/second-factors.ts'
import { confirmPassword, type PasswordConfirmation, type SigningIn } from './sign-in-person.ts'

const COUNT = 10
/** Sixteen letters and digits without any that are taken for another: too many to guess. */
const BYTES = 10

/** Of the letters and digits alone, in any letter case. */
export const hashRecoveryCode = (userId: string, code: string): Buffer =>
  hashSecret(`${userId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)

export function makeRecoveryCodes(userId: string): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: COUNT }, () =>
    (new Secret({ size: BYTES }).base32.toLowerCase().match(/.{4}/g) ?? []).join('-'),
  )
  return { codes, hashes: codes.map((code) => hashRecoveryCode(userId, code)) }
}

/** New codes in place of the old ones, which nobody can look up later. Without a second factor NotFound `totp_not_found`. */
export async function renewRecoveryCodes(
  system: SigningIn,
  ctx: Context,
  input: PasswordConfirmation,
): Promise<{ kind: 'renewed'; codes: string[] } | { kind: 'wait'; seconds: number }> {
  const proof = await confirmPassword(system, ctx, input)
  if (proof.kind === 'wait') return proof
  const { userId } = proof
  const { codes, hashes } = makeRecoveryCodes(userId)
  await inSystemTransaction(system, async (tx) => {
    await lockAccount(tx, userId)
    if (!(await isTotpConfirmed(tx.db, userId))) throw new NotFound('totp_not_found')
    await replaceRecoveryCodes(tx, userId, hashes)
    await audit(tx, { action: 'recovery_codes.renewed', subject: `user:${userId}`, actor: ctx.actor, door: ctx.door })
  })
  return { kind: 'renewed', codes }
}
