import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Context, requireScope } from './context.ts'
import type { Database } from './db.ts'
import { readEventsAfter } from './event-log.ts'
import type { StoredEvent } from './events.ts'
import { firstUuidAt, timeOfUuid } from './ids.ts'
import { type Batch, createFollower, type Follower } from './live-follower.ts'
import { everyShop } from './sql.ts'

/** Ids are given before they are committed: what is this young may still get company from before it. */
const UNSETTLED_MS = 5_000
/** Commits of this time are read together. */
const GATHER_MS = 150
/** For announcements that were lost, or that a pooler in transaction mode does not carry. */
const POLL_MS = 3_000
const BEAT_MS = 15_000
/** Of one shop, in one reading or since a stream was cut. */
const MOST_EVENTS = 1_000
const LONGEST_PAUSE_MS = 60 * 60_000
const FOLLOWERS_OF_SHOP = 100

export interface LiveEvents {
  /**
   * Batches of the shop's events soon after their commits, starting some seconds before `after`, or before now: an event
   * may come twice. A batch without events every 15 seconds. Null: the shop has as many followers as it may.
   */
  follow: (ctx: Context, after: string | null) => Promise<AsyncIterableIterator<Batch> | null>
  /** Something was committed, here or elsewhere. */
  wake: () => void
  /** Ends what follows, and what would. */
  close: () => void
}

export interface LiveEventsOptions {
  db: Database
  now: () => Date
  onError: (error: unknown) => void
  beatMs?: number
}

interface Shop {
  followers: Set<Follower>
  /** Ids of young events that were passed on. */
  passed: Set<string>
}

/** One reading for all the shops that somebody of this process follows, whatever their number. */
export function createLiveEvents({ db, now, onError, beatMs = BEAT_MS }: LiveEventsOptions): LiveEvents {
  const shops = new Map<string, Shop>()
  let readTo = now()
  let due = false
  let reading = false
  let closed = false
  let poll: NodeJS.Timeout | undefined

  async function read(): Promise<void> {
    const startedAt = now()
    const after = firstUuidAt(new Date(readTo.getTime() - UNSETTLED_MS))
    const found = Map.groupBy(await selectNewest(db, [...shops.keys()], after), ({ shopId }) => shopId)
    readTo = startedAt
    for (const [shopId, shop] of shops) passOn(shop, found.get(shopId) ?? [], after)
  }

  async function readWhileDue(): Promise<void> {
    reading = true
    while (due && shops.size > 0) {
      await pause(GATHER_MS, undefined, { ref: false })
      due = false
      await read().catch(onError)
    }
    reading = false
  }

  function wake(): void {
    due = true
    if (!reading && shops.size > 0) void readWhileDue()
  }

  function leave(shopId: string, follower: Follower): void {
    const shop = shops.get(shopId)
    shop?.followers.delete(follower)
    if (shop?.followers.size === 0) shops.delete(shopId)
    if (shops.size > 0) return
    clearInterval(poll)
    poll = undefined
  }

  function join(shopId: string): Follower | null {
    if (shops.size === 0) readTo = now()
    const shop = shops.get(shopId) ?? { followers: new Set(), passed: new Set() }
    if (shop.followers.size >= FOLLOWERS_OF_SHOP) return null
    shops.set(shopId, shop)
    const follower = createFollower(beatMs, () => leave(shopId, follower))
    shop.followers.add(follower)
    poll ??= setInterval(wake, POLL_MS).unref()
    return follower
  }

  return {
    async follow(ctx, after) {
      requireScope(ctx, 'read:order')
      requireScope(ctx, 'read:product')
      const follower = join(ctx.shopId)
      if (!follower) return null
      try {
        follower.start(await missed(ctx, after))
      } catch (error) {
        follower.end()
        throw error
      }
      if (closed) follower.end()
      return follower.batches
    },
    wake,
    close() {
      closed = true
      for (const { followers } of shops.values()) for (const follower of followers) follower.end()
    },
  }
}

/** What happened since a follower last heard. */
async function missed(ctx: Context, after: string | null): Promise<Batch> {
  const now = ctx.now()
  const since = after === null ? now : timeOfUuid(after)
  if (now.getTime() - since.getTime() > LONGEST_PAUSE_MS) return { events: [], gap: true }
  const from = firstUuidAt(new Date(since.getTime() - UNSETTLED_MS))
  const events = await readEventsAfter(ctx, from, MOST_EVENTS + 1)
  return { events: events.slice(0, MOST_EVENTS), gap: events.length > MOST_EVENTS }
}

function passOn(shop: Shop, newestFirst: readonly StoredEvent[], after: string): void {
  const events = newestFirst.filter(({ id }) => !shop.passed.has(id)).reverse()
  // The oldest of as many as are read at once was never passed on: there may be others before it.
  const gap = newestFirst.length === MOST_EVENTS && newestFirst.at(-1)?.id === events[0]?.id
  for (const id of shop.passed) if (id < after) shop.passed.delete(id)
  for (const { id } of events) shop.passed.add(id)
  if (events.length > 0) for (const follower of shop.followers) follower.push({ events, gap })
}

async function selectNewest(db: Database, shopIds: readonly string[], after: string): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select found.*
      from unnest(${shopIds}::uuid[]) as followed (shop_id)
      cross join lateral (
        select id, shop_id as "shopId", type, subject, data, actor, door, at
          from event
         where event.shop_id = followed.shop_id and event.id > ${after}::uuid
         order by event.id desc
         limit ${MOST_EVENTS}) as found ${everyShop}`.execute(db.system)
  return rows
}
