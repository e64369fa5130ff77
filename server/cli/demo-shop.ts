import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  addOwner,
  authenticateKey,
  type CredentialKind,
  createShop,
  DEMO_CLIENT,
  ensureDemoClient,
  findShop,
  issueCredential,
  listCredentials,
  type NewCredential,
  renewPassword,
  revokeCredential,
  type Shop,
} from '#modules/tenants'
import { EVERY_SCOPE, SCOPES, type Scope } from '#platform/context'
import { Conflict } from '#platform/errors'
import type { System } from '#platform/system'

/** How to get into the demo shop; the content of DATA_DIR/demo.json beside the address. */
export interface DemoKeys {
  api: { key: string }
  /** For HTTP Basic; the key is that of `api`, which opens both doors. */
  karla: { username: string; key: string }
  ogoship: {
    merchantId: string
    secretToken: string
    ogoKey: string
    /** An X-OgoKey of staff of the installation. */
    operatorKey: string
    clientId: string
    clientSecret: string
  }
  shopgo: {
    /** Of the owner, whose key they get. */
    email: string
    password: string
    /** A key of staff of the installation. */
    platformKey: string
  }
}

export interface DemoShop {
  shop: Shop
  keys: DemoKeys
}

const SLUG = 'demo'
const KEY_NAME = 'Demo'
const FILE = 'demo.json'

/**
 * The demo shop with keys that work: those of demo.json as long as they do, else new ones, and the former end. Goods
 * and orders are another matter.
 */
export async function ensureDemoShop(system: System, folder: string): Promise<DemoShop> {
  await ensureDemoClient(system)
  const shop = await ensureShop(system)
  const known = await readKeys(folder)
  if (known && (await keysOpen(system, shop, known))) return { shop, keys: known }
  return { shop, keys: await issueKeys(system, shop) }
}

async function ensureShop(system: System): Promise<Shop> {
  const found = await findShop(system, { slug: SLUG })
  if (found) return found
  try {
    return await createShop(system, {
      name: 'Harbour & Pine',
      slug: SLUG,
      currency: 'EUR',
      language: 'en',
      country: 'FI',
    })
  } catch (error) {
    // Another process was quicker.
    const made = error instanceof Conflict ? await findShop(system, { slug: SLUG }) : undefined
    if (!made) throw error
    return made
  }
}

async function readKeys(folder: string): Promise<DemoKeys | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { api, ogoship, shopgo } = JSON.parse(text) as DemoKeys // safe: whether it has the members is checked by using them
    const complete = [api?.key, ogoship?.secretToken, shopgo?.password].every((secret) => typeof secret === 'string')
    return complete ? { api, karla: basicOf(api), ogoship, shopgo } : null
  } catch {
    return null // a damaged file is as good as none: it is written anew
  }
}

const basicOf = ({ key }: DemoKeys['api']) => ({ username: SLUG, key })

async function keysOpen(system: System, shop: Shop, { api, ogoship, shopgo }: DemoKeys): Promise<boolean> {
  if (ogoship.merchantId !== String(shop.number)) return false
  const keys: [CredentialKind, string][] = [
    ['api_key', api.key],
    ['ogoship_secret', ogoship.secretToken],
    ['ogoship_key', ogoship.ogoKey],
    ['api_key', shopgo.platformKey],
    ['ogoship_key', ogoship.operatorKey],
  ]
  const holders = await Promise.all(keys.map(([kind, text]) => authenticateKey(system, String(text), [kind])))
  return holders.every((holder) => holder?.shopId === shop.id) && holders.at(-1)?.role === 'operator'
}

async function issueKeys(system: System, shop: Shop): Promise<DemoKeys> {
  for (const credential of await listCredentials(system, { shopId: shop.id })) {
    if (credential.name === KEY_NAME && !credential.revokedAt) await revokeCredential(system, credential.id)
  }
  const issue = async (kind: NewCredential['kind'], scopes: readonly Scope[] = SCOPES): Promise<string> =>
    (await issueCredential(system, { shopId: shop.id, kind, name: KEY_NAME, scopes })).text
  const api = { key: await issue('api_key') }
  return {
    api,
    karla: basicOf(api),
    ogoship: {
      merchantId: String(shop.number),
      secretToken: await issue('ogoship_secret'),
      ogoKey: await issue('ogoship_key'),
      operatorKey: await issue('ogoship_key', EVERY_SCOPE),
      clientId: DEMO_CLIENT.id,
      clientSecret: DEMO_CLIENT.secret,
    },
    shopgo: { ...(await ownerLogin(system, shop)), platformKey: await issue('api_key', EVERY_SCOPE) },
  }
}

const OWNER = { email: 'owner@harbour-pine.example', name: 'Aino Mäkelä', phone: '+358 9 4245 0100' }

/** A password that is known once more, whether or not the owner was there before. */
async function ownerLogin(system: System, shop: Shop): Promise<{ email: string; password: string }> {
  const { userId, password } = await addOwner(system, shop.organizationId, OWNER)
  return { email: OWNER.email, password: password ?? (await renewPassword(system, userId)) }
}

/** Readable by this user alone; appears whole or not at all. */
export async function writeDemoFile(folder: string, baseUrl: string, keys: DemoKeys): Promise<string> {
  const file = join(folder, FILE)
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify({ baseUrl, ...keys }, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, file)
  return file
}
