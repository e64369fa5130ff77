import { type Context, requireScope } from '../context.ts'
import { NotFound } from '../errors.ts'
import { firstUuidAt } from '../ids.ts'

export const REQUESTS_KEPT_DAYS = 7

export interface LoggedRequest {
  id: string
  at: Date
  /** `credential:<id>` or `user:<id>`. */
  actor: string
  door: string
  operation: string
  method: string
  path: string
  status: number
  code: string | null
  detail: string | null
  durationMs: number
  requestId: string
  idempotencyKey: string | null
  requestBytes: number
  answerBytes: number
}

export interface RequestFilter {
  actor?: string | undefined
  door?: string | undefined
  operation?: string | undefined
  method?: string | undefined
  /** 2 for 200 to 299, and so on. */
  statusClass?: number | undefined
  failedOnly?: boolean | undefined
  since?: Date | undefined
  /** As answers and errors name it. */
  requestId?: string | undefined
}

const COLUMNS = [
  'id',
  'at',
  'actor',
  'door',
  'operation',
  'method',
  'path',
  'status',
  'code',
  'detail',
  'duration_ms as durationMs',
  'request_id as requestId',
  'idempotency_key as idempotencyKey',
  'request_bytes as requestBytes',
  'answer_bytes as answerBytes',
] as const

/** Newest first; `before` is the id of the last of the page before. */
export async function listRequests(
  ctx: Context,
  filter: RequestFilter,
  page: { before?: string | undefined; limit: number },
): Promise<LoggedRequest[]> {
  requireScope(ctx, 'read:webhook')
  const { actor, door, operation, method, statusClass, failedOnly, since, requestId } = filter
  let query = ctx.db.selectFrom('api_request').select(COLUMNS).where('shop_id', '=', ctx.shopId)
  if (page.before !== undefined) query = query.where('id', '<', page.before)
  if (since !== undefined) query = query.where('id', '>=', firstUuidAt(since))
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (door !== undefined) query = query.where('door', '=', door)
  if (operation !== undefined) query = query.where('operation', '=', operation)
  if (method !== undefined) query = query.where('method', '=', method)
  if (requestId !== undefined) query = query.where('request_id', '=', requestId)
  if (statusClass !== undefined) {
    query = query.where('status', '>=', statusClass * 100).where('status', '<', (statusClass + 1) * 100)
  }
  if (failedOnly) query = query.where((eb) => eb('status', '>=', eb.lit(400)))
  return query.orderBy('id', 'desc').limit(page.limit).execute()
}

/** With its masked bodies, which failures have. */
export async function getRequest(
  ctx: Context,
  input: { id: string },
): Promise<LoggedRequest & { requestBody: string | null; answerBody: string | null }> {
  requireScope(ctx, 'read:webhook')
  const row = await ctx.db
    .selectFrom('api_request')
    .select([...COLUMNS, 'request_body as requestBody', 'answer_body as answerBody'])
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', input.id)
    .executeTakeFirst()
  if (!row) throw new NotFound('request_not_found', { id: input.id })
  return row
}
