import type { ToldTracking } from '#modules/shipments'
import { list, text } from '#platform/foreign-json'
import { goodsOf, sentOf } from './goods.ts'
import { timeOf } from './values.ts'

/** Fulfilments that did not happen, or were taken back. */
const VOID: ReadonlySet<string> = new Set(['cancelled', 'error', 'failure'])

/**
 * The parcels of a fulfilment, one for each tracking number. The id of the fulfilment names the first one only: a
 * shipment has it for itself.
 */
export function fulfilmentTrackings(fulfilment: Readonly<Record<string, unknown>>): ToldTracking[] {
  if (VOID.has(text(fulfilment.status) ?? '')) return []
  const numbers = oneOrMore(fulfilment.tracking_numbers, fulfilment.tracking_number)
  const urls = oneOrMore(fulfilment.tracking_urls, fulfilment.tracking_url)
  const products = goodsOf(fulfilment.line_items, sentOf)
  return [...new Set(numbers)].map((trackingNumber, index) => ({
    trackingNumber,
    trackingUrl: webUrl(urls[numbers.indexOf(trackingNumber)]),
    placedAt: timeOf(fulfilment.created_at),
    carrier: text(fulfilment.tracking_company),
    externalId: index === 0 ? text(fulfilment.id) : null,
    products: products.length > 0 ? products : null,
  }))
}

function oneOrMore(several: unknown, one: unknown): string[] {
  const given = list(several).map(text)
  return (given.length > 0 ? given : [text(one)]).filter((value) => value !== null)
}

/** Links are shown to customers. */
function webUrl(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null
}
