import { type Context, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { Keyset } from '#platform/page'
import { countOpenByStatus, type OpenCount, searchClaimPage, selectClaimPage, selectDuePage } from './queries/browse.ts'
import { selectClaimByNumber, selectClaims, selectClaimsOfOrders } from './queries/claims.ts'
import { selectClaimLines, selectEntries } from './queries/parts.ts'
import type { Claim, ClaimFilter, ClaimRow, ClaimWithHistory } from './types.ts'

/** One page of claims, newest first, deleted ones unless they are filtered out. */
export async function listClaims(
  ctx: Context,
  filter: ClaimFilter,
  page: Keyset & { skip?: number },
): Promise<Claim[]> {
  requireScope(ctx, 'read:order')
  return withLines(ctx, await selectClaimPage(ctx, filter, page))
}

export interface ClaimView {
  /** Beginning of an order's reference, or a whole claim or tracking number or e-mail address, in any letter case. */
  search?: string | undefined
  /** Due: open claims only, the one that is due first on top, those without a time last. */
  sort: 'newest' | 'due'
}

/** One page of claims for people who look through them. A search is always newest first. `after` is the last row seen. */
export async function browseClaims(
  ctx: Context,
  filter: ClaimFilter,
  { search, sort }: ClaimView,
  { after, limit }: { after: { id: string; dueAt: Date | null } | undefined; limit: number },
): Promise<Claim[]> {
  requireScope(ctx, 'read:order')
  const page = { after: after?.id, limit }
  if (search !== undefined) return withLines(ctx, await searchClaimPage(ctx, search, filter, page))
  return withLines(
    ctx,
    sort === 'due' ? await selectDuePage(ctx, filter, { after, limit }) : await selectClaimPage(ctx, filter, page),
  )
}

/** How many claims are open, by status; statuses without any are left out. */
export async function countOpenClaims(ctx: Context): Promise<OpenCount[]> {
  requireScope(ctx, 'read:order')
  return countOpenByStatus(ctx)
}

/** All claims of orders but those that were deleted, oldest first. */
export async function listClaimsOfOrders(ctx: Context, orderIds: readonly string[]): Promise<Claim[]> {
  requireScope(ctx, 'read:order')
  return orderIds.length > 0 ? withLines(ctx, await selectClaimsOfOrders(ctx, orderIds)) : []
}

export async function getClaim(ctx: Context, id: string): Promise<ClaimWithHistory> {
  requireScope(ctx, 'read:order')
  return withHistory(ctx, isUuid(id) ? (await selectClaims(ctx, [id]))[0] : undefined, { id })
}

/** By its number in the shop. */
export async function getClaimByNumber(ctx: Context, number: number): Promise<ClaimWithHistory> {
  requireScope(ctx, 'read:order')
  return withHistory(ctx, await selectClaimByNumber(ctx, number), { number })
}

async function withHistory(
  ctx: Context,
  row: ClaimRow | undefined,
  key: Record<string, unknown>,
): Promise<ClaimWithHistory> {
  if (!row) throw new NotFound('claim_not_found', key)
  const [claims, history] = await Promise.all([withLines(ctx, [row]), selectEntries(ctx, row.id)])
  const [claim] = claims
  if (!claim) throw new Error('a claim was lost while its lines were read')
  return { ...claim, history }
}

export async function withLines(ctx: Context, rows: readonly ClaimRow[]): Promise<Claim[]> {
  if (rows.length === 0) return []
  const claims = new Map<string, Claim>(rows.map((row) => [row.id, { ...row, lines: [] }]))
  for (const { claimId, ...line } of await selectClaimLines(ctx, [...claims.keys()])) {
    claims.get(claimId)?.lines.push(line)
  }
  return [...claims.values()]
}
