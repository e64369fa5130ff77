/** What is open on the page of an order; it stands in the address, so that a reload shows it again. */
const FORMS = ['lines', 'customer', 'billing', 'shipping', 'notes', 'payment', 'refund', 'ship'] as const
export type OpenForm = (typeof FORMS)[number]

export interface OrderSearch {
  /** The one form that is open. */
  edit?: OpenForm
  /** API family whose raw view is open. */
  family?: string
}

export function readOrderSearch({ edit, family }: Record<string, unknown>): OrderSearch {
  const form = FORMS.find((name) => name === edit)
  return { ...(form && { edit: form }), ...(typeof family === 'string' && family !== '' && { family }) }
}
