/** The one way to the server: Doorstep's own API, typed by its contract. */
import type { components, paths } from '../../server/generated/doorstep.ts'

export type Schemas = components['schemas']

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never
}[keyof paths]
type Operation<M extends Method, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never
type JsonOf<R> = R extends { content: { 'application/json': infer B } } ? B : undefined
type Answer<O> = O extends { responses: infer R }
  ? R extends { 200: infer Ok }
    ? JsonOf<Ok>
    : R extends { 201: infer Made }
      ? JsonOf<Made>
      : R extends { 202: infer Taken }
        ? JsonOf<Taken>
        : undefined
  : never
type PathOf<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: never }
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? { query?: Q } : { query?: never }
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : O extends { requestBody?: { content: { 'application/json': infer B } } }
    ? { body?: B }
    : { body?: never }
type Options<O> = PathOf<O> &
  QueryOf<O> &
  BodyOf<O> & {
    signal?: AbortSignal
    /** Only while the thing is at this version; else 412 with the thing as it is now. */
    version?: string
  }

/** A member that is wrong, by its JSON Pointer. */
export type Fault = NonNullable<Schemas['Problem']['errors']>[number]

/** What the server refused, by the stable code of its problem. `status` 0: it was not reached. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  /** The log of the server knows the request by it. */
  readonly reference: string | null
  readonly faults: readonly Fault[]
  /** With 412: the thing as it is now. */
  readonly current: unknown

  constructor(
    status: number,
    code: string,
    detail: string,
    reference: string | null,
    { faults = [], current = null }: { faults?: readonly Fault[] | undefined; current?: unknown } = {},
  ) {
    super(detail)
    this.status = status
    this.code = code
    this.reference = reference
    this.faults = faults
    this.current = current
  }
}

let shop: string | null = null

/** The shop that every call is about, by its slug: the one in the address of the page. */
export function holdShop(slug: string): void {
  shop = slug
}

let signInAgain: (() => Promise<boolean>) | null = null

/** Who asks the person to sign in again when the session ended. True: go on with what was refused. */
export function onSessionOver(ask: (() => Promise<boolean>) | null): void {
  signInAgain = ask
}

/**
 * Calls one operation. Throws an ApiError for every answer but success. When the session ended meanwhile, the call
 * waits for the person to sign in again, and goes on.
 */
export async function call<M extends Method, P extends PathsOf<M>>(
  method: M,
  path: P,
  options: Options<Operation<M, P>>,
): Promise<Answer<Operation<M, P>>> {
  const parts = options as Parts // the contract's own members of it
  const again = SIGNING_IN.has(path) ? null : signInAgain
  try {
    return (await exchange(method, path, parts)) as Answer<Operation<M, P>> // the server holds its answers against the contract
  } catch (error) {
    const over = error instanceof ApiError && error.status === 401 && SESSION_CODES.has(error.code)
    if (!over || again === null || !(await again())) throw error
    return (await exchange(method, path, parts)) as Answer<Operation<M, P>> // as above
  }
}

const SESSION_CODES = new Set(['credentials_missing', 'session_over', 'second_factor_due'])
/** What a session is made by cannot wait for one. */
const SIGNING_IN = new Set(['/session', '/session/second-factor', '/session/passkey', '/session/passkey/challenge'])

/** Sends a file as the whole body, with the type that it has. */
export const upload = <M extends Method, P extends PathsOf<M>>(
  method: M,
  path: P,
  { path: names, query, file }: PathOf<Operation<M, P>> & QueryOf<Operation<M, P>> & { file: Blob },
): Promise<Answer<Operation<M, P>>> =>
  exchange(method, path, { path: names as object, query: query as object, file }) as Promise<Answer<Operation<M, P>>> // as above

/** A document of the server, such as a PDF. */
export async function document(path: DocumentPath, options: { path?: object; query?: object }): Promise<Blob> {
  const response = await send('GET', path, options)
  if (!response.ok) throw problemOf(response, await response.json())
  return response.blob()
}

type DocumentPath = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: { 'application/pdf': unknown } } } } }
    ? P
    : never
}[keyof paths]

interface Parts {
  path?: object | undefined
  query?: object | undefined
  body?: unknown
  file?: Blob
  signal?: AbortSignal
  version?: string
}

async function exchange(method: string, path: string, parts: Parts): Promise<unknown> {
  const response = await send(method.toUpperCase(), path, parts)
  if (response.status === 204) return undefined
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? await response.json() : undefined
  if (!response.ok) throw problemOf(response, body)
  return body
}

/** Keys of calls that nobody answered: the same call again carries the same key, and is done once. */
const unanswered = new Map<string, string>()

async function send(
  method: string,
  path: string,
  { path: names, query, body, file, signal, version }: Parts,
): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' })
  if (shop !== null) headers.set('doorstep-shop', shop)
  const text = body === undefined ? undefined : JSON.stringify(body)
  if (text !== undefined) headers.set('content-type', 'application/json')
  if (file) headers.set('content-type', file.type)
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  const address = addressOf(path, names ?? {}, query ?? {})
  const same = `${address} ${text ?? ''}`
  if (method === 'POST') {
    const key = unanswered.get(same) ?? newKey()
    unanswered.set(same, key)
    headers.set('idempotency-key', key)
  }
  try {
    const response = await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      body: file ?? text ?? null,
      signal: signal ?? null,
    })
    // A proxy answers 502 to 504 for a server that may have done it.
    if (response.status < 502) unanswered.delete(same)
    return response
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(0, 'unreachable', 'The server does not answer.', null)
  }
}

/** Not crypto.randomUUID: browsers keep that from pages that came over plain http from another machine. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-')

/** How many calls the person may make at the moment; null: there is no limit. */
export async function callAllowance(signal: AbortSignal): Promise<{ limit: number; remaining: number } | null> {
  const { headers } = await send('GET', '/shop', { signal })
  const [limit, remaining] = [headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]
  return limit === null || remaining === null ? null : { limit: Number(limit), remaining: Number(remaining) }
}

/**
 * Opens a stream of Server-Sent Events, which goes on after `lastId`. Unlike the browser's own EventSource it names the
 * shop, and tells why it was refused: by an ApiError.
 */
export async function openStream(
  path: PathsOf<'get'>,
  { lastId, signal }: { lastId: string | null; signal: AbortSignal },
): Promise<ReadableStream<Uint8Array>> {
  const headers = new Headers({ accept: 'text/event-stream' })
  if (shop !== null) headers.set('doorstep-shop', shop)
  if (lastId !== null) headers.set('last-event-id', lastId)
  const response = await fetch(addressOf(path, {}, {}), { headers, credentials: 'same-origin', signal })
  if (!response.ok || !response.body) throw problemOf(response, null)
  return response.body
}

/** The address of an operation; lists repeat their parameter, and what is absent is left out. */
export function addressOf(path: string, names: object, query: object): string {
  const values = new Map(Object.entries(names))
  const filled = path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) if (each !== undefined && each !== '') search.append(name, String(each))
  }
  const text = search.toString()
  return `/api${filled}${text === '' ? '' : `?${text}`}`
}

function problemOf(response: Response, body: unknown): ApiError {
  const problem = (body ?? {}) as Partial<Schemas['Problem']> & { current?: unknown } // read as optional
  return new ApiError(
    response.status,
    problem.code ?? 'unexpected_answer',
    problem.detail ?? response.statusText,
    problem.instance?.replace('urn:request:', '') ?? response.headers.get('x-request-id'),
    { faults: problem.errors, current: problem.current },
  )
}
