import type { CarrierDefinition } from '#modules/shipments'
import { UPS_STEPS } from './steps.ts'

export const UPS: CarrierDefinition = {
  name: 'ups',
  displayName: 'UPS',
  websiteUrl: 'https://www.ups.com',
  phone: '+1 800 742 5877',
  countryCodes: [],
  trackingUrlTemplate: 'https://www.ups.com/track?tracknum={trackingNumber}',
  trackingNumberPatterns: ['^1Z[0-9A-Z]{16}$'],
  hosts: ['ups.com'],
  requiresZip: false,
  pollIntervalMinutes: 60,
  timeZone: 'America/New_York',
  steps: UPS_STEPS,
}
