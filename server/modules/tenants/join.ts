import { audit } from '#platform/audit'
import { type Context, inTransaction, type Tx } from '#platform/context'
import { Conflict } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { KeyRing } from '#platform/key-ring'
import { hashPassword, hashSecret, passwordMatches } from '#platform/secrets'
import { inSystemTransaction, type System } from '#platform/system'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './checks.ts'
import { type InvitationRow, selectInvitation, takeInvitation } from './queries/invitations.ts'
import {
  insertAccount,
  insertMembership,
  selectAccount,
  selectAccountName,
  setFirstPassword,
} from './queries/members.ts'
import { selectOrganization } from './queries/organizations.ts'
import { selectThrottles } from './queries/throttle.ts'
import { recordFailures, secondsLocked, throttleSubject } from './throttle.ts'
import { inTurn } from './turns.ts'

const LONGEST_NAME = 200

/** What an open invitation tells whoever has its link. */
export interface OpenInvitation {
  organization: string
  /** Name of the person who invites; null where a program did. */
  inviter: string | null
  email: string
  /** Whether the address has an account, whose password is asked for. */
  hasAccount: boolean
}

export type JoinFault = 'nameMissing' | 'passwordShort' | 'passwordLong' | 'passwordWrong'

export type Joining =
  | { kind: 'joined'; organization: string; email: string; userId: string }
  /** Unknown, used, taken back or expired. */
  | { kind: 'gone' }
  | { kind: 'faults'; invitation: OpenInvitation; faults: JoinFault[] }
  | { kind: 'wait'; seconds: number }

export interface JoinInput {
  token: string
  name: string
  password: string
  /** Address of the client, to slow down whoever guesses. */
  address: string
}

const TOKEN = /^[0-9A-Za-z]{32}$/

/** Undefined for one that is unknown, used, taken back or expired. */
export async function validInvitation(system: System, token: string): Promise<InvitationRow | undefined> {
  if (!TOKEN.test(token)) return undefined
  const found = await selectInvitation(system.db.system, hashSecret(token))
  return found && found.expiresAt > system.now() ? found : undefined
}

export async function describe(system: System, row: InvitationRow): Promise<OpenInvitation> {
  const [kind, id = ''] = row.invitedBy.split(':')
  const [organization, account, inviter] = await Promise.all([
    selectOrganization(system.db.system, { id: row.organizationId }),
    selectAccount(system.db.system, row.email),
    kind === 'user' && isUuid(id) ? selectAccountName(system.db.system, id) : undefined,
  ])
  return {
    organization: organization?.name ?? '',
    inviter: inviter ?? null,
    email: row.email,
    hasAccount: account !== undefined && account.passwordHash !== null,
  }
}

/**
 * Makes the account and the membership. An address that has an account proves itself by its password: the link alone
 * would hand the account's other organizations to whoever reads the mail.
 */
export async function join(
  { system, keyRing }: { system: System; keyRing: KeyRing },
  ctx: Context,
  input: JoinInput,
): Promise<Joining> {
  const byAddress = throttleSubject(keyRing, 'address', input.address)
  const invitation = await validInvitation(system, input.token)
  const subjects = [
    byAddress,
    ...(invitation ? [throttleSubject(keyRing, 'user', invitation.email.toLowerCase())] : []),
  ]
  return inTurn(subjects, () => tryToJoin(system, ctx, input, { byAddress, subjects, invitation }))
}

interface JoinTry {
  byAddress: string
  subjects: readonly string[]
  invitation: InvitationRow | undefined
}

async function tryToJoin(
  system: System,
  ctx: Context,
  input: JoinInput,
  { byAddress, subjects, invitation }: JoinTry,
): Promise<Joining> {
  const seconds = secondsLocked(await selectThrottles({ db: system.db.system }, subjects), system.now())
  if (seconds > 0) return { kind: 'wait', seconds }
  if (!invitation) {
    await inSystemTransaction(system, (tx) => recordFailures(tx, [byAddress]))
    return { kind: 'gone' }
  }
  const described = await describe(system, invitation)
  const faults = faultsOf(input, described.hasAccount)
  if (faults.length > 0) return { kind: 'faults', invitation: described, faults }
  const account = await selectAccount(system.db.system, invitation.email)
  if (account?.passwordHash && !(await passwordMatches(input.password, account.passwordHash))) {
    await inSystemTransaction(system, (tx) => recordFailures(tx, subjects))
    return { kind: 'faults', invitation: described, faults: ['passwordWrong'] }
  }
  const passwordHash = account?.passwordHash ? null : await hashPassword(input.password)
  const joined = await inTransaction(ctx, (tx) =>
    admit(tx, invitation, hashSecret(input.token), input.name, passwordHash),
  )
  if (joined === null) return { kind: 'gone' }
  return { kind: 'joined', organization: described.organization, email: invitation.email, userId: joined }
}

function faultsOf({ name, password }: JoinInput, hasAccount: boolean): JoinFault[] {
  if (hasAccount) return password.length > LONGEST_PASSWORD ? ['passwordWrong'] : []
  const faults: JoinFault[] = []
  if (name.trim() === '' || name.length > LONGEST_NAME) faults.push('nameMissing')
  if ([...password].length < SHORTEST_PASSWORD) faults.push('passwordShort')
  else if (password.length > LONGEST_PASSWORD) faults.push('passwordLong')
  return faults
}

/** Who joined; null when somebody else used the invitation a moment ago. */
async function admit(
  tx: Tx,
  { organizationId, email, role, shops }: InvitationRow,
  tokenHash: Buffer,
  name: string,
  passwordHash: string | null,
): Promise<string | null> {
  const account = await selectAccount(tx.db, email)
  // Taken first: of two at once, the second waits here and then finds nothing.
  const taken = await takeInvitation(tx, { tokenHash })
  if (!taken) return null
  const given = { name: name.trim(), passwordHash: passwordHash ?? '' }
  let userId = account?.id
  if (passwordHash !== null) {
    if (account) {
      if (!(await setFirstPassword(tx, account.id, given))) throw new Conflict('account_exists')
    } else userId = await insertAccount(tx, { email, ...given })
  }
  if (userId === undefined) throw new Conflict('account_exists')
  await insertMembership(tx, organizationId, userId, { role, shops })
  await audit(tx, {
    action: 'member.joined',
    subject: `user:${userId}`,
    actor: `user:${userId}`,
    detail: { organization: organizationId, role },
  })
  return userId
}
