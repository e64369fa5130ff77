import type { Account, Announcement, Integration, VendorAnswer } from '#modules/connectors'
import { list, record, text } from '#platform/foreign-json'
import type { Outgoing } from '#platform/outgoing/client'
import { type Ask, createAsk } from './client.ts'

const BASE_URL = 'https://a.klaviyo.com'

/** Klaviyo, by a private API key that may read profiles, lists and segments and write events. */
export function createKlaviyo(http: Pick<Outgoing, 'send'>, baseUrl: string = BASE_URL): Integration {
  const ask = createAsk(http, baseUrl)
  return {
    name: 'klaviyo',
    displayName: 'Klaviyo',
    settings: [
      {
        name: 'apiKey',
        required: true,
        description: 'Private API key with full access to events, and read access to profiles, lists and segments.',
      },
    ],
    test: (account, timeoutMs) => test(ask, account, timeoutMs),
    audience: {
      tell: (account, news, timeoutMs) => tell(ask, account, news, timeoutMs),
      segmentsOf: (account, email, timeoutMs) => segmentsOf(ask, account, email, timeoutMs),
    },
  }
}

/** A key that may not see the account works all the same when it may see profiles. */
async function test(ask: Ask, account: Account, timeoutMs: number): Promise<VendorAnswer<string | null>> {
  const left = timeLeft(timeoutMs)
  const accounts = await ask(account, { method: 'GET', path: '/api/accounts' }, left())
  if (accounts.ok) {
    const [first] = resources(accounts.value)
    const { organization_name: name } = record(record(first?.attributes).contact_information)
    return first
      ? { ok: true, value: text(name) }
      : { ok: false, failure: { kind: 'unexpected_reply', message: 'Klaviyo names no account of this key.' } }
  }
  if (accounts.failure.kind !== 'auth') return accounts
  const query = { 'page[size]': '1', 'fields[profile]': 'created' }
  const profiles = await ask(account, { method: 'GET', path: '/api/profiles', query }, left())
  return profiles.ok ? { ok: true, value: null } : profiles
}

/** Klaviyo keeps the first of several events with one unique_id, metric and profile. */
async function tell(
  ask: Ask,
  account: Account,
  { id, metric, email, at, properties }: Announcement,
  timeoutMs: number,
): Promise<VendorAnswer<null>> {
  const attributes = {
    metric: { data: { type: 'metric', attributes: { name: metric } } },
    profile: { data: { type: 'profile', attributes: { email } } },
    properties,
    time: at.toISOString(),
    unique_id: id,
  }
  const body = { data: { type: 'event', attributes } }
  const answer = await ask(account, { method: 'POST', path: '/api/events', body }, timeoutMs)
  return answer.ok ? { ok: true, value: null } : answer
}

async function segmentsOf(
  ask: Ask,
  account: Account,
  email: string,
  timeoutMs: number,
): Promise<VendorAnswer<string[]>> {
  const left = timeLeft(timeoutMs)
  const filter = `equals(email,${JSON.stringify(email)})`
  const query = { filter, 'fields[profile]': 'email' }
  const profiles = await ask(account, { method: 'GET', path: '/api/profiles', query }, left())
  if (!profiles.ok) return profiles
  const id = text(resources(profiles.value)[0]?.id)
  if (id === null) return { ok: true, value: [] }
  const path = `/api/profiles/${encodeURIComponent(id)}`
  const [lists, segments] = await Promise.all([
    ask(account, { method: 'GET', path: `${path}/lists`, query: { 'fields[list]': 'name' } }, left()),
    ask(account, { method: 'GET', path: `${path}/segments`, query: { 'fields[segment]': 'name' } }, left()),
  ])
  if (!lists.ok) return lists
  if (!segments.ok) return segments
  return {
    ok: true,
    value: [...named('Klaviyo.list.', lists.value), ...named('Klaviyo.segment.', segments.value)],
  }
}

const named = (prefix: string, value: unknown): string[] =>
  resources(value).flatMap(({ attributes }) => {
    const name = text(record(attributes).name)
    return name === null ? [] : [prefix + name]
  })

const resources = (value: unknown): Readonly<Record<string, unknown>>[] => list(record(value).data).map(record)

/** What remains of the time for several calls together. */
function timeLeft(milliseconds: number): () => number {
  const end = performance.now() + milliseconds
  return () => Math.max(1, Math.ceil(end - performance.now()))
}
