type Details = Record<string, unknown>
type Sentence = string | ((details: Details) => string)

const told = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : 'nothing'

/** Error codes of the core in plain English. */
const SENTENCES: Record<string, Sentence> = {
  scope_missing: ({ scope }) => `This needs the scope ${told(scope)}.`,
  shop_required: 'This key opens several shops: choose one with the Doorstep-Shop header.',
  shop_not_found: 'The key opens no such shop.',
  logo_not_found: 'The shop has no logo.',
  logo_too_large: ({ most }) => `The logo must not be larger than ${told(most)} bytes.`,
  logo_unreadable: 'The logo must be a PNG, JPEG or WebP picture of at most 4096 pixels a side.',
  organization_not_found: 'There is no such organization.',
  slug_taken: ({ slug }) => `There is a shop with the slug ${told(slug)} already.`,
  credential_not_found: 'There is no such credential.',
  client_not_found: 'There is no such OAuth client.',
  field_invalid: ({ field }) => `The value of ${told(field)} is not valid.`,
  limit_out_of_range: ({ most }) => `The limit must be from 1 to ${told(most)}.`,
  key_too_long: ({ value }) => `It is longer than ${told(value)} characters.`,
  quantity_too_large: 'The number of units is too large.',

  order_not_found: 'There is no such order.',
  order_unknown: ({ value }) => `There is no order with the reference ${told(value)}.`,
  order_reference_taken: ({ reference }) => `There is an order with the reference ${told(reference)} already.`,
  order_is_test: 'A test order is never collected.',
  order_not_shipped: 'The order has not left the warehouse.',
  order_not_editable: ({ status }) => `An order that is ${told(status)} cannot be edited.`,
  status_not_allowed: ({ from, to }) => `What is ${told(from)} cannot become ${told(to)}.`,
  shipment_not_found: 'There is no such shipment.',
  carrier_not_found: 'There is no such carrier.',
  carrier_unknown: ({ value }) => `There is no carrier ${told(value)}.`,
  gateway_not_found: ({ gateway }) => `There is no gateway ${told(gateway)}.`,
  connection_not_found: 'The shop is not connected to it.',
  setting_unknown: 'There is no such setting.',
  setting_missing: 'This setting is required.',
  parcel_not_found: 'There is no such parcel.',
  link_not_found: 'The link opens no parcel.',
  number_missing: 'The tracking number is empty.',
  parcel_twice: ({ value }) => `The parcel ${told(value)} is given twice.`,
  parcel_taken: ({ value }) => `The parcel ${told(value)} is on its way in another shipment.`,
  parcel_missing: 'Name the parcel by its id or its number.',
  zip_missing: ({ carrier }) => `${told(carrier)} needs the zip of the recipient.`,
  event_name_unknown: ({ value }) => `There is no event named ${told(value)}.`,
  event_name_or_code: 'Give either a name or a code.',
  shipment_reference_taken: ({ reference }) => `There is a shipment with the reference ${told(reference)} already.`,
  status_not_settable: ({ value }) => `The status ${told(value)} cannot be set by hand.`,
  step_not_found: 'There is no such step.',
  step_sub_status: 'The detail does not fit the status.',
  step_texts: 'There are two texts of one language.',
  time_zone_unknown: ({ value }) => `There is no time zone ${told(value)}.`,
  day_unknown: 'It is no day that can be counted.',
  range_reversed: 'The last day is before the first.',
  range_too_long: ({ value }) => `The range is longer than ${told(value)} days.`,
  amount_is_zero: 'The amount must not be zero.',

  warehouse_not_found: 'There is no such warehouse.',
  warehouse_code_taken: ({ code }) => `There is a warehouse with the code ${told(code)} already.`,
  shipping_method_not_found: 'There is no such shipping method.',
  shipping_code_missing: 'The order names no shipping method.',
  shipping_code_unknown: ({ value }) => `There is no enabled shipping method with the code ${told(value)}.`,
  pick_up_point_missing: 'The shipping method needs a pick-up point.',
  cash_on_delivery_missing: 'The shipping method needs the amount to collect.',

  product_not_found: 'There is no such product.',
  product_unknown: ({ value }) => `There is no product with the code ${told(value)}.`,
  product_code_taken: ({ code }) => `There is a product with the code ${told(code)} already.`,
  product_not_on_order: ({ value }) => `The order does not hold the product ${told(value)}.`,
  product_not_on_return: ({ value }) => `The return does not hold the product ${told(value)}, or names it twice.`,
  product_not_on_stock_update: ({ value }) => `The stock update does not hold the product ${told(value)}.`,
  stock_too_low: 'There are fewer units on the shelves.',
  stock_update_not_found: 'There is no such stock update.',

  return_not_found: 'There is no such return.',
  return_reference_taken: ({ reference }) => `There is a return with the reference ${told(reference)} already.`,
  return_not_editable: ({ status }) => `A return that is ${told(status)} cannot be changed so.`,
  return_customer_missing: 'A return without an order needs its sender.',
  return_exceeds_order: ({ value }) => `More of the product ${told(value)} would come back than was ordered.`,
  stocked_exceeds_received: ({ value }) => `More of the product ${told(value)} is put back than was received.`,

  webhook_not_found: 'There is no such webhook.',
  webhook_delivery_not_found: 'There is no such delivery.',
  webhook_inactive: 'The webhook is switched off: update it to switch it on.',
  webhook_dialect_unknown: 'There is no such form of webhooks.',
  webhook_url_refused: ({ reason }) => `The URL cannot be called: ${told(reason)}.`,
  webhook_secret_malformed: 'The secret does not have the form that its webhooks need.',
  webhook_event_types_malformed: 'The event types are malformed.',
  webhook_header_refused: 'One of the headers cannot be set.',
  webhook_test_unsupported: 'Webhooks of this API family have no test call.',

  announcement_not_found: 'There is no such announcement.',
  announcement_exists: 'There is this announcement in this language already.',
  discount_not_found: 'There is no such discount.',
  discount_exists: ({ code }) => `There is a discount of this type with the code ${told(code)} already.`,
  discount_in_use: 'The discount belongs to a deal or to a campaign that is enabled.',
  shop_not_reached: 'The key is not for this shop.',
  deal_not_found: 'There is no such deal.',
  deal_exists: 'There is a deal with this discount already.',
  campaign_not_found: 'There is no such campaign.',
  campaign_exists: ({ name }) => `There is a campaign named ${told(name)} already.`,
  campaign_active_segment_exists: ({ segment }) => `Another campaign is enabled for the segment ${told(segment)}.`,
  campaign_date_range_invalid: 'It must not end before it starts.',
  campaign_in_use: 'The campaign takes part in a test that is not over.',
  campaign_type_invalid: ({ value }) => `This is not possible with campaigns of the type ${told(value)}.`,
  campaign_segment_differs: 'The campaign is for another segment than the test.',
  campaign_product_not_found: ({ position }) => `The campaign has no product at position ${told(position)}.`,
  products_too_many: ({ most }) => `A campaign recommends at most ${told(most)} products.`,
  promotion_too_large: ({ most }) => `A campaign must not be larger than ${told(most)} bytes.`,
  image_invalid: 'The picture must be a PNG, JPEG, WebP or GIF.',
  text_missing: 'It must not be empty.',
  text_too_long: ({ most }) => `It is longer than ${told(most)} characters.`,
  ab_test_not_found: 'There is no such test.',
  ab_test_exists: ({ name }) => `There is a test named ${told(name)} already.`,
  ab_test_active_segment_exists: ({ segment }) =>
    `Another test of this type has the segment ${told(segment)} at the same time.`,
  ab_test_allocation_invalid: 'Shares must add up to 100, and each campaign may take part once.',
  ab_test_ended: 'The test is over already.',

  object_not_found: 'There is no such object.',
  metadata_too_many_keys: ({ most }) => `An object holds at most ${told(most)} keys.`,
}

const plain = (code: string): string => {
  const words = code.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** A code without a sentence of its own speaks for itself. */
export function sentenceOf(code: string, details: Details): string {
  const sentence = SENTENCES[code] ?? plain(code)
  return typeof sentence === 'string' ? sentence : sentence(details)
}

export const hasSentence = (code: string): boolean => code in SENTENCES
