type Details = Readonly<Record<string, unknown>>
type Sentence = string | ((details: Details) => string)

const LONGEST_TOLD = 300

const told = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}...`.toWellFormed() : text
}

/** The permission that a scope of the core stands for. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  admin: 'settings',
  'write:order': 'orders',
  warehouse: 'orders',
  'write:product': 'products',
  'read:order': 'customers',
}

/** Error codes of the core in the words of this wire: small letters, no full stop. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  tenant_required: 'X-TENANT-ID or X-TENANT-NAME is required with this key',
  tenant_id_invalid: 'X-TENANT-ID must be decimal digits',
  tenant_not_found: 'tenant not found',
  field_invalid: ({ field }) => `${told(field)} is not valid`,
  field_too_long: ({ field, most }) => `${told(field)} has more than ${told(most)} characters`,
  time_invalid: ({ field }) => `${told(field)} is not a date and time`,
  money_decimals: ({ field, currency, most }) =>
    `${told(field)} has more than ${told(most)} decimals of ${told(currency)}`,
  amount_too_large: ({ field }) => `${told(field)} is larger than any that is kept`,
  webhook_url_refused: ({ reason }) => `url cannot be called: ${told(reason)}`,
  nothing_to_change: 'the body has none of the known fields',
  restock_without_cancel: 'restock needs cancelled: true',
  authorized_and_cancelled: 'an order cannot be authorized and cancelled at once',
  order_is_cancelled: 'order is cancelled',
  order_not_confirmed: 'order is not confirmed',
  order_not_authorized: 'order is not authorized',
  order_is_begun: 'order is at the warehouse or has left it',
  order_waits_for_stock: 'order waits for goods that are missing',
  shipment_never_back: ({ from, to }) => `shipment is ${told(from)} and cannot become ${told(to)}`,
  shipment_is_delivered: 'shipment is delivered',
  order_is_test: 'test orders are not shipped',
  nothing_to_pay: 'order is paid: total is required for more',
  amount_is_zero: ({ field }) => `${told(field)} must not be zero`,
  refund_sign: 'a refund has a negative total, and every other method a positive one',
  refund_exceeds_paid: 'more than was paid cannot go back',
  currency_differs: ({ field, currency }) => `${told(field)} must be ${told(currency)}`,
  data_too_large: ({ field, most }) => `${told(field)} has more than ${told(most)} bytes`,
  shipping_code_missing: 'order has no shipping method',
  scope_missing: ({ scope }) => `permission required: ${PERMISSIONS[String(scope)] ?? told(scope)}`,
  shop_not_found: 'tenant not found',
  host_taken: 'host is linked to another tenant',
  host_is_www: 'a host that starts with www. cannot have forward_www',
  availability_required: 'available is required',
}

const plain = (code: string): string => (code.endsWith('_not_found') ? 'not found' : code.replaceAll('_', ' '))

/** A code without a sentence of its own speaks for itself; of what is missing, the wire says no more than that. */
export function sentenceOf(code: string, details: Details): string {
  const sentence = SENTENCES[code] ?? plain(code)
  return typeof sentence === 'string' ? sentence : sentence(details)
}
