import { inSystemTransaction, type System } from '#platform/system'
import { deleteRefreshTokens, selectExpiredTokens } from './queries/logins.ts'
import { deleteExpiredChallenges } from './queries/passkeys.ts'
import { deleteExpiredPasswordResets } from './queries/password-resets.ts'
import { deleteExpiredSessions } from './queries/sessions.ts'
import { deleteForgottenFailures } from './queries/throttle.ts'
import { MEMORY_MS } from './throttle.ts'

const BATCH = 1000
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Deletes refresh tokens a day after they expired, logins without any left, sessions and links that are over, and
 * failures that no longer count. Used tokens stay until then: their reuse must be noticed. Returns how many refresh
 * tokens went.
 */
export async function deleteExpiredLogins(system: System): Promise<number> {
  const now = system.now().getTime()
  await inSystemTransaction(system, (tx) =>
    Promise.all([
      deleteForgottenFailures(tx, new Date(now - MEMORY_MS)),
      deleteExpiredSessions(tx),
      deleteExpiredChallenges(tx),
      deleteExpiredPasswordResets(tx),
    ]),
  )
  let deleted = 0
  for (;;) {
    const expired = await selectExpiredTokens(system.db.system, new Date(now - DAY_MS), BATCH)
    for (const [shopId, tokens] of Map.groupBy(expired, (token) => token.shopId)) {
      const ids = tokens.map((token) => token.id)
      await inSystemTransaction(system, (tx) => deleteRefreshTokens(tx, shopId, ids))
    }
    deleted += expired.length
    if (expired.length < BATCH) return deleted
  }
}
