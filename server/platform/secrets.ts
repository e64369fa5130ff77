import { type Argon2Parameters, argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 32 letters and digits, 190 random bits: selected whole by a double click, safe in addresses, headers and shells. */
export const SECRET_LENGTH = 32

export function newSecret(prefix = '', length = SECRET_LENGTH): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // Bytes past the last whole multiple of 62 would favour the first letters.
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62]
    }
  }
  return prefix + text
}

/** For secrets that `newSecret` made: too many to guess, so one round of SHA-256 hides them. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Takes the same time for every wrong secret, also when there is nothing to compare with. */
export function secretMatches(secret: string, hash: Buffer | undefined): boolean {
  const equal = timingSafeEqual(hashSecret(secret), hash?.length === 32 ? hash : NO_HASH)
  return equal && hash !== undefined
}
const NO_HASH = Buffer.alloc(32)

/** Compares texts in a time that tells nothing about where they differ, or about their lengths. */
export const sameText = (one: string, other: string): boolean => timingSafeEqual(hashSecret(one), hashSecret(other))

interface PasswordCost {
  memory: number
  passes: number
  parallelism: number
}

/** OWASP's first choice for Argon2id: 19 MiB, two passes. */
const COST: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 }

/** The password as a PHC string with its salt and cost, so that the cost may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await argon2id(password, salt, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${phc(salt)}$${phc(tag)}`
}

const STORED = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,86})$/

/** Without a stored hash it takes as long as with one and is false: an unknown account looks like a wrong password. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const match = STORED.exec(stored ?? '')
  if (!match) {
    await argon2id(password, NO_HASH, COST)
    return false
  }
  const [, memory, passes, parallelism, salt = '', tag = ''] = match
  const expected = Buffer.from(tag, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return timingSafeEqual(await argon2id(password, Buffer.from(salt, 'base64'), cost, expected.length), expected)
}

const phc = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

async function argon2id(password: string, nonce: Buffer, cost: PasswordCost, tagLength = 32): Promise<Buffer> {
  // The same letters typed on another keyboard may arrive composed differently.
  const parameters: Argon2Parameters = { message: password.normalize('NFKC'), nonce, tagLength, ...cost }
  if (busy >= PLACES) await new Promise<void>((turn) => waiting.push(turn))
  else busy++
  try {
    return await new Promise((resolve, reject) => {
      argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)))
    })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}

/** Each takes a core while it lasts: whatever is tried, one is left for everything else. */
const PLACES = Math.max(1, availableParallelism() - 1)
const waiting: (() => void)[] = []
let busy = 0
