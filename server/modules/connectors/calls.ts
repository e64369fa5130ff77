import { type Context, inTransaction } from '#platform/context'
import { DomainError } from '#platform/errors'
import { isUuid } from '#platform/ids'
import { enqueue, type Queue } from '#platform/jobs'
import { findAccount } from './accounts.ts'
import {
  FEED_TYPES,
  type FeedNews,
  type FeedType,
  type OrderFeed,
  PRIVACY_TYPES,
  type PrivacyType,
  type VendorCall,
} from './ports.ts'
import { finishCall, insertCall, type StoredCall, selectNewestRead, selectUnread } from './queries/calls.ts'
import { selectSubscription } from './queries/subscriptions.ts'
import { CALLS } from './queues.ts'
import type { Tools } from './tools.ts'

/** `unknown`: nothing is expected there. `refused`: it cannot be proved who called. */
export type CallOutcome = 'stored' | 'unknown' | 'refused'

/** Calls about a fulfilment tell of a part of the order only. */
const PART: FeedType = 'order-fulfillment-update'
/** What becomes of a call about an order that is not known yet. */
const TOO_EARLY = 'order_not_found'

const isFeedType = (type: string): type is FeedType => FEED_TYPES.some((known) => known === type)
const isPrivacyType = (type: string): type is PrivacyType => PRIVACY_TYPES.some((known) => known === type)

/** Keeps a verified call of a shop system; what it says is read afterwards. The same call again changes nothing. */
export async function receiveCall(
  tools: Tools,
  input: { integration: string; shopId: string; type: string; call: VendorCall },
): Promise<CallOutcome> {
  const { integration: name, shopId, type, call } = input
  const feed = tools.integrations.get(name)?.feed
  if (!feed || !isUuid(shopId)) return 'unknown'
  const ctx = tools.contextOf(shopId)
  const connected = await findAccount(tools, ctx, name)
  if (!connected || !feed.verify(connected.account, call)) return 'refused'
  if (!(await isExpected(tools, ctx, name, type))) return 'unknown'
  const label = feed.label(call)
  const subject = isFeedType(type) ? label.subject : `privacy:${label.callId}`
  await inTransaction(ctx, async (tx) => {
    const stored = {
      integration: name,
      callId: `${type}:${label.callId}`,
      type,
      subject,
      toldAt: label.toldAt ?? tx.now(),
      body: call.rawBody,
    }
    if (!(await insertCall(tx, stored))) return
    enqueue(tx, { queue: CALLS, key: `${name}:${subject}`, data: { integration: name, subject } })
  })
  return 'stored'
}

async function isExpected(tools: Tools, ctx: Context, name: string, type: string): Promise<boolean> {
  if (isPrivacyType(type)) return tools.privacy !== null
  return isFeedType(type) && (await selectSubscription(ctx, name, { type })) !== undefined
}

/** One job a subject reads all that came about it, so that no call overtakes another. */
export const callQueue = (tools: Tools): Queue => ({
  name: CALLS,
  concurrency: 8,
  async run(ctx, jobs) {
    for (const { data } of jobs) {
      const { integration, subject } = data as { integration: string; subject: string } // safe: receiveCall writes them
      const feed = tools.integrations.get(integration)?.feed
      if (feed) await readCalls(tools, ctx, feed, integration, subject)
    }
  },
})

async function readCalls(
  tools: Tools,
  ctx: Context,
  feed: OrderFeed,
  integration: string,
  subject: string,
): Promise<void> {
  const unread = await selectUnread(ctx, integration, subject)
  let newest = await selectNewestRead(ctx, integration, subject, PART)
  // What tells of the whole order first: the parts may need it.
  for (const call of [...unread.filter(({ type }) => type !== PART), ...unread.filter(({ type }) => type === PART)]) {
    const outdated = call.type !== PART && newest !== null && call.toldAt < newest
    const trouble = outdated ? 'outdated' : await readCall(tools, ctx, feed, call)
    await finishCall(ctx, integration, call.callId, { trouble, waits: trouble === TOO_EARLY && call.type === PART })
    if (trouble === null && call.type !== PART) newest = call.toldAt
  }
}

/** Why nothing came of it; null when all is recorded. */
async function readCall(tools: Tools, ctx: Context, feed: OrderFeed, call: StoredCall): Promise<string | null> {
  const { type, body } = call
  if (!body) return 'unreadable'
  try {
    if (isPrivacyType(type)) {
      const request = feed.readPrivacy(type, body)
      if (!request) return 'unreadable'
      await tools.privacy?.request(ctx, request)
      return null
    }
    const { tagSegments } = await tools.facts(ctx)
    const news = isFeedType(type) ? feed.read(type, body, { tags: tagSegments }) : null
    if (!news) return 'unreadable'
    await tell(tools, ctx, news)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.code
  }
}

/** Orders that somebody else cancelled were placed first; a carrier by an unknown name is to be found out. */
async function tell({ desk, carrierKey }: Tools, ctx: Context, { fulfilment, cancelled }: FeedNews): Promise<void> {
  const trackings = fulfilment.trackings.map((tracking) => ({
    ...tracking,
    carrier: tracking.carrier === null ? null : carrierKey(tracking.carrier),
  }))
  await desk.fulfil(ctx, [{ ...fulfilment, trackings }])
  if (cancelled) await desk.cancel(ctx, fulfilment.ref)
}
