import { dressMail, isMailAddress, type Messaging, requireFewMails } from '#modules/messaging'
import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Conflict, Forbidden, Invalid, NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { KeyRing } from '#platform/key-ring'
import { hashSecret, newSecret } from '#platform/secrets'
import { inSystemTransaction, type System } from '#platform/system'
import { opensAll, reachedOrganization } from './caller.ts'
import { describe, type JoinInput, join, validInvitation } from './join.ts'
import { checkRole, named, shopIds } from './members.ts'
import {
  deleteExpiredInvitations,
  type InvitationRow,
  putInvitation,
  selectInvitations,
  takeInvitation,
} from './queries/invitations.ts'
import { selectMembers } from './queries/members.ts'
import type { Invitation, MemberRole } from './types.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const VALID_DAYS = 7
/** Mails of one shop in an hour. */
const MOST_INVITATIONS = 100
/** Expired ones stay in the list for a while, to be sent again. */
const KEPT_DAYS = 30

export interface InvitationOptions {
  system: System
  keyRing: KeyRing
  messaging: Pick<Messaging, 'sendMail'>
  /** Where people reach the server. */
  address: () => string
}

export interface NewInvitation {
  /** Slug of the organization; left out, the caller's own. */
  organization?: string
  email: string
  role: MemberRole
  /** Slugs; null: every shop of the organization. Left out: as many as the caller opens. */
  shops?: readonly string[] | null | undefined
}

export type Invitations = ReturnType<typeof createInvitations>

/** How people become members: by a link that their address gets, valid for seven days and once. */
export function createInvitations(options: InvitationOptions) {
  const { system } = options
  return {
    invite: (ctx: Context, input: NewInvitation) => invite(options, ctx, input),
    list: (ctx: Context) => listInvitations(system, ctx),
    revoke: (ctx: Context, input: { id: string }) => revokeInvitation(system, ctx, input),
    /** Null for what is unknown, used, taken back or expired alike. */
    open: async (token: string) => {
      const found = await validInvitation(system, token)
      return found ? describe(system, found) : null
    },
    join: (ctx: Context, input: JoinInput) => join(options, ctx, input),
  }
}

/**
 * An open invitation of the same address is replaced, and its link is dead. A member is Conflict `org_member_exists`, too
 * many within an hour Conflict `mails_too_many`.
 */
async function invite(options: InvitationOptions, ctx: Context, input: NewInvitation): Promise<Invitation> {
  requireScope(ctx, 'admin')
  const { system, messaging, address } = options
  checkRole(input.role)
  if (!isMailAddress(input.email)) throw new Invalid('field_invalid', { field: 'email' })
  const { caller, organization } = await reachedOrganization(system, ctx, input.organization)
  const shops = await shopIds(system, caller, organization.id, input.shops)
  const token = newSecret()
  const made = await inTransaction(ctx, async (tx) => {
    const [member] = await selectMembers(tx.db, organization.id, { email: input.email }, { offset: 0, limit: 1 })
    if (member) throw new Conflict('org_member_exists', { email: input.email })
    await requireFewMails(tx, 'invitation', MOST_INVITATIONS)
    const invitation: InvitationRow = {
      id: tx.newId(),
      organizationId: organization.id,
      email: input.email,
      role: input.role,
      shops,
      invitedBy: tx.actor,
      createdAt: tx.now(),
      expiresAt: new Date(tx.now().getTime() + VALID_DAYS * DAY_MS),
    }
    await putInvitation(tx, invitation, hashSecret(token))
    const { inviter } = await describe(system, invitation)
    await messaging.sendMail(tx, {
      to: input.email,
      about: `invitation:${invitation.id}`,
      ...lettered({ organization: organization.name, inviter, url: `${address()}/join/${token}` }),
    })
    await audit(tx, {
      action: 'member.invited',
      subject: `invitation:${invitation.id}`,
      detail: { organization: organization.id, role: input.role },
    })
    return invitation
  })
  return shown(system, made)
}

const LONGEST_SUBJECT_NAME = 100

/** One line, whatever is in the name. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, LONGEST_SUBJECT_NAME)
    .toWellFormed()
    .trim()

function lettered(facts: { organization: string; inviter: string | null; url: string }) {
  const organization = oneLine(facts.organization)
  const who = facts.inviter === null ? organization : `${oneLine(facts.inviter)} of ${organization}`
  return {
    subject: `Your invitation to ${organization}`,
    ...dressMail({
      sender: organization,
      title: `Join ${organization}`,
      body: [
        `${who} invites you to work together on orders, parcels and returns.`,
        `The link is for you alone. It is valid for ${VALID_DAYS} days and works once.`,
      ],
      action: { label: 'Accept the invitation', url: facts.url },
      note: 'You did not expect this? Then you need not do anything: without you nothing happens.',
    }),
  }
}

/** Of the caller's own organization, newest first, expired ones too: those whose shops the caller opens. */
async function listInvitations(system: System, ctx: Context): Promise<Invitation[]> {
  requireScope(ctx, 'admin')
  const { caller, organization } = await reachedOrganization(system, ctx)
  const rows = await selectInvitations(ctx.db, organization.id)
  return Promise.all(rows.filter(({ shops }) => opensAll(caller, shops)).map((row) => shown(system, row)))
}

/** The link is dead at once. */
async function revokeInvitation(system: System, ctx: Context, { id }: { id: string }): Promise<void> {
  requireScope(ctx, 'admin')
  const { caller, organization } = await reachedOrganization(system, ctx)
  await inTransaction(ctx, async (tx) => {
    const taken = isUuid(id) ? await takeInvitation(tx, { organizationId: organization.id, id }) : undefined
    if (!taken) throw new NotFound('invitation_not_found', { id })
    if (!opensAll(caller, taken.shops)) throw new Forbidden('shops_out_of_reach')
    await audit(tx, {
      action: 'invitation.revoked',
      subject: `invitation:${id}`,
      detail: { organization: organization.id },
    })
  })
}

async function shown(system: System, row: InvitationRow): Promise<Invitation> {
  const [{ shops } = row] = await named(system, row.organizationId, [row])
  const { id, email, role, createdAt, expiresAt } = row
  return { id, email, role, shops, createdAt, expiresAt }
}

/** Forgets invitations that expired a month ago. */
export const deleteOldInvitations = (system: System): Promise<void> =>
  inSystemTransaction(system, (tx) =>
    deleteExpiredInvitations(tx, new Date(system.now().getTime() - KEPT_DAYS * DAY_MS)),
  )
