import { sql } from 'kysely'
import { anyText } from '#platform/sql'
import type { SystemTx } from '#platform/system'

/** Counts one more for each subject; a count whose time ended before `forgotten` starts again. */
export async function countFailures(
  tx: SystemTx,
  subjects: readonly string[],
  forgotten: Date,
  since: 'firstFailure' | 'lastLock',
): Promise<{ subject: string; failures: number; firstFailedAt: Date }[]> {
  const began = sql`login_throttle.first_failed_at`
  const over = sql<boolean>`${since === 'lastLock' ? sql`coalesce(login_throttle.locked_until, ${began})` : began} < ${forgotten}`
  return (
    tx.db
      .insertInto('login_throttle')
      // In one order everywhere: two logins that fail together never wait for each other in a circle.
      .values([...subjects].sort().map((subject) => ({ subject, failures: 1, first_failed_at: tx.now() })))
      .onConflict((conflict) =>
        conflict.column('subject').doUpdateSet({
          failures: sql<number>`case when ${over} then 1 else login_throttle.failures + 1 end`,
          first_failed_at: sql<Date>`case when ${over} then excluded.first_failed_at else login_throttle.first_failed_at end`,
          locked_until: sql<Date | null>`case when ${over} then null else login_throttle.locked_until end`,
        }),
      )
      .returning(['subject', 'failures', 'first_failed_at as firstFailedAt'])
      .execute()
  )
}

export async function lockSubject(tx: SystemTx, subject: string, until: Date): Promise<void> {
  await tx.db.updateTable('login_throttle').set({ locked_until: until }).where('subject', '=', subject).execute()
}

/** The rows that stand for these subjects, with the end of their last lock. */
export async function selectThrottles(
  tx: Pick<SystemTx, 'db'>,
  subjects: readonly string[],
): Promise<{ subject: string; lockedUntil: Date | null }[]> {
  return tx.db
    .selectFrom('login_throttle')
    .select(['subject', 'locked_until as lockedUntil'])
    .where('subject', '=', anyText(subjects))
    .execute()
}

export async function clearFailures(tx: SystemTx, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  await tx.db
    .deleteFrom('login_throttle')
    .where('subject', '=', anyText([...subjects].sort()))
    .execute()
}

export async function deleteForgottenFailures(tx: SystemTx, forgotten: Date): Promise<number> {
  const result = await tx.db
    .deleteFrom('login_throttle')
    .where((eb) => eb(eb.fn.coalesce('locked_until', 'first_failed_at'), '<', forgotten))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
