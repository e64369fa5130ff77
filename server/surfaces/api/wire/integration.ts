import type { components } from '#generated/doorstep'
import type { IntegrationView } from '#modules/connectors'
import { isoOrNull } from './time.ts'

export const integrationToWire = (view: IntegrationView): components['schemas']['Integration'] => ({
  ...view,
  pausedUntil: isoOrNull(view.pausedUntil),
  lastSuccessAt: isoOrNull(view.lastSuccessAt),
  lastErrorAt: isoOrNull(view.lastErrorAt),
})
