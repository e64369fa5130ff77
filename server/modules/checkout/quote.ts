import { createHash } from 'node:crypto'
import type { OrderRow } from '#modules/orders'
import { sameText } from '#platform/secrets'
import type { QuoteSigner } from './ports.ts'
import type { Rate } from './types.ts'

const PURPOSE = 'checkout quote'

/** How long a shopper may think. */
export const QUOTE_MS = 60 * 60 * 1000

/** What was offered, and for what. */
export interface Quoted {
  orderId: string
  /** Destination and total that it was offered for. */
  basis: string
  rate: Omit<Rate, 'descriptions'>
  expiresAt: Date
}

/** What a rate depends on, as a short text: destination and total of the order. */
export function basisOf({ customer, priceTotal }: Pick<OrderRow, 'customer' | 'priceTotal'>): string {
  const { address1, address2, zip, city, countryCode, country = null, region = null, regionCode = null } = customer
  const facts = [address1, address2, zip, city, countryCode, country, region, regionCode, String(priceTotal)]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16)
}

/** A text that only this installation can make, for one shop. */
export function writeQuote(signer: QuoteSigner, shopId: string, quoted: Quoted): string {
  const { rate } = quoted
  const content = { ...quoted, rate: { ...rate, price: String(rate.price) }, expiresAt: quoted.expiresAt.getTime() }
  const body = Buffer.from(JSON.stringify(content)).toString('base64url')
  return `${body}.${signatureOf(signer, shopId, body)}`
}

/** Null for a text that is none of ours, or another shop's. */
export function readQuote(signer: QuoteSigner, shopId: string, text: string): Quoted | null {
  const [body = '', signature = '', ...rest] = text.split('.')
  if (rest.length > 0 || !sameText(signature, signatureOf(signer, shopId, body))) return null
  const content = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Written // safe: the signature says that writeQuote made it
  return {
    ...content,
    rate: { ...content.rate, price: BigInt(content.rate.price) },
    expiresAt: new Date(content.expiresAt),
  }
}

interface Written extends Omit<Quoted, 'rate' | 'expiresAt'> {
  rate: Omit<Quoted['rate'], 'price'> & { price: string }
  expiresAt: number
}

const signatureOf = (signer: QuoteSigner, shopId: string, body: string): string =>
  signer.fingerprint(PURPOSE, `${shopId} ${body}`)
