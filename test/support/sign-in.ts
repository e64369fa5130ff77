import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  AccessTokenFailure,
  createOAuthClient,
  createShop,
  issueCredential,
  OAuthFailure,
} from '../../server/modules/tenants/index.ts'
import { SCOPES, type Scope } from '../../server/platform/context.ts'
import type { Database } from '../../server/platform/db.ts'
import { testSystem } from './system.ts'

export const ORDER_SCOPES: Scope[] = ['read:order', 'write:order']

export const randomAddress = () => [...randomBytes(4)].join('.')

/** A shop with a secret token, a client, and what a login sends from an address of its own. */
export async function aMerchant(
  db: Database,
  scopes: { client?: readonly Scope[]; credential?: readonly Scope[] } = {},
) {
  const { system, clock, contextOf } = testSystem(db)
  const shop = await createShop(system, {
    name: 'Shop',
    slug: `shop-${randomUUID().slice(0, 8)}`,
    currency: 'EUR',
    language: 'en',
    country: 'FI',
  })
  const { client, secret } = await createOAuthClient(system, { name: 'App', scopes: scopes.client ?? SCOPES })
  const { credential, text } = await issueCredential(system, {
    shopId: shop.id,
    kind: 'ogoship_secret',
    name: 'Plugin',
    scopes: scopes.credential ?? ORDER_SCOPES,
  })
  const proof = { clientId: client.id, clientSecret: secret, address: randomAddress() }
  const login = { ...proof, merchantId: String(shop.number), secretToken: text }
  return { system, clock, ctx: contextOf(shop.id), shop, credential, proof, login }
}

/** For `assert.rejects` of a token request. */
export const fails = (error: string) => (thrown: unknown) => {
  assert.ok(thrown instanceof OAuthFailure, String(thrown))
  assert.equal(thrown.error, error)
  return true
}
/** For `assert.rejects` of a verification. */
export const refused = (reason: string) => (thrown: unknown) => {
  assert.ok(thrown instanceof AccessTokenFailure, String(thrown))
  assert.equal(thrown.reason, reason)
  return true
}
