import { Invalid } from '#platform/errors'
import type { Outgoing } from '#platform/outgoing/client'
import type { Dialect } from './ports.ts'

const MOST_HEADERS = 20
const LONGEST_VALUE = 2000
const LONGEST_URL = 2048
const MOST_TYPES = 200
const LONGEST_FILTER = 200
const LONGEST_DESCRIPTION = 1000

/** Headers that frame the request, or that a proxy on the way would act on. */
const RESERVED = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** A private host is refused here only when the URL names it by address; a name is judged at every call. */
export function checkUrl(url: string, outgoing: Outgoing): void {
  const reason = url.length > LONGEST_URL ? 'too long' : outgoing.refusal(url)
  if (reason) throw new Invalid('webhook_url_refused', { field: 'url', reason })
}

export function checkSecret(secret: string, dialect: Dialect): void {
  // An empty secret means unsigned, in dialects where that is possible.
  const accepted = dialect.acceptsSecret ? dialect.acceptsSecret(secret) : secret.length <= 500
  if (!accepted) throw new Invalid('webhook_secret_malformed', { field: 'secret' })
}

export function checkEventTypes(types: readonly string[], dialect: Dialect): void {
  const sound = dialect.selects
    ? types.every((type) => type.length <= LONGEST_FILTER)
    : types.length > 0 && types.every((type) => /^[\w.*-]{1,100}$/.test(type))
  if (!sound || types.length > MOST_TYPES) throw new Invalid('webhook_event_types_malformed', { field: 'eventTypes' })
}

export function checkDescription(text: string | null): void {
  if (text !== null && text.length > LONGEST_DESCRIPTION) throw new Invalid('field_too_long', { field: 'description' })
}

/** Names are tokens and values printable, so that none can end its line and begin another header or the body. */
export function checkHeaders(headers: Readonly<Record<string, string>>, dialect: Dialect): void {
  const entries = Object.entries(headers)
  const seen = new Set<string>()
  if (entries.length > MOST_HEADERS) throw new Invalid('webhook_header_refused', { field: 'customHeaders' })
  for (const [name, value] of entries) {
    const lower = name.toLowerCase()
    const refused =
      !/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(name) ||
      !/^[\t\x20-\x7e\xa0-\xff]*$/.test(value) ||
      value.length > LONGEST_VALUE ||
      seen.has(lower) ||
      RESERVED.has(lower) ||
      dialect.reservesHeader?.(lower)
    if (refused) throw new Invalid('webhook_header_refused', { field: 'customHeaders', header: name.slice(0, 100) })
    seen.add(lower)
  }
}
