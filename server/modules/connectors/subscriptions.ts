import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { type Connected, findAccount, noteAnswer } from './accounts.ts'
import type { FeedType, OrderFeed } from './ports.ts'
import {
  claimSubscription,
  deleteSubscription,
  type SubscriptionRow,
  selectSubscription,
  selectSubscriptions,
  setForeignId,
} from './queries/subscriptions.ts'
import type { Tools } from './tools.ts'

/** What a shop system was asked to call us about. */
export interface Subscription extends SubscriptionRow {
  /** What it calls. */
  url: string
}

const CALL_LIMIT_MS = 10_000
/** One that has no foreign id after this was begun by a process that is gone. */
const ABANDONED_MS = 60_000

function feedNamed(tools: Tools, name: string): OrderFeed {
  const feed = tools.integrations.get(name)?.feed
  if (!feed) throw new NotFound('integration_not_found', { integration: name })
  return feed
}

const withUrl = (tools: Tools, ctx: Context, row: SubscriptionRow): Subscription => ({
  ...row,
  url: `${tools.address()}/hooks/${row.integration}/${ctx.shopId}/${row.type}`,
})

export async function listSubscriptions(
  tools: Tools,
  ctx: Context,
  name: string,
  page: { limit: number; skip: number },
): Promise<Subscription[]> {
  requireScope(ctx, 'read:webhook')
  feedNamed(tools, name)
  return (await selectSubscriptions(ctx, name, page)).map((row) => withUrl(tools, ctx, row))
}

export async function getSubscription(
  tools: Tools,
  ctx: Context,
  name: string,
  by: { id: string } | { type: FeedType },
): Promise<Subscription> {
  requireScope(ctx, 'read:webhook')
  return withUrl(tools, ctx, await findRow(tools, ctx, name, by))
}

async function findRow(
  tools: Tools,
  ctx: Context,
  name: string,
  by: { id: string } | { type: FeedType },
): Promise<SubscriptionRow> {
  feedNamed(tools, name)
  const row = await selectSubscription(ctx, name, by)
  if (!row) throw new NotFound(`${name}_webhook_not_found`, { ...by })
  return row
}

/**
 * Asks the shop system to call us. The place of the type is taken first, so that two at once do not both ask; when the
 * shop system refuses, it is free again and the error says why.
 */
export async function createSubscription(
  tools: Tools,
  ctx: Context,
  input: { integration: string; type: FeedType },
): Promise<Subscription> {
  requireScope(ctx, 'write:webhook')
  const { integration: name, type } = input
  const feed = feedNamed(tools, name)
  const connected = await findAccount(tools, ctx, name)
  if (!connected?.account.adminUrl || missesKeys(connected)) throw new Conflict('shop_key_missing')
  const row = { id: ctx.newId(), integration: name, type, topic: feed.topics[type] }
  await inTransaction(ctx, async (tx) => {
    const abandoned = new Date(tx.now().getTime() - ABANDONED_MS)
    if (!(await claimSubscription(tx, row, abandoned))) throw new Conflict(`${name}_webhook_exists`, { type })
    await audit(tx, { action: 'subscription.created', subject: `subscription:${row.id}`, detail: { type } })
  })
  try {
    const { url } = withUrl(tools, ctx, { ...row, foreignId: null, createdAt: ctx.now(), editedAt: ctx.now() })
    const asked = await feed.subscribe(connected.account, { type, url }, CALL_LIMIT_MS)
    const answer = await noteAnswer(ctx, connected, asked)
    if (!answer.ok) throw refusal(connected, answer.failure.message)
    const saved = await setForeignId(ctx, row.id, answer.value)
    if (!saved) throw new NotFound(`${name}_webhook_not_found`, { id: row.id })
    return withUrl(tools, ctx, saved)
  } catch (error) {
    await deleteSubscription(ctx, row.id)
    throw error
  }
}

const missesKeys = ({ integration, account }: Connected): boolean =>
  integration.settings.some(({ name, required }) => required && account.settings[name] === undefined)

const refusal = ({ integration }: Connected, reason: string): Invalid =>
  new Invalid('integration_refused', { integration: integration.displayName, reason })

/**
 * Ends it at the shop system, then here. Where the shop's keys are gone or refused, the shop system has ended it with
 * them; one that does not answer keeps it, so that it can be tried again.
 */
export async function removeSubscription(
  tools: Tools,
  ctx: Context,
  name: string,
  by: { id: string } | { type: FeedType },
): Promise<void> {
  requireScope(ctx, 'write:webhook')
  const row = await findRow(tools, ctx, name, by)
  const connected = await findAccount(tools, ctx, name)
  if (row.foreignId !== null && connected?.account.adminUrl && !missesKeys(connected)) {
    const asked = await feedNamed(tools, name).unsubscribe(connected.account, row.foreignId, CALL_LIMIT_MS)
    const answer = await noteAnswer(ctx, connected, asked)
    if (!answer.ok && answer.failure.kind !== 'auth') throw refusal(connected, answer.failure.message)
  }
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteSubscription(tx, row.id))) throw new NotFound(`${name}_webhook_not_found`, { id: row.id })
    const detail = { type: row.type }
    await audit(tx, { action: 'subscription.removed', subject: `subscription:${row.id}`, detail })
  })
}
