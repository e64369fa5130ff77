import { createHmac, randomUUID } from 'node:crypto'
import { type Fake, fake, jsonOf, type Reply } from './conduct.ts'

const TOPICS = new Set([
  'ORDERS_CREATE',
  'ORDERS_UPDATED',
  'ORDERS_FULFILLED',
  'ORDERS_PARTIALLY_FULFILLED',
  'FULFILLMENTS_UPDATE',
])
const PATH = /^\/admin\/api\/\d{4}-(01|04|07|10)\/graphql\.json$/
const COST = 10
const BUCKET = { maximumAvailable: 2000, restoreRate: 100 }

interface Subscription {
  id: string
  topic: string
  uri: string
}

interface GraphqlCall {
  query: string
  variables: {
    id?: string
    topic?: string
    topics?: string[]
    webhookSubscription?: { uri?: string; format?: string }
  }
}

export interface ShopifyFake extends Fake {
  accessToken: string
  subscriptions: Subscription[]
  /** Points left in the bucket; each call costs ten. */
  points: number
  /** Whether the token may subscribe to orders. */
  mayReadOrders: boolean
  /** The next call is answered only after it was done and its answer lost. */
  loseNextAnswer: boolean
}

/** Admin GraphQL API of one store: its shop and its webhook subscriptions. */
export async function shopifyFake(accessToken = 'shpat_0123456789abcdef0123456789abcdef'): Promise<ShopifyFake> {
  let nextId = 1_087_654_321_000
  const made = await fake('application/json; charset=utf-8', ({ url, headers, method, body }) => {
    if (method !== 'POST' || !PATH.test(url)) return { status: 404, body: { errors: 'Not Found' } }
    if (headers['x-shopify-access-token'] !== state.accessToken) {
      return {
        status: 401,
        body: { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
      }
    }
    const call = jsonOf(body) as GraphqlCall | undefined
    if (typeof call?.query !== 'string')
      return { status: 400, body: { errors: { query: 'Required parameter missing or invalid' } } }
    if (state.points < COST) return throttled(state.points)
    state.points -= COST
    const data = run(call)
    if (state.loseNextAnswer) {
      state.loseNextAnswer = false
      return { status: 502, body: 'bad gateway' }
    }
    return data
  })

  function run({ query, variables }: GraphqlCall): Reply {
    if (/\bwebhookSubscriptionCreate\b/.test(query)) return create(variables)
    if (/\bwebhookSubscriptionDelete\b/.test(query)) return remove(variables.id ?? '')
    if (/\bwebhookSubscriptions\b/.test(query)) {
      const nodes = state.subscriptions.filter(({ topic }) => variables.topics?.includes(topic) ?? true)
      return answer({ webhookSubscriptions: { nodes } })
    }
    if (/\bshop\b/.test(query)) return answer({ shop: { name: 'North Gift Company' } })
    const message = 'Parse error on "query"'
    return { status: 200, body: { errors: [{ message, extensions: { code: 'undefinedField' } }] } }
  }

  function create({ topic = '', webhookSubscription = {} }: GraphqlCall['variables']): Reply {
    const { uri = '' } = webhookSubscription
    if (!TOPICS.has(topic)) {
      const message = `Variable $topic of type WebhookSubscriptionTopic! was provided invalid value`
      return { status: 200, body: { errors: [{ message, extensions: { code: 'INVALID_VARIABLE' } }] } }
    }
    if (!state.mayReadOrders) {
      const message = 'Access denied for webhookSubscriptionCreate field. Required access: `read_orders` access scope.'
      return {
        status: 200,
        body: {
          errors: [{ message, extensions: { code: 'ACCESS_DENIED' } }],
          data: { webhookSubscriptionCreate: null },
        },
      }
    }
    const taken = state.subscriptions.some((one) => one.topic === topic && one.uri === uri)
    const message = taken
      ? 'Address for this topic has already been taken'
      : !/^https?:\/\/[^/]+\//.test(uri)
        ? 'Address is invalid'
        : null
    if (message !== null) {
      const userErrors = [{ field: ['webhookSubscription', 'callbackUrl'], message }]
      return answer({ webhookSubscriptionCreate: { webhookSubscription: null, userErrors } })
    }
    const made = { id: `gid://shopify/WebhookSubscription/${nextId++}`, topic, uri }
    state.subscriptions.push(made)
    return answer({ webhookSubscriptionCreate: { webhookSubscription: made, userErrors: [] } })
  }

  function remove(id: string): Reply {
    const at = state.subscriptions.findIndex((one) => one.id === id)
    if (at === -1) {
      const userErrors = [{ field: ['id'], message: 'Webhook subscription does not exist' }]
      return answer({ webhookSubscriptionDelete: { deletedWebhookSubscriptionId: null, userErrors } })
    }
    state.subscriptions.splice(at, 1)
    return answer({ webhookSubscriptionDelete: { deletedWebhookSubscriptionId: id, userErrors: [] } })
  }

  const answer = (data: unknown): Reply => ({
    status: 200,
    body: { data, extensions: { cost: cost(state.points, COST) } },
  })

  const state: ShopifyFake = Object.assign(made, {
    accessToken,
    subscriptions: [],
    points: BUCKET.maximumAvailable,
    mayReadOrders: true,
    loseNextAnswer: false,
  })
  return state
}

const cost = (points: number, actualQueryCost: number | null) => ({
  requestedQueryCost: COST,
  actualQueryCost,
  throttleStatus: { ...BUCKET, currentlyAvailable: points },
})

const throttled = (points: number): Reply => ({
  status: 200,
  body: {
    errors: [
      {
        message: 'Throttled',
        extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
      },
    ],
    extensions: { cost: cost(points, null) },
  },
})

export interface ShopifyCall {
  payload: string
  headers: Record<string, string>
}

/** A webhook as Shopify sends it. */
export function shopifyCall(
  clientSecret: string,
  topic: string,
  body: unknown,
  headers: Record<string, string> = {},
): ShopifyCall {
  const payload = JSON.stringify(body)
  return {
    payload,
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-shop-domain': 'north-gift.myshopify.com',
      'x-shopify-api-version': '2026-07',
      'x-shopify-webhook-id': randomUUID(),
      'x-shopify-event-id': randomUUID(),
      'x-shopify-triggered-at': '2026-03-02T09:00:00.000000000Z',
      'x-shopify-hmac-sha256': createHmac('sha256', clientSecret).update(payload).digest('base64'),
      ...headers,
    },
  }
}
