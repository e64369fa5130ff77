import type { Schemas } from '../../api.ts'

const STATUSES = ['Failed', 'Retrying', 'Pending', 'Delivered'] as const satisfies Schemas['DeliveryStatus'][]

/** As the address of a webhook writes it; `delivery` is the one that is open. */
export interface WebhookFilter {
  status?: Schemas['DeliveryStatus']
  delivery?: string
}

/** Takes what an address says; what is unknown is dropped. */
export function readWebhookFilter(given: Readonly<Record<string, unknown>>): WebhookFilter {
  const status = STATUSES.find((each) => each === given.status)
  const delivery = typeof given.delivery === 'string' ? given.delivery.trim() : ''
  return { ...(status ? { status } : {}), ...(delivery ? { delivery } : {}) }
}
