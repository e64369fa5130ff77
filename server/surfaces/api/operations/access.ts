import { createShopCredential, listShopCredentials, revokeShopCredential } from '#modules/tenants'
import { listAudit } from '#platform/audit'
import { Answer } from '#platform/http/index'
import type { Op } from '../operation.ts'
import { auditEntryToWire, credentialKindFromWire, credentialToWire } from '../wire/access.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'

export const listAuditEntries: Op<'listAuditEntries'> = async ({ ctx, query }) => {
  const limit = limitOf(query)
  const after = readCursor(query.cursor)
  const entries = await listAudit(ctx, { limit: limit + 1, ...(after ? { before: after.id } : {}) })
  return pageOf(entries, limit, byId, auditEntryToWire)
}

export const listCredentials: Op<'listCredentials'> = async ({ ctx }) => ({
  items: (await listShopCredentials(ctx)).map(credentialToWire),
})

export const createCredential: Op<'createCredential'> = async ({ ctx, body }) => {
  const input = { kind: credentialKindFromWire(body.kind), name: body.name, scopes: body.scopes }
  const { credential, text } = await createShopCredential(ctx, input)
  return new Answer({ ...credentialToWire(credential), secret: text }, { secrets: ['secret'] })
}

export const revokeCredential: Op<'revokeCredential'> = async ({ ctx, path }) =>
  revokeShopCredential(ctx, path.credentialId)
