/** A text by language (ISO 639-1, with or without a region); a language that is left out has none. */
export type LocaleText = Readonly<Record<string, string>>

/** The text of the plain language, else of one of its places; empty where there is none. */
export function textOf(text: LocaleText, language: string): string {
  const base = languageOf(language)
  const place = Object.keys(text).find((locale) => text[locale] && languageOf(locale) === base)
  return text[language] || text[base] || (place === undefined ? '' : (text[place] ?? ''))
}

/** The text in the first of the languages that it has, else in any; empty where it has none. */
export const textIn = (text: LocaleText, ...languages: readonly string[]): string =>
  [...languages, ...Object.keys(text)].map((language) => textOf(text, language)).find((one) => one !== '') ?? ''

const languageOf = (locale: string): string => locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''

/** Whether two locales are of one language. */
export const sameLanguage = (a: string, b: string): boolean => languageOf(a) === languageOf(b)
