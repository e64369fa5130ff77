import { randomUUID } from 'node:crypto'
import type { Received } from '../receiver.ts'
import { type Fake, fake, jsonOf, type Reply } from './conduct.ts'

const JSON_API = 'application/vnd.api+json'

export interface KlaviyoProfile {
  id: string
  email: string
  lists: string[]
  segments: string[]
}

export interface KlaviyoEvent {
  email: string
  metric: string
  uniqueId: string
  time: string
  properties: Record<string, unknown>
}

export interface KlaviyoFake extends Fake {
  apiKey: string
  scopes: Set<string>
  profiles: KlaviyoProfile[]
  /** Without those that were told before: same unique id, metric and profile. */
  events: KlaviyoEvent[]
  /** Requests until the limit of the account is reached. */
  budget: number
  retryAfter: number
}

interface EventBody {
  data?: {
    type?: string
    attributes?: {
      unique_id?: string
      time?: string
      properties?: Record<string, unknown>
      metric?: { data?: { type?: string; attributes?: { name?: string } } }
      profile?: { data?: { type?: string; attributes?: { email?: string } } }
    }
  }
}

/** Klaviyo's API for one account: its name, profiles with their groups, and events. */
export async function klaviyoFake(apiKey = 'pk_0123456789abcdef0123456789abcdef01'): Promise<KlaviyoFake> {
  const made = await fake(JSON_API, (request) => {
    const { headers } = request
    if (headers.authorization !== `Klaviyo-API-Key ${state.apiKey}`) {
      return refused(401, 'authentication_failed', 'Incorrect authentication credentials.')
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(String(headers.revision ?? ''))) {
      return refused(400, 'invalid', 'A revision header is required.')
    }
    if (state.budget <= 0) {
      const reply = refused(429, 'throttled', 'Request was throttled. Expected available in 1 second.')
      return { ...reply, headers: { 'retry-after': String(state.retryAfter) } }
    }
    state.budget--
    return route(request)
  })

  function route(request: Received): Reply {
    const { pathname, searchParams } = new URL(request.url, 'http://klaviyo')
    const path = `${request.method} ${pathname.replace(/\/$/, '')}`
    if (path === 'GET /api/accounts') return within('accounts:read', accounts)
    if (path === 'GET /api/profiles') return within('profiles:read', () => find(searchParams.get('filter')))
    if (path === 'POST /api/events') return within('events:write', () => record(request))
    const [, id = '', group] = /^GET \/api\/profiles\/([^/]+)\/(lists|segments)$/.exec(path) ?? []
    if (group !== 'lists' && group !== 'segments') return refused(404, 'not_found', 'The path does not exist.')
    return within(`${group}:read`, () => groups(id, group))
  }

  const within = (scope: string, work: () => Reply): Reply =>
    state.scopes.has(scope) ? work() : refused(403, 'permission_denied', 'You do not have permission to do this.')

  const accounts = (): Reply => ({
    status: 200,
    body: {
      data: [
        {
          type: 'account',
          id: 'XyZ123',
          attributes: {
            test_account: false,
            contact_information: { organization_name: 'North Gift Company', default_sender_email: 'hi@north.example' },
            timezone: 'Europe/Helsinki',
            preferred_currency: 'EUR',
          },
          links: { self: 'https://a.klaviyo.com/api/accounts/XyZ123/' },
        },
      ],
      links: { self: 'https://a.klaviyo.com/api/accounts/', next: null, prev: null },
    },
  })

  function find(filter: string | null): Reply {
    const quoted = filter === null ? null : /^equals\(email,("(?:[^"\\]|\\.)*")\)$/.exec(filter)?.[1]
    if (quoted === undefined) return refused(400, 'invalid', 'Invalid filter provided')
    const email = quoted === null ? null : (jsonOf(quoted) as string).toLowerCase()
    const found = state.profiles.filter((one) => email === null || one.email.toLowerCase() === email)
    return {
      status: 200,
      body: {
        data: found.map(({ id, email: address }) => ({ type: 'profile', id, attributes: { email: address } })),
        links: { self: 'https://a.klaviyo.com/api/profiles/', next: null, prev: null },
      },
    }
  }

  function groups(id: string, group: 'lists' | 'segments'): Reply {
    const profile = state.profiles.find((one) => one.id === decodeURIComponent(id))
    if (!profile) return refused(404, 'not_found', `A profile with id ${id} does not exist.`)
    const type = group.slice(0, -1)
    const data = profile[group].map((name, i) => ({ type, id: `${type}${i}`, attributes: { name } }))
    return { status: 200, body: { data, links: { self: 'https://a.klaviyo.com/', next: null, prev: null } } }
  }

  function record(request: Received): Reply {
    const { data } = (jsonOf(request.body) ?? {}) as EventBody
    const { metric, profile, properties, time, unique_id: uniqueId } = data?.attributes ?? {}
    const name = metric?.data?.attributes?.name
    const email = profile?.data?.attributes?.email
    const typed = data?.type === 'event' && metric?.data?.type === 'metric' && profile?.data?.type === 'profile'
    if (!typed || !name || name.length >= 128 || !properties) return refused(400, 'invalid', 'Invalid input.')
    if (!email || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refused(400, 'invalid', 'Invalid email address')
    const event = { email, metric: name, uniqueId: uniqueId ?? '', time: time ?? '', properties }
    const same = (one: KlaviyoEvent) => one.email === email && one.metric === name && one.uniqueId === event.uniqueId
    if (!state.events.some(same)) state.events.push(event)
    return { status: 202 }
  }

  const state: KlaviyoFake = Object.assign(made, {
    apiKey,
    scopes: new Set(['accounts:read', 'events:write', 'lists:read', 'profiles:read', 'segments:read']),
    profiles: [],
    events: [],
    budget: Number.POSITIVE_INFINITY,
    retryAfter: 7,
  })
  return state
}

const refused = (status: number, code: string, detail: string): Reply => ({
  status,
  body: { errors: [{ id: randomUUID(), status, code, title: detail, detail, source: { pointer: '/data/' } }] },
})
