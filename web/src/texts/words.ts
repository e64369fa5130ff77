import { type Language, useLanguage } from './language.tsx'

/** Sentences of one part of the console, in every language: what lacks in one of them does not compile. */
export type EachLanguage<T> = Readonly<Record<Language, T>>

/** Keeps the sentences of a part beside it, so that they are loaded with it; English gives the shape. */
export const inEachLanguage = <T>(texts: { en: T } & Record<Exclude<Language, 'en'>, NoInfer<T>>): EachLanguage<T> =>
  texts

export const useWords = <T>(texts: EachLanguage<T>): T => texts[useLanguage().language]
