import type { FastifyRequest } from 'fastify'
import { authenticateKey } from '#modules/tenants'
import type { Admission } from '#platform/http/index'
import { AuthFailure } from '#platform/http/index'
import type { System } from '#platform/system'

const SCHEME = 'ApiKey'

/** Operations about no shop. */
const SHOPLESS = /^\/api\/organization(?:[/?]|$)/i

/** The holder of the bearer key; null without an Authorization header. */
export async function authenticate(system: System, request: FastifyRequest): Promise<Admission | null> {
  const header = request.headers.authorization
  if (header === undefined) return null
  const key = /^Bearer +(\S+)$/i.exec(header)?.[1]
  if (key === undefined) throw new AuthFailure('Send the key as Authorization: Bearer dsk_...')
  const shop = request.headers['doorstep-shop']
  const shopless = SHOPLESS.test(request.url)
  const use = typeof shop === 'string' ? { shop } : { shopless }
  const principal = await authenticateKey(system, key, ['api_key'], use)
  if (!principal) throw new AuthFailure('The key is unknown or revoked.')
  return { ...principal, scheme: SCHEME }
}
