import { type Context, inTransaction, isTx, requireAnyScope } from '#platform/context'
import { Invalid } from '#platform/errors'
import type { OutgoingResult } from '#platform/outgoing/client'
import { sendSigned } from './attempt.ts'
import { checkUrl } from './endpoint-rules.ts'
import { dropQueued } from './queries/deliveries.ts'
import { insertEndpointOnce, lockEndpointOf, selectEndpoints, updateEndpointRow } from './queries/endpoints.ts'
import { encryptSecret } from './secrets.ts'
import { loadTarget } from './target.ts'
import type { Endpoint, Tools } from './types.ts'

/** An endpoint of a dialect of which a shop has one at most; a unique index sees to it. */
export interface SoleEndpoint {
  dialect: string
  /** Null switches it off. */
  url: string | null
  eventTypes: readonly string[]
}

/** The shop's endpoint of the dialect; null without one that is active. */
export async function getSoleEndpoint(ctx: Context, dialect: string): Promise<Endpoint | null> {
  requireAnyScope(ctx, 'read:webhook', 'admin')
  return findSole(ctx, dialect)
}

/**
 * Sets, changes or clears the address that the dialect calls. A new endpoint has no secret, so its calls are unsigned; one
 * that is cleared keeps its secret and its deliveries, and what is queued for it ends as failed.
 */
export async function putSoleEndpoint(
  tools: Pick<Tools, 'outgoing' | 'cipher'>,
  ctx: Context,
  { dialect, url, eventTypes }: SoleEndpoint,
): Promise<void> {
  requireAnyScope(ctx, 'write:webhook', 'admin')
  if (url !== null) {
    checkUrl(url, tools.outgoing)
    const reason = await tools.outgoing.refusalNow(url)
    if (reason !== null) throw new Invalid('webhook_url_refused', { field: 'url', reason })
  }
  await inTransaction(ctx, async (tx) => {
    const id = tx.newId()
    const before = await lockEndpointOf(tx, dialect)
    if (url === null) {
      if (!before) return
      await updateEndpointRow(tx, before.id, { active: false })
      return dropQueued(tx, before.id)
    }
    const secret = encryptSecret(tools.cipher, id, '')
    const fresh = { dialect, url, secret, eventTypes, customHeaders: {}, description: null }
    if (!before && (await insertEndpointOnce(tx, id, fresh))) return
    // Somebody else may have made it since.
    const endpoint = before ?? (await lockEndpointOf(tx, dialect))
    if (!endpoint) throw new Error(`an endpoint of ${dialect} was neither made nor found`)
    await updateEndpointRow(tx, endpoint.id, { url, active: true })
  })
}

/** Whether the dialect is called. Needs no scope: it tells nothing of the endpoint. */
export const hasSoleEndpoint = async (ctx: Context, dialect: string): Promise<boolean> =>
  (await findSole(ctx, dialect)) !== null

export interface Question {
  dialect: string
  /** Stands where a delivery has the type of its event. */
  name: string
  body: string
  timeoutMs: number
  maxAnswerBytes: number
}

/**
 * Puts a question to the dialect's endpoint and waits for the answer: one attempt, and no delivery. Null: none is active.
 * Needs no scope, as whoever causes a question does. Not inside a transaction.
 */
export async function askSoleEndpoint(
  tools: Pick<Tools, 'dialects' | 'outgoing' | 'cipher'>,
  ctx: Context,
  { dialect, name, body, timeoutMs, maxAnswerBytes }: Question,
): Promise<OutgoingResult | null> {
  if (isTx(ctx)) throw new Error(`${name} is asked inside a transaction`)
  const endpoint = await findSole(ctx, dialect)
  const target = endpoint && (await loadTarget(tools, ctx, endpoint.id))
  if (!target) return null
  const id = ctx.newId()
  const call = { deliveryId: id, eventId: id, eventType: name, body, attempt: 1, at: ctx.now() }
  return sendSigned(tools, target, call, { timeoutMs, maxAnswerBytes })
}

async function findSole(ctx: Context, dialect: string): Promise<Endpoint | null> {
  const [endpoint] = await selectEndpoints(ctx, { dialect, activeOnly: true })
  return endpoint ?? null
}
