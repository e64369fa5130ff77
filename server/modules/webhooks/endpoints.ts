import { type Context, inTransaction, requireAnyScope, requireScope } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { checkDescription, checkEventTypes, checkHeaders, checkSecret, checkUrl } from './endpoint-rules.ts'
import type { Dialect } from './ports.ts'
import { dropQueued } from './queries/deliveries.ts'
import {
  deleteEndpointRow,
  findEndpoint,
  insertEndpoint,
  lockEndpoint,
  replaceSecret,
  selectEndpoints,
  selectSecrets,
  updateEndpointRow,
} from './queries/endpoints.ts'
import { decryptSecret, encryptHeaders, encryptSecret, withReadableHeaders } from './secrets.ts'
import { newSecret } from './standard-webhooks.ts'
import type { Endpoint, Tools } from './types.ts'

export interface NewEndpoint {
  dialect: string
  url: string
  /** Absent: a new one is made. Empty: calls are unsigned, in dialects where that is possible. */
  secret?: string | undefined
  eventTypes: readonly string[]
  customHeaders?: Readonly<Record<string, string>> | undefined
  description?: string | null | undefined
}

export interface EndpointChanges {
  id: string
  url?: string | undefined
  secret?: string | undefined
  eventTypes?: readonly string[] | undefined
  /** Replaces all. */
  customHeaders?: Readonly<Record<string, string>> | undefined
  description?: string | null | undefined
  /** False switches the endpoint off; anything else switches it on. */
  active?: boolean | undefined
}

export interface SecretRotation {
  id: string
  /** Absent: a new one is made. */
  secret?: string | undefined
  /** How long the secret before signs beside the new one, in dialects that can; 24 hours unless told. */
  previousValidMs?: number | undefined
}

const DAY = 24 * 60 * 60 * 1000

type EndpointTools = Pick<Tools, 'dialects' | 'outgoing' | 'cipher'>

export async function createEndpoint(
  tools: EndpointTools,
  ctx: Context,
  input: NewEndpoint,
): Promise<Endpoint & { secret: string }> {
  requireScope(ctx, 'write:webhook')
  const { url, eventTypes, customHeaders = {}, description = null } = input
  const dialect = tools.dialects[input.dialect]
  if (!dialect) throw new Invalid('webhook_dialect_unknown', { field: 'dialect', dialect: input.dialect })
  const secret = input.secret ?? (dialect.newSecret ?? newSecret)()
  check(tools, dialect, { url, secret, eventTypes, customHeaders, description })
  const id = ctx.newId()
  const encrypted = encryptSecret(tools.cipher, id, secret)
  const headers = encryptHeaders(tools.cipher, id, customHeaders)
  const written = { dialect: input.dialect, url, secret: encrypted, eventTypes, customHeaders: headers, description }
  const endpoint = await inTransaction(ctx, (tx) => insertEndpoint(tx, id, written)).catch(urlTaken(url))
  return { ...withReadableHeaders(tools.cipher, endpoint), secret }
}

/**
 * Members left out stay. Queued deliveries go to the new url with the new secret. Any update switches an endpoint on
 * again, unless it switches it off, which ends what is queued as failed.
 */
export async function updateEndpoint(tools: EndpointTools, ctx: Context, input: EndpointChanges): Promise<Endpoint> {
  requireScope(ctx, 'write:webhook')
  return inTransaction(ctx, async (tx) => {
    const before = await lockEndpoint(tx, input.id)
    if (!before) throw notFound(input.id)
    check(tools, dialectOf(tools, before), input)
    const { secret, active = true } = input
    const endpoint = await updateEndpointRow(tx, input.id, {
      active,
      ...(input.url === undefined ? {} : { url: input.url }),
      ...(input.eventTypes === undefined ? {} : { eventTypes: input.eventTypes }),
      ...(input.customHeaders === undefined
        ? {}
        : { customHeaders: encryptHeaders(tools.cipher, input.id, input.customHeaders) }),
      ...(input.description === undefined ? {} : { description: input.description }),
      ...(secret === undefined ? {} : { secret: encryptSecret(tools.cipher, input.id, secret) }),
    })
    if (!active) await dropQueued(tx, input.id)
    return withReadableHeaders(tools.cipher, endpoint)
  }).catch(urlTaken(input.url))
}

/** In dialects that know an endpoint by its address. */
const urlTaken =
  (url: string | undefined) =>
  (error: unknown): never => {
    if (violatedConstraint(error) === 'webhook_endpoint_url') throw new Conflict('webhook_exists', { url })
    throw error
  }

/** Its deliveries, queued and past, go with it. */
export async function deleteEndpoint(ctx: Context, input: { id: string }): Promise<void> {
  requireScope(ctx, 'write:webhook')
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteEndpointRow(tx, input.id))) throw notFound(input.id)
  })
}

export async function getEndpoint(tools: EndpointTools, ctx: Context, input: { id: string }): Promise<Endpoint> {
  requireAnyScope(ctx, 'read:webhook', 'write:webhook')
  const endpoint = await findEndpoint(ctx, input.id)
  if (!endpoint) throw notFound(input.id)
  return withReadableHeaders(tools.cipher, endpoint)
}

/** Oldest first. */
export async function listEndpoints(
  tools: EndpointTools,
  ctx: Context,
  input: { dialect?: string | undefined; activeOnly?: boolean | undefined } = {},
): Promise<Endpoint[]> {
  requireScope(ctx, 'read:webhook')
  return (await selectEndpoints(ctx, input)).map((endpoint) => withReadableHeaders(tools.cipher, endpoint))
}

/** Current secrets by endpoint id, for wires that give them back, also to who wrote them. Unknown ids are left out. */
export async function revealSecrets(
  tools: EndpointTools,
  ctx: Context,
  input: { ids: readonly string[] },
): Promise<Map<string, string>> {
  requireAnyScope(ctx, 'read:webhook', 'write:webhook')
  const stored = await selectSecrets(ctx, input.ids)
  return new Map(stored.map(({ id, secret }) => [id, decryptSecret(tools.cipher, id, secret)]))
}

/** An inactive endpoint stays inactive. */
export async function rotateSecret(
  tools: EndpointTools,
  ctx: Context,
  input: SecretRotation,
): Promise<{ secret: string; previousValidUntil: Date }> {
  requireScope(ctx, 'write:webhook')
  const { previousValidMs = DAY } = input
  return inTransaction(ctx, async (tx) => {
    const endpoint = await lockEndpoint(tx, input.id)
    if (!endpoint) throw notFound(input.id)
    const dialect = dialectOf(tools, endpoint)
    const secret = input.secret ?? (dialect.newSecret ?? newSecret)()
    checkSecret(secret, dialect)
    const previousUntil = new Date(tx.now().getTime() + previousValidMs)
    const encrypted = encryptSecret(tools.cipher, input.id, secret)
    await replaceSecret(tx, input.id, { secret: encrypted, previous: endpoint.secret, previousUntil })
    return { secret, previousValidUntil: previousUntil }
  })
}

function check(
  tools: EndpointTools,
  dialect: Dialect,
  { url, secret, eventTypes, customHeaders, description }: Omit<EndpointChanges, 'id' | 'active'>,
): void {
  if (url !== undefined) checkUrl(url, tools.outgoing)
  if (secret !== undefined) checkSecret(secret, dialect)
  if (eventTypes !== undefined) checkEventTypes(eventTypes, dialect)
  if (description !== undefined) checkDescription(description)
  if (customHeaders !== undefined) checkHeaders(customHeaders, dialect)
}

function dialectOf(tools: EndpointTools, endpoint: Endpoint): Dialect {
  const dialect = tools.dialects[endpoint.dialect]
  if (!dialect) throw new Error(`no dialect ${endpoint.dialect} is installed`)
  return dialect
}

export const notFound = (id: string): NotFound => new NotFound('webhook_not_found', { id })
