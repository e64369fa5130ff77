import type { Context } from '#platform/context'
import { inTransaction } from '#platform/context'
import type { Job, Queue } from '#platform/jobs'
import { attemptDelivery } from './attempt.ts'
import { dropQueued, findDue } from './queries/deliveries.ts'
import { RETRIES, RETRIES_PER_ENDPOINT } from './queues.ts'
import type { Recorder } from './record.ts'
import { loadTarget } from './target.ts'
import type { Tools } from './types.ts'

/** Later attempts, each at its own time, in a queue apart from first attempts. */
export function retryAttempts(tools: Tools, record: Recorder, places: number): Queue {
  return {
    name: RETRIES,
    concurrency: places,
    perLane: RETRIES_PER_ENDPOINT,
    run: async (ctx, jobs) => {
      await Promise.all(jobs.map((job) => retry(tools, record, ctx, job)))
    },
  }
}

async function retry(tools: Tools, record: Recorder, ctx: Context, job: Job): Promise<void> {
  const data = job.data as { deliveryId: string; endpointId: string; plannedFor: string } // safe: queueRetry writes it
  const [delivery, target] = await Promise.all([
    findDue(ctx, data.deliveryId, new Date(data.plannedFor)),
    loadTarget(tools, ctx, data.endpointId),
  ])
  if (!delivery || !target) return
  if (!target.active) return inTransaction(ctx, (tx) => dropQueued(tx, target.id))
  const outcome = await attemptDelivery(tools, ctx, target, delivery)
  await record(ctx, target, outcome)
}
