import type { components } from '#generated/karla'
import { loadContract } from '#platform/http/index'

type ErrorKey = components['schemas']['ErrorKey']
type Details = Record<string, unknown>
type Sentence = string | ((details: Details) => string)

const LONGEST_TOLD = 300

const told = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}...`.toWellFormed() : text
}

/** Keys of this wire for codes of the core that have another name there. */
const KEYS: Readonly<Record<string, ErrorKey>> = {
  mails_too_many: 'rate_limited',
  scope_missing: 'forbidden',
  role_missing: 'forbidden',
  key_too_long: 'validation_error',
  slug_taken: 'shop_exists',
  organization_out_of_reach: 'forbidden',
  shops_out_of_reach: 'forbidden',
  field_invalid: 'validation_error',
  field_too_long: 'validation_error',
}

/** Error codes of the core in the words of this wire. */
const SENTENCES: Record<string, Sentence> = {
  scope_missing: ({ scope }) => `The key lacks the scope ${told(scope)}.`,
  key_too_long: ({ value }) => `It is longer than ${told(value)} characters.`,
  slug_taken: ({ slug }) => `There is a shop with the slug ${told(slug)} already.`,
  org_not_found: ({ organization }) => `There is no organization ${told(organization)}.`,
  org_member_exists: ({ email }) => `${told(email)} is a member already.`,
  mails_too_many: ({ most }) => `The shop has sent ${told(most)} such mails within an hour.`,
  organization_out_of_reach: 'The key is not for this organization.',
  shops_out_of_reach: 'The key is for one shop: this takes a key for the whole organization.',
  field_invalid: ({ field }) => `The value of ${told(field)} is not valid.`,
  field_too_long: ({ field, most }) => `${told(field)} has more than ${told(most)} characters.`,
  announcement_not_found: 'There is no such announcement.',
  announcement_exists: ({ language }) => `The shop has this announcement in the language ${told(language)} already.`,
  campaign_not_found: ({ order }) =>
    order === undefined ? 'There is no such campaign.' : `There is no campaign for the order ${told(order)}.`,
  campaign_product_not_found: ({ position }) => `The campaign has no product at position ${told(position)}.`,
  campaign_exists: ({ name }) => `The shop has a campaign named ${told(name)} already.`,
  campaign_active_segment_exists: ({ segment }) => `Another campaign is enabled for the segment ${told(segment)}.`,
  campaign_date_range_invalid: 'It must not end before it starts.',
  campaign_in_use: 'The campaign takes part in an A/B test that is not over.',
  campaign_type_invalid: ({ value }) => `This is not possible with campaigns of the type ${told(value)}.`,
  campaign_segment_differs: 'The campaign is for another segment than the test.',
  products_too_many: ({ most }) => `A campaign recommends at most ${told(most)} products.`,
  promotion_too_large: ({ most }) => `A campaign must not be larger than ${told(most)} bytes.`,
  ab_test_not_found: 'There is no such A/B test.',
  ab_test_exists: ({ name }) => `The shop has an A/B test named ${told(name)} already.`,
  ab_test_active_segment_exists: ({ segment }) =>
    `Another A/B test of this type runs for the segment ${told(segment)} at the same time.`,
  ab_test_allocation_invalid: 'Allocations must add up to 100, and each campaign may take part once.',
  ab_test_ended: 'The A/B test has ended already.',
  discount_not_found: 'There is no such discount.',
  discount_exists: ({ code }) => `The shop has a discount of this type with the code ${told(code)} already.`,
  discount_in_use: 'The discount belongs to a deal or to a campaign that is enabled.',
  deal_exists: 'There is a deal with this discount already.',
  shop_not_reached: 'The key is not for this shop.',
  text_missing: 'It must not be empty.',
  text_too_long: ({ most }) => `It is longer than ${told(most)} characters.`,
  time_invalid: ({ value }) => `There is no time ${told(value)}.`,
  amount_out_of_range: 'The number is too large.',
  shop_not_found: ({ shop }) => `There is no shop ${told(shop)}.`,

  webhook_exists: ({ url }) => `There is a webhook to ${told(url)} already.`,
  order_exists: ({ reference }) => `Another order of the shop system is told as ${told(reference)} already.`,
  shipment_exists: ({ externalId }) => `Another order has the shipment ${told(externalId)}.`,
  event_needs_number: ({ value }) => `The event ${told(value)} needs a tracking number.`,
  reference_ambiguous: ({ value }) => `Several orders are named ${told(value)}.`,
  setting_malformed: 'It holds characters that no key has.',
  setting_missing: 'It is required.',
  shop_key_missing: 'Set the access token of Shopify and the shop_admin_url of the shop first.',
  shopify_webhook_exists: ({ type }) => `There is a Shopify webhook of the type ${told(type)} already.`,
  shopify_webhook_not_found: 'There is no such Shopify webhook.',
  integration_refused: ({ integration, reason }) => `${told(integration)} does not do it: ${told(reason)}`,
  claim_not_found: 'There is no such claim.',
  claim_exists: 'There is a claim about the same items for the same reason, and it is not closed.',
  claim_closed: 'The claim is closed, or its refund or new order is on its way.',
  claim_shipment_missing: 'Give shipment_id or tracking_number.',
  quantity_out_of_range: 'The quantity must be from 1 to 1,000,000.',
  amount_inexact: 'The amount has more than four decimals, or is too large.',
  image_invalid: 'Send one picture: PNG, JPEG, WebP or GIF, of at most 50 million pixels.',
}

const plain = (code: string): string => {
  const words = code.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

let declared: ReadonlySet<string> | undefined

/** The key for a code of the core; undefined when this wire has none of its own for it. */
export function keyOf(code: string): ErrorKey | undefined {
  declared ??= new Set(declaredKeys())
  return KEYS[code] ?? (declared.has(code) ? (code as ErrorKey) : undefined) // safe: the contract lists it
}

function declaredKeys(): string[] {
  const { components } = loadContract('karla').document as { components: { schemas: { ErrorKey: { enum: string[] } } } } // the file declares it
  return components.schemas.ErrorKey.enum
}

/** A code without a sentence of its own speaks for itself. */
export function sentenceOf(code: string, details: Details): string {
  const sentence = SENTENCES[code] ?? plain(code)
  return typeof sentence === 'string' ? sentence : sentence(details)
}
