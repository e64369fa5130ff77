import { detectCarrier } from './detect-carrier.ts'
import type { CarrierDefinition } from './ports.ts'
import { type CarrierStateRow, selectCarrierStates, upsertCarrierState } from './queries/connections.ts'
import type { Tools } from './tools.ts'
import type { NewParcel } from './types.ts'

export interface Carrier extends CarrierDefinition, CarrierStateRow {}

const NEVER_ASKED = { active: true, lastSuccessAt: null, lastErrorAt: null, lastError: null }

/** Every carrier that the installation knows, by name. */
export async function listCarriers(tools: Pick<Tools, 'system' | 'carriers'>): Promise<Carrier[]> {
  const states = new Map((await selectCarrierStates(tools.system)).map((state) => [state.name, state]))
  return [...tools.carriers.values()]
    .map((carrier) => ({ ...NEVER_ASKED, ...states.get(carrier.name), ...carrier }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The key of a carrier named in any letter case, by its key or as people call it; null for others. */
export function carrierKeyOf(carriers: Tools['carriers'], text: string): string | null {
  const wanted = text.trim().toLowerCase()
  if (carriers.has(wanted)) return wanted
  for (const { name, displayName } of carriers.values()) if (displayName.toLowerCase() === wanted) return name
  return null
}

/** Who has the parcel: the carrier named, else the one its link and number tell of. An unknown name stays as it is. */
export function carrierOf(
  carriers: Tools['carriers'],
  parcel: NewParcel,
  countryCode: string | null,
): { carrier: string | null; known: boolean } {
  if (parcel.carrier) {
    const key = carrierKeyOf(carriers, parcel.carrier)
    return { carrier: key ?? parcel.carrier, known: key !== null }
  }
  if (parcel.trackingNumber === null) return { carrier: null, known: false }
  const { trackingNumber, trackingUrl } = parcel
  const detected = detectCarrier([...carriers.values()], { trackingNumber, trackingUrl, countryCode })
  return { carrier: detected, known: detected !== null }
}

/** The carrier's own page of a parcel; what its link says comes first. */
export function carrierUrlOf(
  carriers: Tools['carriers'],
  parcel: NewParcel,
  around: { zip: string | null; language: string },
): string | null {
  if (parcel.trackingUrl || parcel.trackingNumber === null) return parcel.trackingUrl
  const template = carriers.get(parcel.carrier ?? '')?.trackingUrlTemplate
  if (!template) return null
  const values: Record<string, string> = {
    trackingNumber: parcel.trackingNumber.replace(/\s/g, ''),
    zip: around.zip ?? '',
    language: around.language,
  }
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}

const NOTED_MS = 60_000

/** Keeps when carriers answered last, at most once a minute for each. */
export function createCarrierNotes(tools: Pick<Tools, 'system'>) {
  const noted = new Map<string, number>()
  return async function note(carrier: string, error: string | null): Promise<void> {
    const now = tools.system.now()
    const key = `${carrier} ${error === null}`
    if (now.getTime() - (noted.get(key) ?? 0) < NOTED_MS) return
    noted.set(key, now.getTime())
    const change = error === null ? { lastSuccessAt: now } : { lastErrorAt: now, lastError: error.slice(0, 500) }
    await upsertCarrierState(tools.system, carrier, change)
  }
}

export type CarrierNotes = ReturnType<typeof createCarrierNotes>
