import type { components } from '#generated/karla'
import { acceptedTags } from '#platform/http/accept-language'
import type { RequestInfo } from '#platform/http/index'

export type Language = components['schemas']['LanguageEnum']

export const LANGUAGES: readonly Language[] = ['da', 'nl', 'en', 'fr', 'de', 'it', 'es']

/** Languages of this wire that the caller understands, the most wished for first, English at last. */
export function languagesOf({ headers }: Pick<RequestInfo, 'headers'>): readonly [Language, ...Language[]] {
  const header = headers['accept-language']
  const wished = acceptedTags(typeof header === 'string' ? header : undefined).map(languageOf)
  const [first = 'en', ...others] = new Set([...wished.filter((language) => language !== null), 'en' as const])
  return [first, ...others]
}

/** Older clients write Danish as its country. */
function languageOf(tag: string): Language | null {
  const base = tag.split(/[-_]/, 1)[0]?.toLowerCase()
  return LANGUAGES.find((language) => language === (base === 'dk' ? 'da' : base)) ?? null
}
