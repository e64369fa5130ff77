import type { FastifyRequest } from 'fastify'
import { authenticateKey } from '#modules/tenants'
import type { Scope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { type Admission, AuthFailure } from '#platform/http/index'
import type { System } from '#platform/system'

/** Operations whose path names no shop. */
const SHOPLESS = /^\/karla\/v1\/(orgs\/|deals\/?$|shops\/?$)/i

const CHALLENGE = { 'www-authenticate': 'Basic realm="Karla"' }

/**
 * The holder of the pair of HTTP Basic, at work in the shop that the path names. A shop that is not the key's is refused
 * whether it exists or not.
 */
export async function authenticate(system: System, request: FastifyRequest): Promise<Admission> {
  const pair = readBasic(request.headers.authorization)
  const { slug } = request.params as { slug?: string } // the router fills it
  const shopless = slug === undefined || SHOPLESS.test(request.url.split('?', 1)[0] ?? '')
  const use = { username: pair.username, ...(shopless ? { shopless } : { shop: slug }) }
  const principal = await authenticateKey(system, pair.key, ['api_key'], use).catch(refuseShop)
  if (!principal) {
    throw new AuthFailure('The user name and key do not match a key that is in use.', {
      code: 'credentials_invalid',
      headers: CHALLENGE,
    })
  }
  return { ...principal, roles: rolesOf(principal.scopes), scheme: 'HTTPBasic' }
}

function readBasic(header: string | undefined): { username: string; key: string } {
  const encoded = /^Basic +([A-Za-z0-9+/_-]+={0,2}) *$/i.exec(header ?? '')?.[1] ?? ''
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 1 || colon === text.length - 1) {
    throw new AuthFailure('Send the name of a key and the key by HTTP Basic authentication.', {
      code: 'credentials_missing',
      status: 400,
    })
  }
  return { username: text.slice(0, colon), key: text.slice(colon + 1) }
}

function refuseShop(error: unknown): never {
  const probing = error instanceof NotFound && error.code === 'shop_not_found' && error.details.everywhere !== true
  if (!probing) throw error
  throw new AuthFailure('The key is not for this shop.', { code: 'forbidden', status: 403 })
}

/** Each role may do what the one before it may. */
function rolesOf(scopes: ReadonlySet<Scope>): string[] {
  if (scopes.has('admin')) return ['viewer', 'editor', 'admin']
  if (scopes.has('write:order')) return ['viewer', 'editor']
  return scopes.has('read:order') ? ['viewer'] : []
}
