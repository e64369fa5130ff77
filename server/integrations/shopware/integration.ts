import type { Account, Integration, VendorAnswer } from '#modules/connectors'
import { record, text } from '#platform/foreign-json'
import type { Outgoing } from '#platform/outgoing/client'
import { callJson } from '#platform/outgoing/json-call'
import { adminApiBase } from './admin-api-base.ts'

const WHO = 'Shopware'

/** A shop of Shopware 6, by the integration (client id and secret) that its administration made. */
export const createShopware = (http: Pick<Outgoing, 'send'>): Integration => ({
  name: 'shopware',
  displayName: 'Shopware',
  settings: [
    { name: 'clientId', required: true, description: 'Access key id of an integration in the administration.' },
    { name: 'clientSecret', required: false, description: 'Its secret access key.' },
  ],
  test: (account, timeoutMs) => test(http, account, timeoutMs),
})

/** Asks for an access token, then for the version, which only an access token opens. */
async function test(
  http: Pick<Outgoing, 'send'>,
  { settings, adminUrl }: Account,
  timeoutMs: number,
): Promise<VendorAnswer<string | null>> {
  const end = performance.now() + timeoutMs
  const base = adminUrl === null ? null : adminApiBase(adminUrl)
  if (base === null) return failed('rejected', 'The shop has no address of its administration that can be called.')
  const { clientId, clientSecret } = settings
  if (!clientId || !clientSecret) return failed('auth', 'The client id or the client secret is not set.')
  const granted = await callJson(http, WHO, `${base}/api/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
    timeoutMs,
  })
  if (!granted.ok) return granted
  const token = text(record(granted.json).access_token)
  if (granted.status >= 400) return failed('auth', `Shopware gives no access token (status ${granted.status}).`)
  if (token === null || !/^[\x21-\x7e]+$/.test(token)) {
    return failed(
      'unexpected_reply',
      'The address answers, but not as Shopware does: is it that of the administration?',
    )
  }
  const told = await callJson(http, WHO, `${base}/api/_info/version`, {
    method: 'GET',
    headers: { authorization: `Bearer ${token}` },
    timeoutMs: Math.max(1, Math.ceil(end - performance.now())),
  })
  if (!told.ok) return told
  const version = text(record(told.json).version)
  if (version === null) return failed('unexpected_reply', `Shopware does not tell its version (status ${told.status}).`)
  return { ok: true, value: `Shopware ${version}` }
}

const failed = (kind: 'auth' | 'rejected' | 'unexpected_reply', message: string): VendorAnswer<never> => ({
  ok: false,
  failure: { kind, message },
})
