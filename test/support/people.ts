import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { addOwner, type Shop } from '../../server/modules/tenants/index.ts'
import type { apiRig, Reply } from './api-rig.ts'

type Rig = Pick<Awaited<ReturnType<typeof apiRig>>, 'app' | 'http'>

export const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' }

/** A browser that keeps the cookie it is given, with an address of its own. */
export function aBrowser({ http }: Pick<Rig, 'http'>, always: Record<string, string> = {}) {
  const browser = {
    /** Name and value; empty without one. */
    cookie: '',
    /** As it was set last. */
    setCookie: '',
    address: `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250)).join('.')}`,
    async call<T = Record<string, unknown>>(
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      body?: unknown,
      headers: Record<string, string> = SAME_ORIGIN,
    ): Promise<Reply<T>> {
      const response = await http.inject({
        method,
        url: `/api${path}`,
        remoteAddress: browser.address,
        headers: { 'user-agent': 'Test browser', ...always, ...headers, cookie: browser.cookie },
        ...(body === undefined ? {} : { payload: body }),
      } as InjectOptions) // a body is an object here
      const set = response.headers['set-cookie']
      if (set !== undefined) {
        browser.setCookie = String(set)
        const [pair = ''] = browser.setCookie.split(';')
        browser.cookie = pair.endsWith('=') ? '' : pair
      }
      const isJson = String(response.headers['content-type']).includes('json')
      return {
        status: response.statusCode,
        headers: response.headers,
        body: (isJson ? response.json() : undefined) as T, // the answer was checked against the contract
        raw: response.rawPayload,
      }
    },
    signIn: (person: { email: string; password: string }) =>
      browser.call<{ state: string; methods?: string[]; code?: string }>('POST', '/session', {
        email: person.email,
        password: person.password,
      }),
  }
  return browser
}

/** An admin of the shop's organization. */
export async function aPerson({ app }: Pick<Rig, 'app'>, { organizationId }: Pick<Shop, 'organizationId'>) {
  const email = `p-${randomUUID().slice(0, 12)}@example.com`
  const { userId, password } = await addOwner(app.system, organizationId, { email, name: 'Jane Doe' })
  if (password === null) throw new Error('the address has an account')
  return { userId, email, password }
}
