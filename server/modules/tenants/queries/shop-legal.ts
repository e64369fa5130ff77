import type { Context, Tx } from '#platform/context'
import type { LocaleText } from '#platform/locale-text'
import type { ShopLegal } from '../types.ts'

export async function selectLegal(ctx: Context): Promise<ShopLegal | undefined> {
  const row = await ctx.db.selectFrom('shop_legal').selectAll().where('shop_id', '=', ctx.shopId).executeTakeFirst()
  return (
    row && {
      businessName: row.business_name as LocaleText, // safe: written from the same type below
      addressLine1: row.address_line1 as LocaleText, // safe: written from the same type below
      addressLine2: row.address_line2 as LocaleText, // safe: written from the same type below
      city: row.city,
      country: row.country,
      email: row.email,
      phone: row.phone,
      licenseNumber: row.license_number,
      taxReference: row.tax_reference,
    }
  )
}

export async function upsertLegal(tx: Tx, legal: ShopLegal): Promise<void> {
  const columns = {
    business_name: JSON.stringify(legal.businessName),
    address_line1: JSON.stringify(legal.addressLine1),
    address_line2: JSON.stringify(legal.addressLine2),
    city: legal.city,
    country: legal.country,
    email: legal.email,
    phone: legal.phone,
    license_number: legal.licenseNumber,
    tax_reference: legal.taxReference,
    updated_at: tx.now(),
  }
  await tx.db
    .insertInto('shop_legal')
    .values({ shop_id: tx.shopId, ...columns })
    .onConflict((conflict) => conflict.column('shop_id').doUpdateSet(columns))
    .execute()
}
