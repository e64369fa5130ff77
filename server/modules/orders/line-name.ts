import type { Translations } from '#modules/catalog'
import { type LocaleText, textOf } from '#platform/locale-text'
import type { OrderLine } from './types.ts'

type Named = Pick<OrderLine, 'names' | 'title' | 'name' | 'translations'>

/** What a line is called in the language: as it was sold, else as its product is. */
export const lineName = ({ names, title, name, translations }: Named, language: string): string | null =>
  textOf(names ?? titlesOf(translations), language) || title || name

/** What a product is called, in each of its other languages. */
export const titlesOf = (translations: Translations | null): LocaleText =>
  Object.fromEntries(
    Object.entries(translations ?? {}).flatMap(([locale, { title }]) =>
      typeof title === 'string' ? [[locale, title]] : [],
    ),
  )
