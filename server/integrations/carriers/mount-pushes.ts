import type { FastifyInstance } from 'fastify'
import type { Tracking } from '#modules/shipments'

const MOST_BYTES = 1024 * 1024
const STATUS = { stored: 200, unknown: 404, refused: 401 } as const

/**
 * `POST /hooks/carriers/{gateway}/{shop}/{connection}`: what aggregators call. The signature is checked over the raw
 * body, the call is stored and answered, and read afterwards.
 */
export async function mountCarrierPushes(http: FastifyInstance, tracking: Tracking): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    scope.post<{ Params: { gateway: string; shop: string; connection: string } }>(
      '/hooks/carriers/:gateway/:shop/:connection',
      async (request, reply) => {
        const { gateway, shop, connection } = request.params
        const { body, headers } = request
        const outcome = await tracking.receivePush({
          gateway,
          shopId: shop,
          connectionId: connection,
          call: { headers, rawBody: Buffer.isBuffer(body) ? body : Buffer.alloc(0) },
        })
        return reply.code(STATUS[outcome]).send({ outcome })
      },
    )
  })
}
