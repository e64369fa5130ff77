import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, ConfigError } from './config.ts'
import type { Database } from './db.ts'
import { newSecret } from './secrets.ts'

/** A stored secret that no key of the ring opens, or that was moved or changed. */
export class DecryptionError extends Error {}

/**
 * Encrypts what the database must not show: AES-256-GCM under named keys. `purpose`, such as `webhook:<id>`, is bound
 * to the text: a value copied into another row does not open there.
 */
export interface KeyRing {
  encrypt: (purpose: string, text: string) => string
  /** Throws a DecryptionError. */
  decrypt: (purpose: string, stored: string) => string
  /** A keyed hash, for looking up what must not be stored readably and could be guessed, such as an address. */
  fingerprint: (purpose: string, text: string) => string
}

export interface NamedKey {
  id: string
  key: Buffer
}

/** The first key encrypts, all decrypt. */
export function createKeyRing(keys: readonly NamedKey[]): KeyRing {
  const [first] = keys
  if (!first) throw new ConfigError('ENCRYPTION_KEYS: expected at least one key')
  const byId = new Map(keys.map(({ id, key }) => [id, key]))
  if (byId.size < keys.length) throw new ConfigError('ENCRYPTION_KEYS: two keys have the same id')
  const fingerprintKey = Buffer.from(hkdfSync('sha256', first.key, '', 'doorstep fingerprint', 32))

  return {
    encrypt(purpose, text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))
      return ['v1', first.id, ...parts].join('.')
    },
    decrypt(purpose, stored) {
      const [version, id = '', iv, sealed, tag, ...rest] = stored.split('.')
      if (version !== 'v1' || iv === undefined || sealed === undefined || tag === undefined || rest.length > 0) {
        throw new DecryptionError(`${purpose}: not an encrypted value`)
      }
      const key = byId.get(id)
      if (!key) throw new DecryptionError(`${purpose}: encrypted with key "${id}", which is not configured`)
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
          .setAAD(Buffer.from(purpose))
          .setAuthTag(Buffer.from(tag, 'base64url'))
        return Buffer.concat([cipher.update(Buffer.from(sealed, 'base64url')), cipher.final()]).toString('utf8')
      } catch (error) {
        throw new DecryptionError(`${purpose}: does not open with key "${id}"`, { cause: error })
      }
    },
    fingerprint: (purpose, text) =>
      createHmac('sha256', fingerprintKey).update(`${purpose}\0${text}`).digest('base64url').slice(0, 32),
  }
}

/** The keys of ENCRYPTION_KEYS; without it, one that is made on the first start and kept in DATA_DIR/keys.json. */
export async function loadKeyRing(config: Pick<Config, 'ENCRYPTION_KEYS' | 'DATA_DIR'>): Promise<KeyRing> {
  if (config.ENCRYPTION_KEYS.length > 0) return createKeyRing(config.ENCRYPTION_KEYS)
  const file = join(config.DATA_DIR, 'keys.json')
  const found = await readKeys(file)
  if (found) return createKeyRing(found)
  await makeKeys(config.DATA_DIR, file)
  const made = await readKeys(file)
  if (!made) throw new ConfigError(`${file} is gone right after it was written`)
  return createKeyRing(made)
}

async function readKeys(file: string): Promise<NamedKey[] | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw new ConfigError(`${file} cannot be read: ${String(error)}`, { cause: error })
  }
  const wrong = () => new ConfigError(`${file} is damaged: restore it, or set ENCRYPTION_KEYS to the keys it held`)
  let content: { keys?: ({ id?: unknown; key?: unknown } | null)[] } | null
  try {
    content = JSON.parse(text)
  } catch {
    throw wrong()
  }
  if (!Array.isArray(content?.keys) || content.keys.length === 0) throw wrong()
  return content.keys.map((entry) => {
    const { id, key } = entry ?? {}
    const bytes = Buffer.from(typeof key === 'string' ? key : '', 'base64')
    if (typeof id !== 'string' || !/^[a-z0-9]{1,16}$/.test(id) || bytes.length !== 32) throw wrong()
    return { id, key: bytes }
  })
}

/** A link appears with its whole content or not at all, and only for the first process: the others use that one's key. */
async function makeKeys(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${newSecret('', 12)}`
  const key = { id: newSecret('', 8).toLowerCase(), key: randomBytes(32).toString('base64') }
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ keys: [key] }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
}

const systemCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code // safe: node:fs throws system errors

const CHECK = { name: 'key-check', purpose: 'installation:key-check', text: 'doorstep' }

/** Proves that the ring opens what this database holds, before anything relies on it. Throws a ConfigError. */
export async function verifyKeyRing(db: Database, ring: KeyRing): Promise<void> {
  await db.system
    .insertInto('installation')
    .values({ name: CHECK.name, value: ring.encrypt(CHECK.purpose, CHECK.text) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await db.system
    .selectFrom('installation')
    .select('value')
    .where('name', '=', CHECK.name)
    .executeTakeFirstOrThrow()
  try {
    ring.decrypt(CHECK.purpose, row.value)
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error
    throw new ConfigError(
      `ENCRYPTION_KEYS does not hold the key that this database was set up with (${error.message}). ` +
        'Set it to the former keys, or put the former keys.json back into DATA_DIR.',
      { cause: error },
    )
  }
}
