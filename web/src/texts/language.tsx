import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { de } from './de.ts'
import { en, type Texts } from './en.ts'

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof LANGUAGES

const CATALOGUES: Readonly<Record<Language, Texts>> = { en, de }
const KEPT_AS = 'doorstep.language'

interface Speech {
  language: Language
  texts: Texts
  speak: (language: Language) => void
}

const Speaking = createContext<Speech>({ language: 'en', texts: en, speak: () => {} })

function chosenLanguage(): Language {
  const wanted = [localStorage.getItem(KEPT_AS) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2))
  return wanted.find((tag): tag is Language => tag in LANGUAGES) ?? 'en'
}

/** The language of this device, or the browser's, for everything inside. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speak = (next: Language) => {
    localStorage.setItem(KEPT_AS, next)
    setLanguage(next)
  }
  return <Speaking value={{ language, texts: CATALOGUES[language], speak }}>{children}</Speaking>
}

export const useLanguage = (): Speech => use(Speaking)
export const useTexts = (): Texts => use(Speaking).texts
