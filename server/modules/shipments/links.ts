import { createHash } from 'node:crypto'
import { isUuid } from '#platform/ids'
import { sameText } from '#platform/secrets'

/** Signs texts so that nobody else can; the same text always the same. */
export interface LinkSigner {
  fingerprint: (purpose: string, text: string) => string
}

const RANDOM_BYTES = 16
const FORM = /^[A-Za-z0-9_-]{22,64}$/

/** The secret of a parcel's public page: its random bytes and the number of its shop, which tells where to look. */
export function parcelToken(shopNumber: number, random: Buffer): string {
  const hex = shopNumber.toString(16)
  const number = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return Buffer.concat([random, number]).toString('base64url')
}

/** The shop and the hash that the parcel is found by; null for a text that is no token of a parcel. */
export function readParcelToken(text: string): { shopNumber: number; hash: Buffer } | null {
  if (!FORM.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  const number = bytes.subarray(RANDOM_BYTES)
  // One spelling a token: a second one would be a second key to the same page.
  if (number.length < 1 || number.length > 6 || number[0] === 0 || bytes.toString('base64url') !== text) return null
  const hash = createHash('sha256').update(bytes.subarray(0, RANDOM_BYTES)).digest()
  return { shopNumber: Number.parseInt(number.toString('hex'), 16), hash }
}

const PURPOSE = 'tracking link'
const YEAR_MS = 365 * 24 * 3_600_000

/** The link of an order's page: good for at least a year, and the same link all that year. */
export function orderToken(
  signer: LinkSigner,
  shopId: string,
  order: { id: string; createdAt: Date },
  now: Date,
): string {
  const years = Math.max(0, Math.floor((now.getTime() - order.createdAt.getTime()) / YEAR_MS)) + 2
  const minutes = Math.floor((order.createdAt.getTime() + years * YEAR_MS) / 60_000)
  const body = Buffer.alloc(RANDOM_BYTES + 4)
  body.write(order.id.replaceAll('-', ''), 'hex')
  body.writeUInt32BE(minutes, RANDOM_BYTES)
  return body.toString('base64url') + signatureOf(signer, shopId, body)
}

const BODY_LENGTH = 27

/** The order that a link opens; null when it is expired, another shop's or not ours. */
export function readOrderToken(signer: LinkSigner, shopId: string, text: string, now: Date): string | null {
  if (!FORM.test(text)) return null
  const body = Buffer.from(text.slice(0, BODY_LENGTH), 'base64url')
  if (body.length !== RANDOM_BYTES + 4) return null
  if (!sameText(text.slice(BODY_LENGTH), signatureOf(signer, shopId, body))) return null
  if (body.readUInt32BE(RANDOM_BYTES) * 60_000 <= now.getTime()) return null
  const hex = body.subarray(0, RANDOM_BYTES).toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return isUuid(id) ? id : null
}

const signatureOf = (signer: LinkSigner, shopId: string, body: Buffer): string =>
  signer.fingerprint(PURPOSE, `${shopId} ${body.toString('hex')}`)
