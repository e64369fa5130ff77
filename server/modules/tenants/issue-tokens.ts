import { audit } from '#platform/audit'
import { secretMatches } from '#platform/secrets'
import { inSystemTransaction, type SystemTx } from '#platform/system'
import { readCredentialText } from './credential-text.ts'
import { type IssuedTokens, OAuthFailure, type TokenSystem } from './oauth.ts'
import { noteUse, selectCredential } from './queries/credentials.ts'
import { insertLogin } from './queries/logins.ts'
import { selectOAuthClient } from './queries/oauth-clients.ts'
import { selectShop } from './queries/shops.ts'
import { clearFailures, selectThrottles } from './queries/throttle.ts'
import { commonScopes } from './scopes.ts'
import {
  addRefreshToken,
  answerOf,
  type ClientProof,
  clientProved,
  type Grant,
  lockedOut,
  nothingToGrant,
  printable,
  refuse,
  requestedScopes,
  wrongClient,
} from './sign-in.ts'
import { currentSigningKey } from './signing-keys.ts'
import { throttleSubject } from './throttle.ts'
import type { Credential, OAuthClient, Shop } from './types.ts'

export interface PasswordGrant extends ClientProof {
  /** The shop's number, as text. */
  merchantId: string
  secretToken: string
}

/**
 * The password grant: signs a merchant in through a client. Throws an OAuthFailure. An unknown merchant takes the same
 * steps as a wrong secret.
 */
export async function issueTokens(system: TokenSystem, input: PasswordGrant): Promise<IssuedTokens> {
  const key = await currentSigningKey(system)
  const outcome = await inSystemTransaction(system, (tx) => grantByPassword(tx, system, input))
  if (outcome instanceof OAuthFailure) throw outcome
  return answerOf(system, key, outcome)
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

async function grantByPassword(tx: SystemTx, system: TokenSystem, input: PasswordGrant): Promise<Grant | OAuthFailure> {
  const byClient = throttleSubject(system.keyRing, 'client', input.clientId)
  const byMerchant = throttleSubject(system.keyRing, 'merchant', input.merchantId)
  const byAddress = throttleSubject(system.keyRing, 'address', input.address)
  const token = readCredentialText(input.secretToken)
  const [throttles, client, shop, credential] = await Promise.all([
    selectThrottles(tx, [byClient, byMerchant, byAddress]),
    selectOAuthClient(tx.db, printable(input.clientId)),
    selectShop(tx.db, { number: merchantNumber(input.merchantId) }),
    selectCredential(tx.db, token?.id ?? NO_ID),
  ])
  const locked = lockedOut(throttles, tx.now())
  if (locked) return locked

  const secretProved = secretMatches(token?.secret ?? '', credential?.secretHash)
  const refusal = {
    shopId: shop?.id,
    address: input.address,
    detail: { client: printable(input.clientId), merchant: printable(input.merchantId) },
  }
  if (!clientProved(client, input)) {
    return refuse(tx, {
      ...refusal,
      failure: wrongClient(),
      blame: [byClient, byAddress],
      detail: { ...refusal.detail, reason: 'client' },
    })
  }
  if (!secretProved || !credential || !shop || !opens(credential, shop)) {
    return refuse(tx, {
      ...refusal,
      failure: new OAuthFailure('invalid_grant', 'The merchant id is unknown or its secret token is wrong.'),
      blame: [byMerchant, byAddress],
      detail: { ...refusal.detail, reason: 'merchant' },
    })
  }
  const failed = throttles.map(({ subject }) => subject).filter((subject) => subject !== byAddress)
  const [granted] = await Promise.all([openLogin(tx, input, client, shop, credential), clearFailures(tx, failed)])
  return granted
}

const opens = (credential: Credential, shop: Shop): boolean =>
  credential.kind === 'ogoship_secret' && credential.revokedAt === null && credential.shopId === shop.id

/** Zero, which no shop has, for what is not a number. */
const merchantNumber = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0)

async function openLogin(
  tx: SystemTx,
  input: PasswordGrant,
  client: OAuthClient,
  shop: Shop,
  credential: Credential,
): Promise<Grant | OAuthFailure> {
  const grantable = commonScopes(client.scopes, credential.scopes)
  const scopes = commonScopes(grantable, requestedScopes(input.scope) ?? grantable)
  if (scopes.length === 0) return nothingToGrant()
  const login = { shopId: shop.id, id: tx.newId(), clientId: client.id, credentialId: credential.id, scopes }
  const [refreshToken] = await Promise.all([
    addRefreshToken(tx, login, scopes),
    insertLogin(tx, login),
    noteUse(tx.db, credential, tx.now()),
    audit(tx, {
      action: 'token.issued',
      subject: `login:${login.id}`,
      shopId: shop.id,
      actor: `credential:${credential.id}`,
      address: input.address,
      detail: { client: client.id, scopes },
    }),
  ])
  return { shopId: shop.id, shopNumber: shop.number, clientId: client.id, familyId: login.id, scopes, refreshToken }
}
