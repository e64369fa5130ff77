import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
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
  /** Speaks the language of an account on a device where nobody has chosen one. */
  suggest: (language: string | null) => void
}

const Speaking = createContext<Speech>({ language: 'en', texts: en, speak: () => {}, suggest: () => {} })

function chosenLanguage(): Language {
  const wanted = [localStorage.getItem(KEPT_AS) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2))
  return wanted.find(isLanguage) ?? 'en'
}

export const isLanguage = (text: string | null): text is Language => text !== null && text in LANGUAGES

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
  const suggest = useCallback((next: string | null) => {
    if (localStorage.getItem(KEPT_AS) === null && isLanguage(next)) setLanguage(next)
  }, [])
  return <Speaking value={{ language, texts: CATALOGUES[language], speak, suggest }}>{children}</Speaking>
}

export const useLanguage = (): Speech => use(Speaking)
export const useTexts = (): Texts => use(Speaking).texts
