import type { Deal, Promotion, Translation } from './types.ts'

/** Languages that a reader understands, the most wished for first, and the one that untranslated texts are in. */
export interface ReaderLanguages {
  wanted: readonly string[]
  untranslated: string
}

/** A promotion in the reader's language. Where a translation lacks a text, the untranslated one stands. */
export function localisedPromotion(promotion: Promotion, languages: ReaderLanguages): Promotion {
  const products = promotion.products.map((product) => ({
    ...product,
    ...textsIn(product.translations, languages, ['title', 'imageUrl', 'productUrl']),
  }))
  const texts = textsIn(promotion.translations, languages, ['title', 'subtitle', 'ctaLabel', 'ctaUrl', 'imageUrl'])
  return { ...promotion, ...texts, products }
}

export const localisedDeal = (deal: Deal, languages: ReaderLanguages): Deal => ({
  ...deal,
  ...textsIn(deal.translations, languages, ['title', 'description', 'ctaUrl']),
})

function textsIn<Name extends string>(
  translations: readonly Translation[],
  { wanted, untranslated }: ReaderLanguages,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {}
  for (const language of wanted) {
    const found = translations.find((one) => one.language.toLowerCase() === language)
    if (!found && language !== untranslated) continue
    for (const name of found ? names : []) {
      const text = found?.values[name]
      if (typeof text === 'string' && text !== '') texts[name] = text
    }
    break
  }
  return texts
}
