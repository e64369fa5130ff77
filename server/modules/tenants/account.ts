import { audit } from '#platform/audit'
import type { Context, Scope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { hashPassword } from '#platform/secrets'
import { inSystemTransaction, type System } from '#platform/system'
import { checkLanguage, checkName, checkPassword, checkPhone, checkShortText } from './checks.ts'
import { type Profile, selectProfile, updateProfile } from './queries/accounts.ts'
import { setPassword } from './queries/members.ts'
import { countPasskeys } from './queries/passkeys.ts'
import { deletePasswordReset } from './queries/password-resets.ts'
import { type ShopOfUser, selectOrganizationsOfUser, selectShopsOfUser } from './queries/people.ts'
import { countRecoveryCodes, isTotpConfirmed } from './queries/second-factors.ts'
import { deleteSessionsOfUser } from './queries/sessions.ts'
import { revokeKeysOfUser } from './queries/user-keys.ts'
import { scopesOfRole } from './scopes.ts'
import { requirePerson } from './sessions.ts'
import { forgetSignIns, memberOwner } from './sign-in-cache.ts'
import { confirmPassword, type SigningIn } from './sign-in-person.ts'
import type { MemberRole } from './types.ts'

export interface SignedIn {
  person: Profile & { id: string; email: string }
  organizations: { id: string; slug: string; name: string; role: MemberRole }[]
  /** By number, each with what the person may do there. */
  shops: (ShopOfUser & { scopes: readonly Scope[] })[]
  secondFactors: {
    /** Whether a code is asked for beside the password. */
    totp: boolean
    /** How many are left. */
    recoveryCodes: number
    /** How many open a session without the password. */
    passkeys: number
  }
}

/** The person who is signed in, and what their memberships open. */
export async function getSignedIn(system: System, ctx: Context): Promise<SignedIn> {
  const userId = requirePerson(ctx)
  const db = system.db.system
  const [person, organizations, shops, totp, recoveryCodes, passkeys] = await Promise.all([
    selectProfile(db, userId),
    selectOrganizationsOfUser(db, userId),
    selectShopsOfUser(db, userId),
    isTotpConfirmed(db, userId),
    countRecoveryCodes(db, userId),
    countPasskeys(db, userId),
  ])
  if (!person) throw new NotFound('member_not_found', { id: userId })
  return {
    person,
    organizations,
    shops: shops.map((shop) => ({ ...shop, scopes: [...scopesOfRole(shop.role)] })),
    secondFactors: { totp, recoveryCodes, passkeys },
  }
}

/** Members left out stay; null empties phone and language. */
export async function changeProfile(
  system: System,
  ctx: Context,
  changes: Partial<Profile>,
): Promise<SignedIn['person']> {
  const userId = requirePerson(ctx)
  if (changes.name !== undefined) {
    checkName(changes.name)
    checkShortText('name', changes.name)
  }
  checkPhone('phone', changes.phone ?? null)
  if (typeof changes.language === 'string') checkLanguage(changes.language)
  await inSystemTransaction(system, async (tx) => {
    await updateProfile(tx, userId, changes)
    await audit(tx, {
      action: 'profile.changed',
      subject: `user:${userId}`,
      actor: ctx.actor,
      door: ctx.door,
      detail: { members: Object.keys(changes) },
    })
  })
  return (await getSignedIn(system, ctx)).person
}

export interface PasswordChange {
  currentPassword: string
  newPassword: string
  /** Id of the session that stays. */
  sessionId: string
  address: string
}

/** Ends the person's other sessions, and the keys that were got with the old password. */
export async function changePassword(
  system: SigningIn,
  ctx: Context,
  input: PasswordChange,
): Promise<{ kind: 'done' } | { kind: 'wait'; seconds: number }> {
  const userId = requirePerson(ctx)
  const { currentPassword, newPassword, sessionId, address } = input
  checkPassword('newPassword', newPassword)
  const proof = await confirmPassword(system, ctx, { password: currentPassword, address }, 'currentPassword')
  if (proof.kind === 'wait') return proof
  const passwordHash = await hashPassword(newPassword)
  await whileForgetting(
    () => forgetSignIns(memberOwner(userId), system.now()),
    () =>
      inSystemTransaction(system, async (tx) => {
        await setPassword(tx, userId, passwordHash)
        await Promise.all([
          revokeKeysOfUser(tx, userId),
          deleteSessionsOfUser(tx, userId, sessionId),
          deletePasswordReset(tx, userId),
        ])
        await audit(tx, {
          action: 'password.changed',
          subject: `user:${userId}`,
          actor: ctx.actor,
          door: ctx.door,
          address,
        })
      }),
  )
  return { kind: 'done' }
}
