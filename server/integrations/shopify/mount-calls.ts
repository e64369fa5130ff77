import type { FastifyInstance } from 'fastify'
import type { CallOutcome, Connectors } from '#modules/connectors'

/** Orders with hundreds of line items are some megabytes. */
const MOST_BYTES = 8 * 1024 * 1024
const STATUS: Record<CallOutcome, number> = { stored: 200, unknown: 404, refused: 401 }

/**
 * `POST /hooks/shopify/{shop}/{type}`: what Shopify calls. The signature is checked over the raw body, the call is
 * stored and answered, and read afterwards.
 */
export async function mountShopifyCalls(
  http: FastifyInstance,
  connectors: Pick<Connectors, 'receiveCall'>,
): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    scope.post<{ Params: { shop: string; type: string } }>('/hooks/shopify/:shop/:type', async (request, reply) => {
      const { body, headers, params } = request
      const outcome = await connectors.receiveCall({
        integration: 'shopify',
        shopId: params.shop,
        type: params.type,
        call: { headers, rawBody: Buffer.isBuffer(body) ? body : Buffer.alloc(0) },
      })
      return reply.code(STATUS[outcome]).send({ outcome })
    })
  })
}
