import type { Queue } from '#platform/jobs'
import { REEVALUATE_QUEUE } from './moves.ts'
import { followStock } from './warehouse.ts'

export const reevaluateQueue: Queue = {
  name: REEVALUATE_QUEUE,
  concurrency: 2,
  run: async (ctx, jobs) => {
    for (const change of ['fall', 'rise'] as const) {
      const own = jobs.filter((job) => job.data.change === change)
      const variantIds = own.flatMap((job) => job.data.variantIds as string[]) // safe: lookAgain writes them
      if (variantIds.length > 0) await followStock(ctx, [...new Set(variantIds)], change)
    }
  },
}
