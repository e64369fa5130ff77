type Details = Record<string, unknown>
type Sentence = string | ((details: Details) => string)

const told = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Error codes of the core in plain English. */
const SENTENCES: Record<string, Sentence> = {
  scope_missing: ({ scope }) => `This needs the scope ${told(scope)}.`,
  shop_required: 'This key opens several shops: choose one with the Doorstep-Shop header.',
  shop_not_found: 'The key opens no such shop.',
  field_invalid: ({ field }) => `The value of ${told(field)} is not valid.`,
  quantity_too_large: 'The number of units is too large.',
  amount_is_zero: 'The amount must not be zero.',

  order_not_found: 'There is no such order.',
  order_reference_taken: ({ reference }) => `There is an order with the reference ${told(reference)} already.`,
  order_is_test: 'A test order is never collected.',
  order_not_shipped: ({ status }) => `The order is ${told(status)}: only one that has left the warehouse has tracking.`,
  order_not_editable: ({ status }) => `An order that is ${told(status)} cannot be edited.`,
  status_not_allowed: ({ from, to }) => `What is ${told(from)} cannot become ${told(to)}.`,
  shipment_not_found: 'The order has no shipment.',

  product_unknown: ({ value }) => `There is no product with the code ${told(value)}.`,
  product_not_found: 'There is no such product.',
  product_not_on_stock_update: ({ value }) => `The stock update does not hold the product ${told(value)}.`,
  product_not_on_return: ({ value }) => `The return does not hold the product ${told(value)}.`,
  stock_update_not_found: 'There is no such stock update.',
  return_not_found: 'There is no such return.',

  warehouse_not_found: 'There is no such warehouse.',
  warehouse_code_taken: ({ code }) => `There is a warehouse with the code ${told(code)} already.`,
  shipping_method_not_found: 'There is no such shipping method.',
  credential_not_found: 'There is no such credential.',
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
