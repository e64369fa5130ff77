import { type Context, inTransaction } from '#platform/context'
import type { Queue } from '#platform/jobs'
import { attemptDelivery } from './attempt.ts'
import type { Bell } from './bells.ts'
import { workInOrder } from './in-order.ts'
import { dropQueued, type Sendable, selectPending } from './queries/deliveries.ts'
import { FIRST_ATTEMPTS, queueFirstAttempts } from './queues.ts'
import type { Sending } from './sending.ts'
import { loadTarget } from './target.ts'

/**
 * First attempts: a job sends what an endpoint has pending, of each subject one at a time in order of the events. Its key
 * is the endpoint, so that no second worker does the same, and deliveries made while it runs make it run once more.
 */
export function firstAttempts(sending: Sending): Queue {
  return {
    name: FIRST_ATTEMPTS,
    concurrency: sending.places.jobs,
    run: async (ctx, jobs) => {
      const ids = jobs.map((job) => job.data.endpointId as string) // safe: queueFirstAttempts writes it
      await Promise.all(
        ids.map(async (id) => {
          const bell = sending.bells.hang(id)
          await sendPending(sending, ctx, id, bell).finally(bell.takeDown)
        }),
      )
    },
  }
}

/** After this time the job goes to the end of the queue, and reads the endpoint afresh when its turn comes. */
const TURN_MS = 5000
/** Calls to one endpoint whose record is not saved yet; as many may be repeated after a crash. */
const UNSAVED = 128

async function sendPending(sending: Sending, ctx: Context, endpointId: string, bell: Bell): Promise<void> {
  const { tools, record, places } = sending
  const target = await loadTarget(tools, ctx, endpointId)
  if (!target) return
  if (!target.active) return inTransaction(ctx, (tx) => dropQueued(tx, endpointId))
  const pace = sending.paceOf(target)
  const turnEnds = ctx.now().getTime() + TURN_MS
  const unsaved = new Map<Sendable, Promise<void>>()
  const running = new Set<Promise<void>>()
  let unsavable = false
  const over = () => unsavable || !target.active || ctx.now().getTime() >= turnEnds
  const pending = readPending(ctx, endpointId)

  async function send(delivery: Sendable): Promise<void> {
    if (over() || !target) return
    const gate = pace.hindersOthers(target) ? places.slow : places.quick
    const outcome = await gate(() => attemptDelivery(tools, ctx, target, delivery))
    pace.hear(outcome)
    const saved = record(ctx, target, outcome)
    unsaved.set(delivery, saved)
    saved.then(
      () => {
        unsaved.delete(delivery)
        pending.forget(delivery)
      },
      () => {
        unsavable = true
      },
    )
    // A failure may switch the endpoint off or slow it down: the next call waits to know.
    if (outcome.status !== 'delivered' || unsaved.size > UNSAVED) await saved
  }

  await workInOrder({
    async load() {
      for (;;) {
        bell.reset()
        const page = over() ? [] : await pending.read()
        if (page.length > 0 || over()) return page
        if (!(await moreComes(bell, running, sending.lingerMs))) return []
      }
    },
    groupOf: (delivery) => delivery.subject,
    width: () => pace.widthFor(target),
    work(delivery) {
      const call = send(delivery)
      const end = () => running.delete(call)
      running.add(call)
      call.then(end, end)
      return call
    },
  })
  await Promise.all(unsaved.values())
  if (target.active && over()) await inTransaction(ctx, async (tx) => queueFirstAttempts(tx, endpointId))
}

/**
 * Whether there is more to read. While calls run it costs nothing to listen; an endpoint that was told of more meanwhile is
 * likely to hear of more at once, and staying a moment costs less than a job for each.
 */
async function moreComes(bell: Bell, running: ReadonlySet<Promise<void>>, lingerMs: number): Promise<boolean> {
  while (running.size > 0) {
    if (await bell.rung(Promise.race(running))) return true
    // The next call starts after the one before has ended.
    await new Promise((turn) => setImmediate(turn))
  }
  if (!bell.everRung() || lingerMs === 0) return bell.rung(Promise.resolve())
  const pause = Promise.withResolvers<void>()
  const timer = setTimeout(pause.resolve, lingerMs)
  const rung = await bell.rung(pause.promise)
  clearTimeout(timer)
  return rung
}

const PAGE = 100

/** Reads what is pending and not in hand yet. What others commit late may stand before what was read already. */
function readPending(ctx: Context, endpointId: string) {
  const inHand = new Set<string>()
  let saved: string[] = []
  let after: string | null = null
  return {
    async read(): Promise<Sendable[]> {
      // Only what was saved before the statement is sure not to be pending in it.
      for (const id of saved) inHand.delete(id)
      saved = []
      const limit: number = after === null ? PAGE + inHand.size : PAGE
      const page: Sendable[] = await selectPending(ctx, endpointId, after, limit)
      after = page.length < limit ? null : (page.at(-1)?.eventId ?? null)
      const fresh = page.filter(({ id }) => !inHand.has(id))
      for (const { id } of fresh) inHand.add(id)
      return fresh
    },
    /** Its attempt is saved. */
    forget({ id }: Sendable): void {
      saved.push(id)
    },
  }
}
