import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Invalid } from '#platform/errors'
import type { LocaleText } from '#platform/locale-text'
import { checkCountry, checkEmail, checkPhone, checkShortText } from './checks.ts'
import { selectLegal, upsertLegal } from './queries/shop-legal.ts'
import { cachedSetting, changingSetting } from './settings-cache.ts'
import type { ShopLegal } from './types.ts'

const NOTHING_SAID: ShopLegal = {
  businessName: {},
  addressLine1: {},
  addressLine2: {},
  city: null,
  country: null,
  email: null,
  phone: null,
  licenseNumber: null,
  taxReference: null,
}

const MOST_LOCALES = 50

/** Who the shop is before the law. Every credential may read it. */
export const getLegal = (ctx: Context): Promise<ShopLegal> =>
  cachedSetting(ctx, 'legal', async () => (await selectLegal(ctx)) ?? NOTHING_SAID)

/** Replaces everything; members left out become empty. */
export async function putLegal(ctx: Context, input: Partial<ShopLegal>): Promise<ShopLegal> {
  requireScope(ctx, 'admin')
  const legal: ShopLegal = { ...NOTHING_SAID, ...input }
  for (const field of ['businessName', 'addressLine1', 'addressLine2'] as const) checkTexts(field, legal[field])
  for (const field of ['city', 'licenseNumber', 'taxReference'] as const) checkShortText(field, legal[field])
  if (legal.country !== null) checkCountry(legal.country)
  checkEmail('email', legal.email)
  checkPhone('phone', legal.phone)
  return changingSetting(ctx, 'legal', () =>
    inTransaction(ctx, async (tx) => {
      await upsertLegal(tx, legal)
      await audit(tx, { action: 'legal.put', subject: `shop:${tx.shopId}`, detail: { ...legal } })
      return legal
    }),
  )
}

function checkTexts(field: string, texts: LocaleText): void {
  const locales = Object.keys(texts)
  const sound = locales.length <= MOST_LOCALES && locales.every((locale) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(locale))
  if (!sound) throw new Invalid('field_invalid', { field })
  for (const locale of locales) checkShortText(`${field}.${locale}`, texts[locale] ?? null)
}
