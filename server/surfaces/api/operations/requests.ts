import { getRequest as findRequest, listRequests as findRequests } from '#platform/request-log/read'
import type { Op } from '../operation.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import { loggedRequestToWire } from '../wire/request.ts'

export const listRequests: Op<'listRequests'> = async ({ ctx, query }) => {
  const limit = limitOf(query)
  const filter = {
    actor: query.credentialId && `credential:${query.credentialId}`,
    door: query.door,
    operation: query.operation,
    method: query.method,
    statusClass: query.statusClass,
    failedOnly: query.failed,
    since: query.since === undefined ? undefined : new Date(query.since),
    requestId: query.requestId,
  }
  const page = { before: readCursor(query.cursor)?.id, limit: limit + 1 }
  return pageOf(await findRequests(ctx, filter, page), limit, byId, loggedRequestToWire)
}

export const getRequest: Op<'getRequest'> = async ({ ctx, path }) => {
  const { requestBody, answerBody, ...request } = await findRequest(ctx, { id: path.loggedRequestId })
  return { ...loggedRequestToWire(request), requestBody, answerBody }
}
