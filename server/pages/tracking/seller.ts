import { textIn } from '#platform/locale-text'
import { isolate } from './headlines.ts'
import { type Html, html, inARow } from './html.ts'
import { type Choice, textsOf } from './languages.ts'
import type { PageShop } from './source.ts'

/** Who sells, before the law, in the reader's language where the merchant wrote in it; null where nothing was said. */
export function sellerOf({ language: own, legal }: PageShop, { language, locale }: Choice): Html | null {
  const texts = textsOf(language)
  const text = (one: PageShop['legal']['city' | 'businessName']) =>
    typeof one === 'object' && one !== null ? textIn(one, language, own) : one
  const parts = [
    text(legal.businessName),
    text(legal.addressLine1),
    text(legal.addressLine2),
    legal.city,
    legal.country && new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(legal.country),
    legal.licenseNumber && texts.licence(isolate(legal.licenseNumber)),
    legal.taxReference && texts.taxNumber(isolate(legal.taxReference)),
  ]
  const row = inARow(
    parts.map((part) => part || null),
    ' · ',
  )
  return row && html`<p class="seller">${row}</p>`
}
