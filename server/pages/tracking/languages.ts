import { acceptedTags } from '#platform/http/accept-language'
import { ar } from './texts/ar.ts'
import { da } from './texts/da.ts'
import { de } from './texts/de.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fi } from './texts/fi.ts'
import { fr } from './texts/fr.ts'
import { it } from './texts/it.ts'
import { nl } from './texts/nl.ts'
import { sv } from './texts/sv.ts'
import type { Texts } from './texts/texts.ts'

const TEXTS = { ar, da, de, en, es, fi, fr, it, nl, sv } satisfies Record<string, Texts>

export type Language = keyof typeof TEXTS

export const LANGUAGES = Object.keys(TEXTS) as Language[] // safe: the keys of a literal

export const textsOf = (language: Language): Texts => TEXTS[language]

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur'])

export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr')

export interface Choice {
  language: Language
  /** BCP 47 with a region, so that dates and times are written as where the reader is. */
  locale: string
  /** Chosen in the address, so that links have to carry it. */
  chosen: boolean
}

export interface Wishes {
  /** `?lang=` of the address. */
  asked: string | undefined
  acceptLanguage: string | undefined
  /** Of the recipient and of the shop, in this order. */
  fallbacks: readonly (string | null | undefined)[]
  country: string
}

/** The first language that we speak: of the address, the browser, the recipient, the shop. English else. */
export function chooseLanguage({ asked, acceptLanguage, fallbacks, country }: Wishes): Choice {
  const preferred = acceptedTags(acceptLanguage)
  const inAddress = languageOf(asked)
  const language =
    inAddress ??
    preferred.map(languageOf).find((found) => found !== null) ??
    fallbacks.map((tag) => languageOf(tag ?? undefined)).find((found) => found !== null) ??
    'en'
  const region = preferred.filter((tag) => languageOf(tag) === language).map(regionOf)[0] ?? country
  return {
    language,
    locale: /^[A-Z]{2}$/.test(region) ? `${language}-${region}` : language,
    chosen: inAddress !== null,
  }
}

function languageOf(tag: string | undefined): Language | null {
  const primary = tag?.split(/[-_]/)[0]?.toLowerCase() ?? ''
  return Object.hasOwn(TEXTS, primary) ? (primary as Language) : null // safe: it is a key
}

const regionOf = (tag: string): string | undefined => /[-_]([A-Za-z]{2})(?:[-_]|$)/.exec(tag)?.[1]?.toUpperCase()
