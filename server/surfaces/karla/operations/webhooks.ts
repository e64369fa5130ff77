import { getShop } from '#modules/tenants'
import type { Endpoint, Webhooks } from '#modules/webhooks'
import type { Context } from '#platform/context'
import { DomainError, NotFound } from '#platform/errors'
import { DIALECT } from '../dialect.ts'
import type { Op } from '../operation.ts'
import { pageOf } from '../wire/values.ts'
import { toWebhook } from '../wire/webhook.ts'

/** Endpoints of this wire; those of other dialects do not exist here. */
export function webhooksOperations(webhooks: Webhooks) {
  async function own(ctx: Context, id: string): Promise<Endpoint> {
    const endpoint = await webhooks.getEndpoint(ctx, { id: id.toLowerCase() })
    if (endpoint.dialect !== DIALECT) throw new NotFound('webhook_not_found', { id })
    return endpoint
  }

  const searchWebhooks: Op<'searchWebhooks'> = async ({ ctx, query }) => {
    const { uuid, status, url } = query
    const { limit, skip } = pageOf(query)
    const found = (await webhooks.listEndpoints(ctx, { dialect: DIALECT }))
      .filter((one) => uuid === undefined || one.id === uuid.toLowerCase())
      .filter((one) => status === undefined || one.active === (status === 'active'))
      .filter((one) => url === undefined || one.url === url)
      .reverse()
      .slice(skip, skip + limit)
    const [secrets, { slug }] = await Promise.all([
      found.length > 0 ? webhooks.revealSecrets(ctx, { ids: found.map(({ id }) => id) }) : new Map<string, string>(),
      getShop(ctx),
    ])
    return found.map((one) => toWebhook(one, slug, { text: secrets.get(one.id) ?? '', clear: false }))
  }

  const createWebhook: Op<'createWebhook'> = async ({ ctx, body }) => {
    const { url, description } = body
    const endpoint = await webhooks
      .createEndpoint(ctx, {
        dialect: DIALECT,
        url,
        secret: body.secret ?? undefined,
        eventTypes: unique(body.enabled_events ?? ['*']),
        description: description ?? null,
      })
      .catch(asSent)
    const created =
      body.status === 'inactive' ? await webhooks.updateEndpoint(ctx, { id: endpoint.id, active: false }) : endpoint
    return toWebhook(created, (await getShop(ctx)).slug, { text: endpoint.secret, clear: true })
  }

  const updateWebhook: Op<'updateWebhook'> = async ({ ctx, path, body }) => {
    const before = await own(ctx, path.uuid)
    const { url, description, enabled_events: events, status } = body
    await webhooks
      .updateEndpoint(ctx, {
        id: before.id,
        active: status ? status === 'active' : before.active,
        ...(url ? { url } : {}),
        ...(events ? { eventTypes: unique(events) } : {}),
        ...(description === null || description === undefined ? {} : { description }),
      })
      .catch(asSent)
    return null
  }

  const deleteWebhook: Op<'deleteWebhook'> = async ({ ctx, path }) => {
    const { id } = await own(ctx, path.uuid)
    await webhooks.deleteEndpoint(ctx, { id })
    return null
  }

  return { searchWebhooks, createWebhook, updateWebhook, deleteWebhook }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** The member of this wire for that of the core. */
function asSent(error: unknown): never {
  if (error instanceof DomainError && error.details.field === 'eventTypes') error.details.field = 'enabled_events'
  throw error
}
