import { type CarrierDefinition, type ConnectedCarrier, isMapped, type SeenStep } from '#modules/shipments'
import { toTimeOrNull } from '../../times.ts'
import type { Wire } from './values.ts'

export function toProvider(carrier: ConnectedCarrier, steps: readonly SeenStep[]): Wire<'ProviderDto'> {
  const mapped = steps.filter(isMapped)
  return {
    name: carrier.name,
    displayName: carrier.displayName,
    logoUrl: null,
    websiteUrl: carrier.websiteUrl,
    phone: carrier.phone,
    countryCodes: [...carrier.countryCodes],
    trackingUrlTemplate: carrier.trackingUrlTemplate,
    trackingNumberPatterns: [...carrier.trackingNumberPatterns],
    requiresZip: carrier.requiresZip,
    mode: carrier.mode,
    pollIntervalMinutes: carrier.pollIntervalMinutes,
    supportedLanguages: languagesOf(mapped),
    isActive: carrier.active,
    stepCount: mapped.length,
    missingStepCount: steps.length - mapped.length,
    lastSuccessAt: toTimeOrNull(carrier.lastSuccessAt),
    lastErrorAt: toTimeOrNull(carrier.lastErrorAt),
    lastError: carrier.lastError,
  }
}

function languagesOf(steps: readonly SeenStep[]): string[] {
  const tags = steps.flatMap(({ texts }) => texts.map(({ locale }) => locale.split('-', 1)[0]?.toLowerCase() ?? ''))
  return [...new Set(tags)].filter((tag) => /^[a-z]{2}$/.test(tag)).sort()
}

/** The carrier of a parcel, also one that nobody knows but by its name; null without one. */
export function toTrackingProvider(
  carriers: ReadonlyMap<string, CarrierDefinition>,
  name: string | null,
): Wire<'TrackingProviderDto'> | null {
  if (name === null) return null
  const { displayName = name, websiteUrl = null, phone = null } = carriers.get(name) ?? {}
  return { name, displayName, logoUrl: null, websiteUrl, phone }
}
