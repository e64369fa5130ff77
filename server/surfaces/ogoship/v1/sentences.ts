type Details = Record<string, unknown>

const LONGEST_TOLD = 300

const told = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}...`.toWellFormed() : text
}

/** Error codes of the core in the words of this wire. Shop plugins search some of them; see the contract's notes 3. */
const SENTENCES: Record<string, (details: Details) => string> = {
  scope_missing: ({ scope }) => `The credentials lack the scope ${told(scope)}.`,
  key_too_long: ({ value }) => `is longer than ${told(value)} characters`,
  quantity_too_large: () => 'The number of units is too large.',
  stock_too_low: () => 'There is less on the shelves than the order needs.',

  product_unknown: ({ value }) => `unknown product ${told(value)}`,
  product_not_found: ({ code }) => `There is no product ${told(code)}.`,
  product_code_taken: ({ code }) => `There is a product with the code ${told(code)} already.`,
  product_not_on_order: ({ value }) => `the order does not hold the product ${told(value)}`,

  order_reference_taken: ({ reference }) => `There is an order with same reference: ${told(reference)}`,
  order_not_found: ({ reference }) => `There is no order ${told(reference)}.`,
  order_unknown: ({ value }) => `there is no order ${told(value)}`,
  order_not_shipped: ({ value }) => `the order is ${told(value)}: only a shipped order can be returned`,
  order_not_editable: ({ field, status }) =>
    `${told(field)} cannot change while the order is ${told(status)}. Move the order to Draft to edit it.`,
  status_not_allowed: ({ from, to }) =>
    from ? `The status ${told(from)} cannot become ${told(to)}.` : `A new order cannot begin as ${told(to)}.`,

  shipping_code_missing: () => 'is required: the shop has several shipping methods',
  shipping_code_unknown: ({ value }) => `${told(value)} is not an enabled shipping method`,
  pick_up_point_missing: () => 'is required by the shipping method',
  cash_on_delivery_missing: () => 'is required by the shipping method',

  warehouse_not_found: ({ code }) => `There is no warehouse ${told(code)}.`,

  return_not_found: ({ reference }) => `There is no return ${told(reference)}.`,
  return_reference_taken: ({ reference }) => `There is a return with the reference ${told(reference)} already.`,
  return_customer_missing: () => 'is required without an order',
  return_exceeds_order: ({ value }) => `more units of ${told(value)} would come back than were ordered`,
  return_not_editable: ({ field, status }) => `${told(field)} cannot change while the return is ${told(status)}.`,

  object_not_found: () => 'There is no order, product or return with this id.',
  metadata_too_many_keys: ({ most }) => `An object has at most ${told(most)} keys.`,

  webhook_not_found: () => 'There is no such webhook.',
  webhook_url_refused: ({ reason }) => `The url is not acceptable: ${told(reason)}.`,
  webhook_secret_malformed: () => 'The key is not acceptable.',
  webhook_header_refused: ({ header }) =>
    header ? `The header ${told(header)} cannot be set.` : 'The custom headers are not acceptable.',
}

/** A code without a sentence speaks for itself. */
export const sentenceOf = (code: string, details: Details): string =>
  SENTENCES[code]?.(details) ?? `${code.replaceAll('_', ' ')}.`
