import type { ScheduledTask } from '#platform/scheduler'
import { deleteCalls } from './queries/calls.ts'

const CALLS_KEPT_MS = 7 * 24 * 3_600_000

export const connectorTasks: readonly ScheduledTask[] = [
  {
    name: 'integration-calls',
    cron: '55 2 * * *',
    run: (system) => deleteCalls(system, new Date(system.now().getTime() - CALLS_KEPT_MS)),
  },
]
