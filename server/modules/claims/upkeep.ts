import type { Context } from '#platform/context'
import type { ScheduledTask } from '#platform/scheduler'
import { changeClaim, moveClaim } from './change.ts'
import { selectUnanswered } from './queries/claims.ts'

const DAY_MS = 24 * 3_600_000
/** How long a question waits for its answer. */
const SILENCE_DAYS = 30
const BATCH = 500

/** Hourly: claims whose customers left a question unanswered for thirty days are cancelled. */
export const claimTasks = (contextOf: (shopId: string) => Context): ScheduledTask[] => [
  {
    name: 'unanswered-claims',
    cron: '25 * * * *',
    async run(system) {
      const before = new Date(system.now().getTime() - SILENCE_DAYS * DAY_MS)
      for (;;) {
        const found = await selectUnanswered(system, before, BATCH)
        for (const { shopId, id } of found) {
          await changeClaim(contextOf(shopId), id, async (tx, claim) => {
            if (claim.status === 'WaitingCustomer' && claim.statusAt <= before) await moveClaim(tx, claim, 'Cancelled')
          })
        }
        if (found.length < BATCH) return
      }
    },
  },
]
