import { type Context, requireScope, type Tx } from '#platform/context'
import { eraseClaims, selectClaimIdsOf } from './queries/personal-data.ts'
import { getClaim } from './read.ts'
import type { ClaimWithHistory } from './types.ts'

type OfPerson = Parameters<typeof selectClaimIdsOf>[1]

/** Everything that claims hold of a person. */
export async function exportClaims(ctx: Context, person: OfPerson): Promise<ClaimWithHistory[]> {
  requireScope(ctx, 'admin')
  return Promise.all((await selectClaimIdsOf(ctx, person)).map((id) => getClaim(ctx, id)))
}

/** Takes the person out of claims: words, pictures and signatures go, what was claimed and how it ended stays. */
export async function erasePersonFromClaims(tx: Tx, person: OfPerson): Promise<number> {
  requireScope(tx, 'admin')
  const ids = await selectClaimIdsOf(tx, person)
  if (ids.length > 0) await eraseClaims(tx, ids)
  return ids.length
}
