import { eraseNow, exportPerson as exportOf, listRequests, type PersonKeys } from '#modules/privacy'
import type { FileLinks } from '#platform/files'
import type { Op } from '../operation.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import { requestToWire } from '../wire/privacy.ts'

/** What people asked about their data. */
export function privacyOperations(files: FileLinks) {
  const exportPerson: Op<'exportPerson'> = async ({ ctx, body }) =>
    (await exportOf(ctx, keysFrom(body))) as Record<string, Record<string, unknown>[]> // every entry is an object

  const erasePerson: Op<'erasePerson'> = async ({ ctx, body }) =>
    requestToWire(await eraseNow(ctx, keysFrom(body)), files.urlOf(ctx.shopId))

  const listPrivacyRequests: Op<'listPrivacyRequests'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const before = readCursor(query.cursor)?.id ?? null
    const requests = await listRequests(ctx, { before, limit: limit + 1 })
    return pageOf(requests, limit, byId, (request) => requestToWire(request, files.urlOf(ctx.shopId)))
  }

  return { exportPerson, erasePerson, listPrivacyRequests }
}

type Sent = { [Key in keyof PersonKeys]?: PersonKeys[Key] | undefined }

const keysFrom = ({ email, externalCustomerId, orderIds, externalOrderIds }: Sent): PersonKeys => ({
  email: email ?? null,
  externalCustomerId: externalCustomerId ?? null,
  orderIds: orderIds ?? [],
  externalOrderIds: externalOrderIds ?? [],
})
