import { type Context, inTransaction } from '#platform/context'
import { isUuid } from '#platform/ids'
import { enqueue, type Queue } from '#platform/jobs'
import { remapEvents, selectParcelsWithStep } from './queries/events.ts'
import { selectShopsWithStep } from './queries/steps.ts'
import { REMAP } from './queues.ts'
import { settleScene } from './record-events.ts'
import { lockScene } from './scene.ts'
import { meaningOf } from './steps.ts'
import type { Tools } from './tools.ts'
import type { Step } from './types.ts'

const PARCELS = 200
/** Other processes may understand the code as before for as long as they keep their steps. */
const LATE_MS = 15_000

/** Plans the new meaning of a step's stored events, in every shop that has some. */
export async function queueRemap(
  tools: Tools,
  step: { id: string; carrier: string },
  when: 'now' | 'late',
): Promise<void> {
  for (const shopId of isUuid(step.id) ? await selectShopsWithStep(tools.system, step.id) : []) {
    await inTransaction(tools.contextOf(shopId), async (tx) => {
      const runAt = new Date(tx.now().getTime() + (when === 'late' ? LATE_MS : 0))
      enqueue(tx, {
        queue: REMAP,
        key: `${step.id} ${when}`,
        data: { stepId: step.id, carrier: step.carrier },
        runAt,
      })
    })
  }
}

/** Gives stored events the step's meaning as it is now, and derives their parcels anew; recipients hear nothing of it. */
export const remapQueue = (tools: Tools): Queue => ({
  name: REMAP,
  concurrency: 2,
  async run(ctx, jobs) {
    for (const { data } of jobs) {
      const { stepId, carrier } = data as { stepId: string; carrier: string } // safe: queueRemap writes them
      const step = (await tools.book.list(carrier)).find(({ id }) => id === stepId)
      if (step) await remapShop(ctx, step)
    }
  },
})

async function remapShop(ctx: Context, step: Step): Promise<void> {
  let after: string | null = null
  do {
    const parcelIds: string[] = await selectParcelsWithStep(ctx, step.id, after, PARCELS)
    if (parcelIds.length > 0) await remapParcels(ctx, step, parcelIds)
    after = parcelIds.length === PARCELS ? (parcelIds.at(-1) ?? null) : null
  } while (after !== null)
}

const remapParcels = (ctx: Context, step: Step, parcelIds: readonly string[]): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const scene = await lockScene(tx, parcelIds)
    const meaning = meaningOf(step)
    await remapEvents(tx, step.id, parcelIds, meaning)
    const known = scene.events.map((event) => (event.stepId === step.id ? { ...event, ...meaning } : event))
    // The standing of a parcel at its end is kept; only what its events say changes.
    for (const [id, parcel] of scene.targets) if (parcel.finalAt !== null) scene.targets.delete(id)
    await Promise.all(settleScene(tx, scene, { known, fresh: [], news: new Map(), anew: true, live: false }))
  })
