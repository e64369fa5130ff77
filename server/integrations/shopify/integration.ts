import type { Account, Integration, VendorAnswer } from '#modules/connectors'
import { record, text } from '#platform/foreign-json'
import type { Outgoing } from '#platform/outgoing/client'
import { label, verify } from './calls.ts'
import { createGraphql, type Graphql } from './client.ts'
import { readNews, readPrivacy } from './order.ts'
import { subscribe, TOPICS, unsubscribe } from './subscriptions.ts'

/** A shop of Shopify, by the access token of a custom app and, for its webhooks, the app's client secret. */
export function createShopify(http: Pick<Outgoing, 'send'>): Integration {
  const graphql = createGraphql(http)
  return {
    name: 'shopify',
    displayName: 'Shopify',
    settings: [
      { name: 'accessToken', required: true, description: 'Admin API access token of a custom app.' },
      { name: 'clientSecret', required: false, description: 'Client secret of the app, which signs its webhooks.' },
    ],
    test: (account, timeoutMs) => test(graphql, account, timeoutMs),
    feed: {
      topics: TOPICS,
      subscribe: (account, wanted, timeoutMs) => subscribe(graphql, account, wanted, timeoutMs),
      unsubscribe: (account, foreignId, timeoutMs) => unsubscribe(graphql, account, foreignId, timeoutMs),
      verify,
      label,
      read: readNews,
      readPrivacy,
    },
  }
}

async function test(graphql: Graphql, account: Account, timeoutMs: number): Promise<VendorAnswer<string | null>> {
  const told = await graphql(account, 'query name { shop { name } }', {}, timeoutMs)
  if (!told.ok) return told
  const name = text(record(told.value.shop).name)
  if (name !== null) return { ok: true, value: name }
  return { ok: false, failure: { kind: 'unexpected_reply', message: 'Shopify does not tell the name of the shop.' } }
}
