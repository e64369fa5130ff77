import { type Context, inTransaction } from '#platform/context'
import type { Queue } from '#platform/jobs'
import { attemptDelivery } from './attempt.ts'
import { createGate } from './gate.ts'
import { workInOrder } from './in-order.ts'
import { dropQueued, type Sendable, selectPending } from './queries/deliveries.ts'
import { FIRST_ATTEMPTS, FIRST_PER_ENDPOINT, queueFirstAttempts } from './queues.ts'
import type { Recorder } from './record.ts'
import { loadTarget, type Target } from './target.ts'
import type { Tools } from './types.ts'

interface Shared {
  tools: Tools
  record: Recorder
  gate: ReturnType<typeof createGate>
}

/**
 * First attempts: a job sends what an endpoint has pending, of each subject one at a time in order of the events. Its key
 * is the endpoint, so that no second worker does the same, and deliveries made while it runs make it run once more.
 */
export function firstAttempts(tools: Tools, record: Recorder, places: number): Queue {
  const shared = { tools, record, gate: createGate(places) }
  return {
    name: FIRST_ATTEMPTS,
    concurrency: places,
    run: async (ctx, jobs) => {
      const ids = jobs.map((job) => job.data.endpointId as string) // safe: queueFirstAttempts writes it
      await Promise.all(ids.map((id) => sendPending(shared, ctx, id)))
    },
  }
}

/** After this time the job goes to the end of the queue, and reads the endpoint afresh when its turn comes. */
const TURN_MS = 5000
const PAGE = 100
/** Calls to one endpoint whose record is not saved yet; as many may be repeated after a crash. */
const UNSAVED = 32

async function sendPending({ tools, record, gate }: Shared, ctx: Context, endpointId: string): Promise<void> {
  const target = await loadTarget(tools, ctx, endpointId)
  if (!target) return
  if (!target.active) return inTransaction(ctx, (tx) => dropQueued(tx, endpointId))
  const turnEnds = ctx.now().getTime() + TURN_MS
  const unsaved = new Set<Promise<void>>()
  let unsavable = false
  const over = () => unsavable || !target.active || ctx.now().getTime() >= turnEnds
  let after: string | null = null

  async function send(delivery: Sendable): Promise<void> {
    if (over() || !target) return
    const outcome = await gate(() => attemptDelivery(tools, ctx, target, delivery))
    const saved = record(ctx, target, outcome)
    unsaved.add(saved)
    saved.then(
      () => unsaved.delete(saved),
      () => {
        unsavable = true
      },
    )
    // A failure may switch the endpoint off or slow it down: the next call waits to know.
    if (outcome.status !== 'delivered' || unsaved.size > UNSAVED) await saved
  }

  await workInOrder({
    async load() {
      const page = over() ? [] : await selectPending(ctx, endpointId, after, PAGE)
      after = page.at(-1)?.eventId ?? after
      return page
    },
    groupOf: (delivery) => delivery.subject,
    width: () => widthOf(target),
    work: send,
  })
  await Promise.all(unsaved)
  if (target.active && over()) await inTransaction(ctx, async (tx) => queueFirstAttempts(tx, endpointId))
}

/** One that fails is called once at a time, so that many that hang leave room for those that answer. */
const widthOf = (target: Target): number => (target.failingSince === null ? FIRST_PER_ENDPOINT : 1)
