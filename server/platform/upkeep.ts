import { deleteExpiredAnswers } from './http/index.ts'
import { createPartitions, dropPartitions } from './migrate.ts'
import type { ScheduledTask } from './scheduler.ts'

export interface UpkeepOptions {
  /** Months that events, attempts and audit entries are kept. */
  retentionMonths: number
}

/** What keeps the platform's own tables from growing without end. */
export function upkeepTasks(options: UpkeepOptions): ScheduledTask[] {
  return [
    {
      name: 'partitions',
      cron: '10 1 * * *',
      run: async (system) => {
        const client = await system.db.connect()
        try {
          await createPartitions(client, system.now())
          await dropPartitions(client, monthsBefore(system.now(), options.retentionMonths))
        } finally {
          await client.end()
        }
      },
    },
    {
      name: 'expired-requests',
      cron: '*/15 * * * *',
      run: async ({ db, now }) => void (await deleteExpiredAnswers(db.system, now())),
    },
  ]
}

function monthsBefore(at: Date, months: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1))
}
