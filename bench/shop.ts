import { createOAuthClient, createShop, issueCredential } from '#modules/tenants'
import { SCOPES } from '#platform/context'
import { openDatabase } from '#platform/db'
import { uuidv7 } from '#platform/ids'
import type { System } from '#platform/system'
import { HOT_SKUS, skuCode } from './orders-to-send.ts'
import type { Stage } from './stage.ts'

export interface BenchShop {
  id: string
  /** Headers of a caller of ApiV1: a bearer token, as plugins use. */
  ogoship: () => Promise<Record<string, string>>
  /** Headers of a shop's plugin that speaks Karla. */
  karla: Record<string, string>
  /** Headers of a caller of our own API. */
  api: Record<string, string>
}

const PLENTY = 1_000_000_000

/** A shop with credentials for both doors and 100 SKUs that never run out. */
export async function createBenchShop(stage: Stage, slug: string): Promise<BenchShop> {
  const db = openDatabase({ url: stage.database().url, poolSize: 2, pooler: 'session' })
  try {
    const system: System = { db, now: () => new Date(), newId: () => uuidv7(new Date()) }
    const shop = await createShop(system, { name: slug, slug, currency: 'EUR', language: 'en', country: 'FI' })
    const issue = async (kind: 'ogoship_secret' | 'api_key') =>
      (await issueCredential(system, { shopId: shop.id, kind, name: kind, scopes: SCOPES })).text
    const [secretToken, apiKey] = [await issue('ogoship_secret'), await issue('api_key')]
    const { client, secret } = await createOAuthClient(system, { name: slug, scopes: SCOPES })
    await addProducts(stage, shop.id)
    return {
      id: shop.id,
      karla: { authorization: `Basic ${Buffer.from(`${slug}:${apiKey}`).toString('base64')}` },
      api: { authorization: `Bearer ${apiKey}` },
      async ogoship() {
        const form = new URLSearchParams({
          grant_type: 'password',
          client_id: client.id,
          client_secret: secret,
          username: String(shop.number),
          password: secretToken,
        })
        const response = await fetch(`http://127.0.0.1:${stage.port}/ogoship/OAuth/Token`, {
          method: 'POST',
          body: form,
        })
        if (!response.ok) throw new Error(`no token: ${response.status} ${await response.text()}`)
        const { access_token } = (await response.json()) as { access_token: string } // safe: the contract's answer
        return { authorization: `Bearer ${access_token}` }
      },
    }
  } finally {
    await db.close()
  }
}

async function addProducts(stage: Stage, shopId: string): Promise<void> {
  const codes = Array.from({ length: HOT_SKUS }, (_, index) => skuCode(index + 1))
  const ids = codes.map(() => uuidv7(new Date()))
  const now = new Date()
  const rows = [shopId, ids, codes, now]
  await stage.sql(
    `insert into product (shop_id, id, name, created_at, edited_at)
     select $1, id, code, $4, $4 from unnest($2::uuid[], $3::text[]) p(id, code)`,
    rows,
  )
  await stage.sql(
    `insert into variant (shop_id, id, product_id, code, name, language, created_at, edited_at)
     select $1, id, id, code, 'Product ' || code, 'en', $4, $4 from unnest($2::uuid[], $3::text[]) p(id, code)`,
    rows,
  )
  await stage.sql(
    `insert into stock_level (shop_id, variant_id, stock, modified_at, edited_at)
     select $1, id, $4, $3, $3 from unnest($2::uuid[]) p(id)`,
    [shopId, ids, now, PLENTY],
  )
}

type SendJson = (stage: Stage, path: string, headers: Record<string, string>, body: object) => Promise<void>

export const postJson: SendJson = (...sent) => sendJson('POST', ...sent)
export const putJson: SendJson = (...sent) => sendJson('PUT', ...sent)

async function sendJson(
  method: string,
  stage: Stage,
  path: string,
  headers: Record<string, string>,
  body: object,
): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${stage.port}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
}
