import { randomBytes } from 'node:crypto'
import { audit } from '#platform/audit'
import type { Database } from '#platform/db'
import { newSecret } from '#platform/secrets'
import { inSystemTransaction, type SystemTx } from '#platform/system'
import { ACCESS_TOKEN_SECONDS, type TokenSystem } from './oauth.ts'
import { deleteSigningKeys, insertSigningKey, retireSigningKeys, selectSigningKeys } from './queries/signing-keys.ts'

export interface SigningKey {
  id: string
  secret: Uint8Array
  retiredAt: Date | null
}

const LOADED_FOR_MS = 60_000
/** An unknown key id may be one that another process has just made; it is looked for this often. */
const LOOK_AGAIN_MS = 1000
const ROTATE_AFTER_MS = 30 * 24 * 60 * 60 * 1000
/** Another process may sign with a retired key until it loads again; a minute more for clocks that differ. */
const TRUSTED_AFTER_RETIREMENT_MS = ACCESS_TOKEN_SECONDS * 1000 + LOADED_FOR_MS + 60_000

interface LoadedKeys {
  keys: SigningKey[]
  at: number
}
const loaded = new WeakMap<Database, LoadedKeys>()

async function signingKeys(system: TokenSystem, maxAgeMs: number): Promise<SigningKey[]> {
  const now = system.now().getTime()
  const known = loaded.get(system.db)
  if (known && now >= known.at && now - known.at < maxAgeMs) return known.keys
  const rows = await selectSigningKeys(system.db.system)
  const keys = rows.map(({ id, secret, retiredAt }) => ({
    id,
    secret: Buffer.from(system.keyRing.decrypt(purposeOf(id), secret), 'base64'),
    retiredAt,
  }))
  loaded.set(system.db, { keys, at: now })
  return keys
}

const purposeOf = (id: string): string => `signing-key:${id}`

/** The newest key that is not retired; the first one is made on first use. */
export async function currentSigningKey(system: TokenSystem): Promise<SigningKey> {
  const active = (keys: SigningKey[]) => keys.find((key) => key.retiredAt === null)
  const key = active(await signingKeys(system, LOADED_FOR_MS))
  if (key) return key
  await inSystemTransaction(system, (tx) => makeKey(tx, system))
  const made = active(await signingKeys(system, 0))
  if (!made) throw new Error('no signing key right after one was made')
  return made
}

/** The key that access tokens with this id were signed with, while tokens of it may still be valid. */
export async function verificationKey(system: TokenSystem, id: string): Promise<SigningKey | undefined> {
  const find = (keys: SigningKey[]) => keys.find((key) => key.id === id)
  const key = find(await signingKeys(system, LOADED_FOR_MS)) ?? find(await signingKeys(system, LOOK_AGAIN_MS))
  if (key?.retiredAt && system.now().getTime() > key.retiredAt.getTime() + TRUSTED_AFTER_RETIREMENT_MS) return undefined
  return key
}

/** A new key signs from now on; tokens of the old ones stay valid until they expire. */
export async function rotateSigningKey(system: TokenSystem): Promise<void> {
  await rotate(system, null)
}

/** Rotates when the key has signed for thirty days; true when it did. Any number of processes may ask at once. */
export async function rotateSigningKeyWhenDue(system: TokenSystem): Promise<boolean> {
  return rotate(system, new Date(system.now().getTime() - ROTATE_AFTER_MS))
}

async function rotate(system: TokenSystem, madeBefore: Date | null): Promise<boolean> {
  const rotated = await inSystemTransaction(system, async (tx) => {
    const retired = await retireSigningKeys(tx, madeBefore)
    if (madeBefore && retired.length === 0) return false
    const id = await makeKey(tx, system)
    await deleteSigningKeys(tx, new Date(tx.now().getTime() - TRUSTED_AFTER_RETIREMENT_MS))
    await audit(tx, { action: 'signing_key.rotated', subject: `signing_key:${id}`, detail: { retired } })
    return true
  })
  loaded.delete(system.db)
  return rotated
}

async function makeKey(tx: SystemTx, system: TokenSystem): Promise<string> {
  const id = newSecret('', 16)
  await insertSigningKey(tx, id, system.keyRing.encrypt(purposeOf(id), randomBytes(32).toString('base64')))
  return id
}
