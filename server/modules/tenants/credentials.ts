import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Invalid, NotFound } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { isUuid } from '#platform/ids'
import { hashSecret } from '#platform/secrets'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import { checkName } from './checks.ts'
import { newCredentialText } from './credential-text.ts'
import { insertCredential, revokeCredentialRow, selectCredentials } from './queries/credentials.ts'
import { selectShop } from './queries/shops.ts'
import { checkScopes } from './scopes.ts'
import { getShop } from './shops.ts'
import { credentialOwner, forgetSignIns } from './sign-in-cache.ts'
import type { Credential, IssuedCredential, NewCredential } from './types.ts'

/** One shop, or every shop of an organization, also those it gets later. */
export type CredentialOwner = { shopId: string } | { organizationId: string }

/** For the command line and sign-up. Keys for a whole organization are of kind api_key only. */
export async function issueCredential(
  system: System,
  input: NewCredential & CredentialOwner,
): Promise<IssuedCredential> {
  try {
    return await inSystemTransaction(system, async (tx) => {
      if (!('shopId' in input)) {
        if (input.kind !== 'api_key') throw new Invalid('shop_required', { kind: input.kind })
        return issue(tx, { organizationId: input.organizationId, shopId: null }, input)
      }
      const shop = await selectShop(tx.db, { id: input.shopId })
      if (!shop) throw new NotFound('shop_not_found', { id: input.shopId })
      return issue(tx, { organizationId: shop.organizationId, shopId: shop.id }, input)
    })
  } catch (error) {
    if (violatedConstraint(error) === 'credential_organization') throw new NotFound('organization_not_found')
    throw error
  }
}

/** A credential of the caller's shop. It can do no more than the caller. */
export async function createShopCredential(ctx: Context, input: NewCredential): Promise<IssuedCredential> {
  requireScope(ctx, 'admin')
  for (const scope of input.scopes) requireScope(ctx, scope)
  const { organizationId } = await getShop(ctx)
  return inTransaction(ctx, (tx) => issue(tx, { organizationId, shopId: tx.shopId }, input))
}

async function issue(
  tx: Tx | SystemTx,
  owner: { organizationId: string; shopId: string | null },
  input: NewCredential,
): Promise<IssuedCredential> {
  checkName(input.name)
  const id = tx.newId()
  const { text, secret } = newCredentialText(input.kind, id)
  const credential: Credential = {
    id,
    kind: input.kind,
    name: input.name,
    ...owner,
    userId: null,
    scopes: checkScopes(input.scopes),
    createdAt: tx.now(),
    lastUsedAt: null,
    revokedAt: null,
  }
  await Promise.all([
    insertCredential(tx, credential, hashSecret(secret)),
    audit(tx, {
      action: 'credential.issued',
      subject: `credential:${id}`,
      ...(owner.shopId === null ? {} : { shopId: owner.shopId }),
      detail: { kind: input.kind, name: input.name, scopes: credential.scopes, organization: owner.organizationId },
    }),
  ])
  return { credential, text }
}

/**
 * Ends the credential and every token that was got with it: at once in this process, within ten seconds in others.
 * Once more changes nothing.
 */
export async function revokeCredential(system: System, id: string): Promise<void> {
  await revoking(system, id, (revoke) => inSystemTransaction(system, (tx) => revoke(tx, {})))
}

/** As `revokeCredential`, for a credential of the caller's shop alone. */
export async function revokeShopCredential(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'admin')
  await revoking(ctx, id, (revoke) => inTransaction(ctx, (tx) => revoke(tx, { shopId: ctx.shopId })))
}

type Revoke = (tx: Tx | SystemTx, within: { shopId?: string }) => Promise<void>

async function revoking(
  by: { now: () => Date },
  id: string,
  transaction: (revoke: Revoke) => Promise<void>,
): Promise<void> {
  if (!isUuid(id)) throw new NotFound('credential_not_found', { id })
  await whileForgetting(
    () => forgetSignIns(credentialOwner(id), by.now()),
    () =>
      transaction(async (tx, within) => {
        const revoked = await revokeCredentialRow(tx, { id, ...within })
        if (!revoked) throw new NotFound('credential_not_found', { id })
        if (!revoked.now) return
        await audit(tx, {
          action: 'credential.revoked',
          subject: `credential:${id}`,
          ...(revoked.shopId === null ? {} : { shopId: revoked.shopId }),
        })
      }),
  )
}

/** Newest first, revoked ones too. */
export const listCredentials = (system: System, of: CredentialOwner): Promise<Credential[]> =>
  selectCredentials(system.db.system, of)

/** Those of the caller's shop alone, newest first, revoked ones too. */
export async function listShopCredentials(ctx: Context): Promise<Credential[]> {
  requireScope(ctx, 'admin')
  return selectCredentials(ctx.db, { shopId: ctx.shopId })
}
