import type { components } from '#generated/doorstep'
import type { PrivacyRequest } from '#modules/privacy'

export const requestToWire = (
  { id, kind, origin, requestedBy, createdAt, dueAt, doneAt, fileId, result }: PrivacyRequest,
  urlOf: (fileId: string) => string,
): components['schemas']['PrivacyRequest'] => ({
  id,
  kind,
  origin,
  requestedBy,
  createdAt: createdAt.toISOString(),
  dueAt: dueAt.toISOString(),
  doneAt: doneAt?.toISOString() ?? null,
  exportUrl: fileId && urlOf(fileId),
  erased: result?.erased ?? null,
  openOrders: result?.openOrders ?? [],
})
