import { readFile, writeFile } from 'node:fs/promises'

interface CatalogueEvent {
  name: string
  phase: string
  group: string | null
  return_group: string | null
  state: string
  flag: string
  tracking_status: string | null
  tracking_sub_status: string | null
  label_en: string
  draft: boolean
}

interface CataloguePhase {
  name: string
  labels: Record<string, string>
}

/** The catalogue of tracking events as a constant, so that a name that is none does not compile. */
export async function generateTrackingVocabulary(file: string): Promise<void> {
  const text = await readFile(new URL('../contracts/karla-events.json', import.meta.url), 'utf8')
  const { shipment_events, phases } = JSON.parse(text) as {
    shipment_events: CatalogueEvent[]
    phases: CataloguePhase[]
  } // safe: our own file
  const lines = shipment_events.map((event) => {
    const facts = {
      phase: event.phase,
      group: event.group,
      returnGroup: event.return_group,
      state: event.state,
      flag: event.flag,
      status: event.tracking_status,
      subStatus: event.tracking_sub_status,
      label: event.label_en,
      draft: event.draft,
    }
    return `  ${event.name}: ${JSON.stringify(facts)},`
  })
  const head = '// Generated from contracts/karla-events.json. Do not edit.\n'
  const labels = phases.map(({ name, labels: of }) => `  ${name}: ${JSON.stringify(of)},`)
  await writeFile(
    file,
    `${head}export const TRACKING_EVENTS = {\n${lines.join('\n')}\n} as const\n\nexport const PHASE_LABELS = {\n${labels.join('\n')}\n} as const\n`,
  )
}
