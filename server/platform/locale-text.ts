/** A text by language (ISO 639-1); a language that is left out has none. */
export type LocaleText = Readonly<Record<string, string>>
