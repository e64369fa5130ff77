import type { Schemas } from '../api.ts'

type PageLanguage = Schemas['PageLanguage']

/** What the pages of customers speak: one that the contract does not name, or that lacks here, does not compile. */
const EACH: Readonly<Record<PageLanguage, true>> = {
  ar: true,
  da: true,
  de: true,
  en: true,
  es: true,
  fi: true,
  fr: true,
  it: true,
  nl: true,
  sv: true,
}

const PAGE_LANGUAGES: readonly string[] = Object.keys(EACH)

/** "German", "Deutsch"; the code itself for one that has no name. */
export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code) ?? code

/** For a list to choose from, by name; with one more that somebody chose elsewhere. */
export function languageOptions(language: string, also = ''): { value: string; label: string }[] {
  const codes = new Set([...PAGE_LANGUAGES, ...(also ? [also] : [])])
  return [...codes]
    .map((value) => ({ value, label: languageName(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
}
