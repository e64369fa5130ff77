import type { Context } from '#platform/context'
import type { StoredEvent } from '#platform/events'

type Follow = (ctx: Context, events: StoredEvent[]) => Promise<void>

interface Waiting {
  ctx: Context
  events: StoredEvent[]
  done: PromiseWithResolvers<void>
}

/**
 * Batches of one shop one after the other. Those that come meanwhile are followed together: the more there is to do, the
 * less each costs. When that fails each is tried alone, so that a bad one fails alone.
 */
export function turnsByShop(follow: Follow): Follow {
  const shops = new Map<string, Waiting[]>()

  async function workOff(shopId: string, waiting: Waiting[]): Promise<void> {
    while (waiting.length > 0) await followAll(follow, waiting.splice(0))
    shops.delete(shopId)
  }

  return (ctx, events) => {
    const one: Waiting = { ctx, events, done: Promise.withResolvers<void>() }
    const waiting = shops.get(ctx.shopId)
    if (waiting) waiting.push(one)
    else {
      const queue = [one]
      shops.set(ctx.shopId, queue)
      void workOff(ctx.shopId, queue)
    }
    return one.done.promise
  }
}

/** Never rejects: each batch hears of its own end. */
async function followAll(follow: Follow, batches: readonly Waiting[]): Promise<void> {
  const [first] = batches
  if (!first) return
  const together = batches.flatMap(({ events }) => events).sort((a, b) => (a.id < b.id ? -1 : 1))
  try {
    await follow(first.ctx, together)
    for (const { done } of batches) done.resolve()
  } catch (error) {
    if (batches.length === 1) first.done.reject(error)
    else for (const batch of batches) await followAll(follow, [batch])
  }
}
