import { deleteExpiredAnswers } from './http/index.ts'
import { createPartitions, dropDays, dropPartitions } from './partitions.ts'
import { REQUESTS_KEPT_DAYS } from './request-log/read.ts'
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
          await dropDays(client, daysBefore(system.now(), REQUESTS_KEPT_DAYS))
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

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 24 * 60 * 60 * 1000)

function monthsBefore(at: Date, months: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1))
}
