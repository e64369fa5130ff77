import { audit } from '#platform/audit'
import { whileForgetting } from '#platform/expiring-cache'
import { hashPassword, newSecret } from '#platform/secrets'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import { checkEmail, checkName, checkPhone } from './checks.ts'
import { lockAccount } from './queries/accounts.ts'
import { insertAccount, insertMembership, selectAccount, setFirstPassword, setPassword } from './queries/members.ts'
import { deletePasswordReset } from './queries/password-resets.ts'
import { deleteTotp, replaceRecoveryCodes, selectTotp } from './queries/second-factors.ts'
import { deleteSessionsOfUser } from './queries/sessions.ts'
import { revokeKeysOfUser } from './queries/user-keys.ts'
import { forgetSignIns, memberOwner } from './sign-in-cache.ts'

export interface NewOwner {
  email: string
  name: string
  phone?: string
}

/** Easy to copy, too long to guess. */
const GENERATED_LENGTH = 20

export function checkOwner({ email, name, phone }: NewOwner): void {
  checkEmail('email', email)
  checkName(name)
  checkPhone('phone', phone ?? null)
}

/**
 * Makes somebody an admin of all shops of the organization. Answers the password that was made for an account without
 * one, which nobody can look up later; null for an account that has one, which keeps it.
 */
export async function addOwner(
  system: System,
  organizationId: string,
  owner: NewOwner,
): Promise<{ userId: string; password: string | null }> {
  checkOwner(owner)
  const password = newSecret('', GENERATED_LENGTH)
  const passwordHash = await hashPassword(password)
  return inSystemTransaction(system, async (tx) => {
    const { userId, isNew } = await accountOf(tx, owner, passwordHash)
    const joined = await insertMembership(tx, organizationId, userId, { role: 'admin', shops: null })
    if (joined) {
      await audit(tx, {
        action: 'member.joined',
        subject: `user:${userId}`,
        detail: { organization: organizationId, role: 'admin' },
      })
    }
    return { userId, password: isNew ? password : null }
  })
}

/** A new password in place of the old one; keys and sessions that were got with that one end. Answers it, which nobody can look up later. */
export async function renewPassword(system: System, userId: string): Promise<string> {
  const password = newSecret('', GENERATED_LENGTH)
  const passwordHash = await hashPassword(password)
  await whileForgetting(
    () => forgetSignIns(memberOwner(userId), system.now()),
    () =>
      inSystemTransaction(system, async (tx) => {
        await setPassword(tx, userId, passwordHash)
        await Promise.all([
          revokeKeysOfUser(tx, userId),
          deleteSessionsOfUser(tx, userId),
          deletePasswordReset(tx, userId),
        ])
        await audit(tx, { action: 'password.renewed', subject: `user:${userId}` })
      }),
  )
  return password
}

/** Takes away an authenticator app that was lost, with its recovery codes. Passkeys stay. False when there was none. */
export async function resetSecondFactor(system: System, userId: string): Promise<boolean> {
  return inSystemTransaction(system, async (tx) => {
    await lockAccount(tx, userId)
    const had = (await selectTotp(tx.db, userId)) !== undefined
    await Promise.all([deleteTotp(tx, userId), replaceRecoveryCodes(tx, userId, [])])
    if (had) await audit(tx, { action: 'second_factor.reset', subject: `user:${userId}` })
    return had
  })
}

/** Id of the account with this address, in any letter case. */
export const findUser = async (system: System, email: string): Promise<string | undefined> =>
  (await selectAccount(system.db.system, email))?.id

async function accountOf(
  tx: SystemTx,
  owner: NewOwner,
  passwordHash: string,
): Promise<{ userId: string; isNew: boolean }> {
  const made = await insertAccount(tx, { ...owner, passwordHash })
  if (made !== undefined) return { userId: made, isNew: true }
  const account = await selectAccount(tx.db, owner.email)
  if (!account) throw new Error('an account is in use and cannot be found')
  const isNew = account.passwordHash === null && (await setFirstPassword(tx, account.id, { ...owner, passwordHash }))
  return { userId: account.id, isNew }
}
