import { acceptedTags, type RequestInfo } from '#platform/http/index'
import { LANGUAGES } from './status-texts.ts'

/** In which language an answer speaks. */
export interface Language {
  /** As wished, BCP 47, for the texts that people wrote for steps. */
  tag: string
  /** One that every status has a text in, ISO 639-1. */
  statuses: string
}

/** What a request says of languages; a shipment's own comes after it. */
export interface Wishes {
  query: string | undefined
  header: string | undefined
}

export function wishesOf(request: Pick<RequestInfo, 'headers'>, query?: { language?: string }): Wishes {
  const header = request.headers['accept-language']
  return { query: query?.language, header: typeof header === 'string' ? header : undefined }
}

/** The language asked for; else the first of the browser's, then the recipient's, that statuses have texts in; else English. */
export function languageFor(wishes: Wishes, locale: string | null): Language {
  if (wishes.query !== undefined) return { tag: wishes.query, statuses: knownIn(wishes.query) ?? 'en' }
  for (const tag of [...acceptedTags(wishes.header), locale ?? '']) {
    const statuses = knownIn(tag)
    if (statuses !== null) return { tag, statuses }
  }
  return { tag: 'en', statuses: 'en' }
}

function knownIn(tag: string): string | null {
  const base = tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''
  return LANGUAGES.includes(base) ? base : null
}
