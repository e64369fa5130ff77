import type { Endpoint, Webhooks } from '#modules/webhooks'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import { naming } from '#platform/http/index'
import type { Op } from '../operation.ts'
import { DIALECT, TYPES, toWebHook, typeFrom } from '../wire/webhook.ts'

const NAMES = { secret: 'key', eventTypes: 'type' } as const

/** Subscriptions of this wire; those of other dialects do not exist here. */
export function webhookOperations(webhooks: Webhooks) {
  async function withKeys(ctx: Context, endpoints: readonly Endpoint[]) {
    const keys = await webhooks.revealSecrets(ctx, { ids: endpoints.map((endpoint) => endpoint.id) })
    return endpoints.map((endpoint) => toWebHook(endpoint, keys.get(endpoint.id) ?? ''))
  }

  async function own(ctx: Context, id: string): Promise<Endpoint> {
    const endpoint = await webhooks.getEndpoint(ctx, { id })
    if (endpoint.dialect !== DIALECT) throw new NotFound('webhook_not_found', { id })
    return endpoint
  }

  const shown = async (ctx: Context, endpoint: Endpoint) => {
    const [webHook] = await withKeys(ctx, [endpoint])
    if (!webHook) throw new Error('one endpoint makes one subscription')
    return webHook
  }

  const listWebHooks: Op<'listWebHooks'> = async ({ ctx }) =>
    withKeys(ctx, await webhooks.listEndpoints(ctx, { dialect: DIALECT, activeOnly: true }))

  const createWebHook: Op<'createWebHook'> = async ({ ctx, body }) => {
    const { url, key, type, customHeaders } = body
    const eventTypes = TYPES[typeFrom(type)]
    const input = { dialect: DIALECT, url, secret: key, eventTypes, customHeaders: customHeaders ?? {} }
    const endpoint = await naming(NAMES, () => webhooks.createEndpoint(ctx, input))
    return toWebHook(endpoint, endpoint.secret)
  }

  const getWebHook: Op<'getWebHook'> = async ({ ctx, path }) => shown(ctx, await own(ctx, path.id))

  const updateWebHook: Op<'updateWebHook'> = async ({ ctx, path, body }) => {
    const { id } = await own(ctx, path.id)
    const { url, key, type, customHeaders } = body
    const changes = {
      id,
      ...(url ? { url } : {}),
      ...(key ? { secret: key } : {}),
      ...(type !== undefined && type !== null ? { eventTypes: TYPES[typeFrom(type)] } : {}),
      ...(customHeaders ? { customHeaders } : {}),
    }
    return shown(ctx, await naming(NAMES, () => webhooks.updateEndpoint(ctx, changes)))
  }

  const deleteWebHook: Op<'deleteWebHook'> = async ({ ctx, path }) => {
    const { id } = await own(ctx, path.id)
    await webhooks.deleteEndpoint(ctx, { id })
  }

  return { listWebHooks, createWebHook, getWebHook, updateWebHook, deleteWebHook }
}
