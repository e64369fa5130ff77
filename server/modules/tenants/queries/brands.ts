import type { Context, Tx } from '#platform/context'
import type { Brand, BrandLogo, BrandLook } from '../types.ts'

export async function selectBrand(ctx: Context): Promise<Brand | undefined> {
  const row = await ctx.db.selectFrom('shop_brand').selectAll().where('shop_id', '=', ctx.shopId).executeTakeFirst()
  if (!row) return undefined
  const { logo_file_id: fileId, logo_width: width, logo_height: height } = row
  return {
    logo: fileId !== null && width !== null && height !== null ? { fileId, width, height } : null,
    accent: row.accent,
    background: row.background,
    font: row.font as Brand['font'], // safe: the column's check allows these
    email: row.email,
    phone: row.phone,
    helpUrl: row.help_url,
    websiteUrl: row.website_url,
    backToShopUrl: row.back_to_shop_url,
    imprintUrl: row.imprint_url,
    privacyUrl: row.privacy_url,
  }
}

const columnsOf = (look: BrandLook) => ({
  accent: look.accent,
  background: look.background,
  font: look.font,
  email: look.email,
  phone: look.phone,
  help_url: look.helpUrl,
  website_url: look.websiteUrl,
  back_to_shop_url: look.backToShopUrl,
  imprint_url: look.imprintUrl,
  privacy_url: look.privacyUrl,
})

/** Leaves the logo as it is. */
export async function upsertBrand(tx: Tx, look: BrandLook): Promise<void> {
  const columns = { ...columnsOf(look), updated_at: tx.now() }
  await tx.db
    .insertInto('shop_brand')
    .values({ shop_id: tx.shopId, ...columns })
    .onConflict((conflict) => conflict.column('shop_id').doUpdateSet(columns))
    .execute()
}

/** Locks the brand, which gets the look when there is none yet. Returns the id of the logo's file; null without a logo. */
export async function lockLogo(tx: Tx, look: BrandLook): Promise<string | null> {
  await tx.db
    .insertInto('shop_brand')
    .values({ shop_id: tx.shopId, ...columnsOf(look), updated_at: tx.now() })
    .onConflict((conflict) => conflict.column('shop_id').doNothing())
    .execute()
  const row = await tx.db
    .selectFrom('shop_brand')
    .select('logo_file_id')
    .where('shop_id', '=', tx.shopId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.logo_file_id
}

export async function updateLogo(tx: Tx, logo: BrandLogo | null): Promise<void> {
  await tx.db
    .updateTable('shop_brand')
    .set({
      logo_file_id: logo?.fileId ?? null,
      logo_width: logo?.width ?? null,
      logo_height: logo?.height ?? null,
      updated_at: tx.now(),
    })
    .where('shop_id', '=', tx.shopId)
    .execute()
}
