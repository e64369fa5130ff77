import type { TestApp } from '../../test/support/app.ts'

/** What was answered with a success, as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a foreign program would, without our types
export type Told = any

export type Ask = (method: string, path: string, body?: unknown) => Promise<Told>

/** Calls that must succeed, in this process, below a prefix. */
export const asker =
  ({ app }: Pick<TestApp, 'app'>, prefix: string, credentials: Readonly<Record<string, string>>): Ask =>
  async (method, path, body) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await app.http.inject({
      method: method as 'GET', // any method is one
      url: prefix + path,
      headers: { ...credentials, ...json },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${response.payload}`)
    return response.payload === '' ? null : response.json()
  }
