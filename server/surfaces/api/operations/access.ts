import { createShopCredential, listShopCredentials, readSecurityLog, revokeShopCredential } from '#modules/tenants'
import { Answer } from '#platform/http/index'
import type { System } from '#platform/system'
import type { Op } from '../operation.ts'
import { auditEntryToWire, auditFilterFromWire, credentialKindFromWire, credentialToWire } from '../wire/access.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'

export const listAuditEntries =
  (system: System): Op<'listAuditEntries'> =>
  async ({ ctx, query }) => {
    const limit = limitOf(query)
    const after = readCursor(query.cursor)
    const page = { ...auditFilterFromWire(query), limit: limit + 1, ...(after ? { before: after.id } : {}) }
    return pageOf(await readSecurityLog(system, ctx, page), limit, byId, auditEntryToWire)
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
