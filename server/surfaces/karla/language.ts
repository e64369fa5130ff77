import type { components } from '#generated/karla'
import { acceptedTags, type RequestInfo } from '#platform/http/index'

export type Language = components['schemas']['LanguageEnum']

const LANGUAGES: Readonly<Record<string, Language>> = {
  da: 'da',
  // As older clients write Danish.
  dk: 'da',
  nl: 'nl',
  en: 'en',
  fr: 'fr',
  de: 'de',
  it: 'it',
  es: 'es',
}

/** The language that is wished for most among those of this wire, whatever the region; else English. */
export function languageOf({ headers }: Pick<RequestInfo, 'headers'>): Language {
  for (const tag of acceptedTags(headers['accept-language'])) {
    const known = LANGUAGES[tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '']
    if (known) return known
  }
  return 'en'
}
