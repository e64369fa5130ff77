import type { Account, FeedType, VendorAnswer } from '#modules/connectors'
import { list, record, text } from '#platform/foreign-json'
import type { Graphql } from './client.ts'

export const TOPICS: Readonly<Record<FeedType, string>> = {
  'order-creation': 'orders/create',
  'order-fulfillment': 'orders/fulfilled',
  'order-partial-fulfillment': 'orders/partially_fulfilled',
  'order-update': 'orders/updated',
  'order-fulfillment-update': 'fulfillments/update',
}

/** `orders/create` is ORDERS_CREATE in GraphQL. */
const enumOf = (type: FeedType): string => TOPICS[type].replace('/', '_').toUpperCase()

const CREATE = `mutation subscribe($topic: WebhookSubscriptionTopic!, $webhookSubscription: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $webhookSubscription) {
    webhookSubscription { id }
    userErrors { field message }
  }
}`

const FIND = `query subscriptions($topics: [WebhookSubscriptionTopic!]) {
  webhookSubscriptions(first: 250, topics: $topics) { nodes { id uri } }
}`

const DELETE = `mutation unsubscribe($id: ID!) {
  webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId userErrors { field message } }
}`

/** Shopify takes an address once a topic: one that is taken is ours, from a call whose answer was lost. */
export async function subscribe(
  graphql: Graphql,
  account: Account,
  { type, url }: { type: FeedType; url: string },
  timeoutMs: number,
): Promise<VendorAnswer<bigint>> {
  const webhookSubscription = { uri: url, format: 'JSON' }
  const made = await graphql(account, CREATE, { topic: enumOf(type), webhookSubscription }, timeoutMs)
  if (!made.ok) return made
  const payload = record(made.value.webhookSubscriptionCreate)
  const id = idOf(record(payload.webhookSubscription).id)
  if (id !== null) return { ok: true, value: id }
  const known = await find(graphql, account, { type, url }, timeoutMs)
  if (!known.ok) return known
  if (known.value !== null) return { ok: true, value: known.value }
  return rejected(complaints(payload))
}

async function find(
  graphql: Graphql,
  account: Account,
  { type, url }: { type: FeedType; url: string },
  timeoutMs: number,
): Promise<VendorAnswer<bigint | null>> {
  const found = await graphql(account, FIND, { topics: [enumOf(type)] }, timeoutMs)
  if (!found.ok) return found
  const nodes = list(record(found.value.webhookSubscriptions).nodes).map(record)
  return { ok: true, value: idOf(nodes.find(({ uri }) => uri === url)?.id) }
}

const UNKNOWN = /not exist|not found|invalid id/i

export async function unsubscribe(
  graphql: Graphql,
  account: Account,
  foreignId: bigint,
  timeoutMs: number,
): Promise<VendorAnswer<null>> {
  const id = `gid://shopify/WebhookSubscription/${foreignId}`
  const gone = await graphql(account, DELETE, { id }, timeoutMs)
  if (!gone.ok) return gone
  const payload = record(gone.value.webhookSubscriptionDelete)
  const said = complaints(payload)
  return payload.deletedWebhookSubscriptionId || UNKNOWN.test(said) ? { ok: true, value: null } : rejected(said)
}

/** The number at the end of a global id such as `gid://shopify/WebhookSubscription/892403750`. */
function idOf(gid: unknown): bigint | null {
  const digits = /^gid:\/\/shopify\/WebhookSubscription\/(\d{1,18})(?:\?|$)/.exec(text(gid) ?? '')?.[1]
  return digits === undefined ? null : BigInt(digits)
}

const complaints = (payload: Readonly<Record<string, unknown>>): string =>
  list(payload.userErrors)
    .map((error) => text(record(error).message))
    .filter((message) => message !== null)
    .join(' ') || 'no reason given'

const rejected = (said: string): VendorAnswer<never> => ({
  ok: false,
  failure: { kind: 'rejected', message: `Shopify refuses the webhook: ${said}` },
})
