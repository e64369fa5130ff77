import type { Standing, TrackingStatus } from '#modules/shipments'
import { da } from './texts/da.ts'
import { de } from './texts/de.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fi } from './texts/fi.ts'
import { fr } from './texts/fr.ts'
import { it } from './texts/it.ts'
import { nl } from './texts/nl.ts'
import { sv } from './texts/sv.ts'
import type { StatusTexts } from './texts/texts.ts'

const TEXTS: ReadonlyMap<string, StatusTexts> = new Map(Object.entries({ da, de, en, es, fi, fr, it, nl, sv }))

/** The languages that every status has a text in, ISO 639-1. */
export const LANGUAGES: readonly string[] = [...TEXTS.keys()]

/** A status with its detail, in one of the languages; in English in any other. */
export function statusText(language: string, { status, subStatus }: Standing): string {
  const { statuses, details } = TEXTS.get(language) ?? en
  return subStatus === null ? statuses[status] : `${statuses[status]}: ${details[subStatus]}`
}

export const milestoneText = (language: string, status: TrackingStatus): string =>
  statusText(language, { status, subStatus: null })
