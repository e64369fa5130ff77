import type { Context } from '#platform/context'
import { inTransaction } from '#platform/context'
import type { Job, Queue } from '#platform/jobs'
import { attemptDelivery } from './attempt.ts'
import { dropQueued, findDue } from './queries/deliveries.ts'
import { RETRIES, RETRIES_PER_ENDPOINT } from './queues.ts'
import type { Sending } from './sending.ts'
import { loadTarget } from './target.ts'

/** Later attempts, each at its own time, in a queue apart from first attempts. */
export function retryAttempts(sending: Sending): Queue {
  return {
    name: RETRIES,
    concurrency: sending.places.jobs,
    perLane: RETRIES_PER_ENDPOINT,
    run: async (ctx, jobs) => {
      await Promise.all(jobs.map((job) => retry(sending, ctx, job)))
    },
  }
}

async function retry({ tools, record, places, paceOf }: Sending, ctx: Context, job: Job): Promise<void> {
  const data = job.data as { deliveryId: string; endpointId: string; plannedFor: string } // safe: queueRetry writes it
  const [delivery, target] = await Promise.all([
    findDue(ctx, data.deliveryId, new Date(data.plannedFor)),
    loadTarget(tools, ctx, data.endpointId),
  ])
  if (!delivery || !target) return
  if (!target.active) return inTransaction(ctx, (tx) => dropQueued(tx, target.id))
  const pace = paceOf(target)
  const gate = pace.hindersOthers(target) ? places.slow : places.quick
  const outcome = await gate(() => pace.whileRetrying(() => attemptDelivery(tools, ctx, target, delivery)))
  pace.hear(outcome)
  await record(ctx, target, outcome)
}
