import type { components } from '#generated/karla'
import { acceptedTags, type RequestInfo } from '#platform/http/index'

export type Language = components['schemas']['LanguageEnum']

export const LANGUAGES: readonly Language[] = ['da', 'nl', 'en', 'fr', 'de', 'it', 'es']

/** The language that is wished for most among those of this wire, whatever the region; else English. */
export const languageOf = (request: Pick<RequestInfo, 'headers'>): Language => languagesOf(request)[0]

/** Languages of this wire that the caller understands, the most wished for first, English at last. */
export function languagesOf({ headers }: Pick<RequestInfo, 'headers'>): readonly [Language, ...Language[]] {
  const wished = acceptedTags(headers['accept-language']).map(knownLanguage)
  const [first = 'en', ...others] = new Set([...wished.filter((language) => language !== null), 'en' as const])
  return [first, ...others]
}

/** Older clients write Danish as its country. */
function knownLanguage(tag: string): Language | null {
  const base = tag.split(/[-_]/, 1)[0]?.toLowerCase()
  return LANGUAGES.find((language) => language === (base === 'dk' ? 'da' : base)) ?? null
}
