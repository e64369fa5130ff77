import type { components } from '#generated/doorstep'
import type { Attempt, Delivery, DeliveryStatus, Endpoint, InactiveReason } from '#modules/webhooks'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

const REASONS = {
  gone: 'Gone',
  failing: 'Failing',
  switched_off: 'SwitchedOff',
} as const satisfies Record<InactiveReason, Schemas['Webhook']['inactiveReason']>

const STATUSES = {
  pending: 'Pending',
  retrying: 'Retrying',
  delivered: 'Delivered',
  failed: 'Failed',
} as const satisfies Record<DeliveryStatus, Schemas['DeliveryStatus']>

const CORE_STATUSES = {
  Pending: 'pending',
  Retrying: 'retrying',
  Delivered: 'delivered',
  Failed: 'failed',
} as const satisfies Record<Schemas['DeliveryStatus'], DeliveryStatus>

export const deliveryStatusFromWire = (status: Schemas['DeliveryStatus']): DeliveryStatus => CORE_STATUSES[status]

export const webhookToWire = (endpoint: Endpoint): Schemas['Webhook'] => ({
  id: endpoint.id,
  dialect: endpoint.dialect,
  url: endpoint.url,
  eventTypes: endpoint.eventTypes,
  customHeaders: endpoint.customHeaders,
  active: endpoint.active,
  inactiveReason: endpoint.inactiveReason && REASONS[endpoint.inactiveReason],
  lastSuccessAt: isoOrNull(endpoint.lastSuccessAt),
  failingSince: isoOrNull(endpoint.failingSince),
  createdAt: endpoint.createdAt.toISOString(),
  updatedAt: endpoint.editedAt.toISOString(),
})

export const deliveryToWire = (delivery: Delivery): Schemas['Delivery'] => ({
  id: delivery.id,
  webhookId: delivery.endpointId,
  eventId: delivery.eventId,
  eventType: delivery.eventType,
  subject: delivery.subject,
  status: STATUSES[delivery.status],
  attempts: delivery.attempts,
  nextAttemptAt: isoOrNull(delivery.nextAttemptAt),
  createdAt: delivery.createdAt.toISOString(),
  finishedAt: isoOrNull(delivery.finishedAt),
})

export const attemptToWire = (attempt: Attempt): Schemas['Attempt'] => ({
  number: attempt.number,
  at: attempt.at.toISOString(),
  latencyMs: attempt.latencyMs,
  status: attempt.status,
  error: attempt.error,
  answer: attempt.answer,
})
