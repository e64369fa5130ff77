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
      : undefined
  : never
type PathOf<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: never }
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? { query?: Q } : { query?: never }
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : O extends { requestBody?: { content: { 'application/json': infer B } } }
    ? { body?: B }
    : { body?: never }
type Options<O> = PathOf<O> & QueryOf<O> & BodyOf<O> & { signal?: AbortSignal }

/** What the server refused, by the stable code of its problem. `status` 0: it was not reached. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  /** The log of the server knows the request by it. */
  readonly reference: string | null

  constructor(status: number, code: string, detail: string, reference: string | null) {
    super(detail)
    this.status = status
    this.code = code
    this.reference = reference
  }
}

let key: string | null = null

/** Keeps the key in memory: it ends with the page. Whether it opens anything, the first call tells. */
export function holdKey(given: string | null): void {
  key = given
}

export const isSignedIn = (): boolean => key !== null

/** Calls one operation. Throws an ApiError for every answer but success. */
export async function call<M extends Method, P extends PathsOf<M>>(
  method: M,
  path: P,
  options: Options<Operation<M, P>>,
): Promise<Answer<Operation<M, P>>> {
  const response = await send(method.toUpperCase(), path, options as Parts) // the contract's own members of it
  if (response.status === 204) return undefined as Answer<Operation<M, P>> // the contract has no body for 204
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? await response.json() : undefined
  if (!response.ok) throw problemOf(response, body)
  return body as Answer<Operation<M, P>> // the server holds its answers against the contract
}

interface Parts {
  path?: object | undefined
  query?: object | undefined
  body?: unknown
  signal?: AbortSignal
}

async function send(method: string, path: string, { path: names, query, body, signal }: Parts): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' })
  if (key !== null) headers.set('authorization', `Bearer ${key}`)
  if (body !== undefined) headers.set('content-type', 'application/json')
  try {
    return await fetch(addressOf(path, names ?? {}, query ?? {}), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(0, 'unreachable', 'The server does not answer.', null)
  }
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
  const problem = (body ?? {}) as Partial<Schemas['Problem']> // read as optional
  return new ApiError(
    response.status,
    problem.code ?? 'unexpected_answer',
    problem.detail ?? response.statusText,
    problem.instance?.replace('urn:request:', '') ?? response.headers.get('x-request-id'),
  )
}
