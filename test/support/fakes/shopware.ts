import { randomUUID } from 'node:crypto'
import { type Fake, fake, jsonOf, type Reply } from './conduct.ts'

export interface ShopwareFake extends Fake {
  clientId: string
  clientSecret: string
  /** The address of its administration. */
  adminUrl: string
}

/** Admin API of a Shopware 6 shop that lies in a folder of its host. */
export async function shopwareFake(): Promise<ShopwareFake> {
  const tokens = new Set<string>()
  const made = await fake('application/vnd.api+json', ({ method, url, headers, body }): Reply => {
    if (method === 'POST' && url === '/shop/api/oauth/token') {
      const { grant_type, client_id, client_secret } = (jsonOf(body) ?? {}) as Record<string, unknown>
      if (grant_type !== 'client_credentials') return refused(400, '2', 'The authorization grant type is not supported')
      if (client_id !== state.clientId || client_secret !== state.clientSecret) {
        return refused(401, '4', 'Client authentication failed')
      }
      const token = `eyJ0eXAiOiJKV1QifQ.${randomUUID()}.signature`
      tokens.add(token)
      return { status: 200, body: { token_type: 'Bearer', expires_in: 600, access_token: token } }
    }
    if (method === 'GET' && url === '/shop/api/_info/version') {
      const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
      if (!tokens.has(token)) return refused(401, '9', 'The resource owner or authorization server denied the request.')
      return { status: 200, body: { version: '6.7.1.0' } }
    }
    return refused(404, '0', 'Not Found')
  })
  const state: ShopwareFake = Object.assign(made, {
    clientId: 'SWIAV3VKT1BIZHP0AGJXRNRHEQ',
    clientSecret: 'TTZsbXN5dUdKQkFXbU5sS1ZkbHdxVUpQOVRlSEdYRVhXQ1F2b0o',
    adminUrl: `${made.url}/shop/admin`,
  })
  return state
}

const refused = (status: number, code: string, title: string): Reply => ({
  status,
  body: { errors: [{ code, status: String(status), title, detail: title }] },
})
