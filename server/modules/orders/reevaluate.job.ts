import type { Queue } from '#platform/jobs'
import { REEVALUATE_QUEUE } from './moves.ts'
import { followStock } from './warehouse.ts'

export const reevaluateQueue: Queue = {
  name: REEVALUATE_QUEUE,
  concurrency: 2,
  run: async (ctx, jobs) => {
    const variantIds = jobs.flatMap((job) => job.data.variantIds as string[]) // safe: lookAgain writes them
    await followStock(ctx, [...new Set(variantIds)])
  },
}
