import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import { deleteFile, saveFile } from '#platform/files'
import { checkColour, checkEmail, checkPhone, checkWebUrl } from './checks.ts'
import { lookOfShop, lookOfTrackPage } from './implied-look.ts'
import { readLogo } from './logo-file.ts'
import { lockLogo, selectBrand, updateLogo, upsertBrand } from './queries/brands.ts'
import { selectShopSettings } from './queries/shop-settings.ts'
import { selectShop } from './queries/shops.ts'
import { cachedSetting, changingSetting } from './settings-cache.ts'
import { BRAND_FONTS, type Brand, type BrandLook } from './types.ts'

/** Largest logo, in bytes. */
const LARGEST_LOGO = 512 * 1024

const DEFAULT_LOOK: BrandLook = {
  accent: '#0e766a',
  background: '#fbfaf8',
  font: 'system',
  email: null,
  phone: null,
  helpUrl: null,
  websiteUrl: null,
  backToShopUrl: null,
  imprintUrl: null,
  privacyUrl: null,
}

export const DEFAULT_BRAND: Brand = { logo: null, ...DEFAULT_LOOK }

/**
 * How the shop's pages look. Where nobody chose a brand: what the shop's facts and the wishes for its track page say,
 * else defaults. Every credential may read it; it is at most three seconds old.
 */
export const getBrand = (ctx: Context): Promise<Brand> => cachedSetting(ctx, 'brand', () => loadBrand(ctx))

const loadBrand = async (ctx: Context): Promise<Brand> =>
  (await selectBrand(ctx)) ?? { logo: null, ...(await lookWithoutBrand(ctx)) }

async function lookWithoutBrand(ctx: Context): Promise<BrandLook> {
  const [shop, settings] = await Promise.all([selectShop(ctx.db, { id: ctx.shopId }), selectShopSettings(ctx)])
  return { ...DEFAULT_LOOK, ...(shop ? lookOfShop(shop) : {}), ...lookOfTrackPage(settings?.trackPage ?? {}) }
}

/**
 * Replaces everything but the logo; members left out get their defaults. Any two colours are taken: pages choose the
 * colours of their texts so that they can be read.
 */
export async function putBrand(ctx: Context, input: Partial<BrandLook>): Promise<Brand> {
  requireScope(ctx, 'admin')
  const look = checkedLook(input)
  return change(ctx, 'brand.put', async (tx) => upsertBrand(tx, look))
}

/** The brand as `putBrand` would leave it. Nothing is kept. */
export async function draftBrand(ctx: Context, input: Partial<BrandLook>): Promise<Brand> {
  const look = checkedLook(input)
  return { logo: (await getBrand(ctx)).logo, ...look }
}

/** Sets the logo: PNG, JPEG or WebP, told by its content, of at most 512 kB and 4096 pixels a side. SVG is refused, since it can hold scripts. */
export async function putBrandLogo(ctx: Context, content: Buffer): Promise<Brand> {
  requireScope(ctx, 'admin')
  if (content.length > LARGEST_LOGO) throw new Invalid('logo_too_large', { most: LARGEST_LOGO })
  const image = readLogo(content)
  if (!image) throw new Invalid('logo_unreadable')
  return change(ctx, 'brand.logo_put', async (tx) => {
    const before = await lockLogo(tx, await lookWithoutBrand(tx))
    const fileId = tx.newId()
    await saveFile(tx, { id: fileId, contentType: image.contentType, content })
    await updateLogo(tx, { fileId, width: image.width, height: image.height })
    if (before) await deleteFile(tx, before)
  })
}

export async function deleteBrandLogo(ctx: Context): Promise<void> {
  requireScope(ctx, 'admin')
  await change(ctx, 'brand.logo_removed', async (tx) => {
    const before = await lockLogo(tx, await lookWithoutBrand(tx))
    if (!before) throw new NotFound('logo_not_found')
    await updateLogo(tx, null)
    await deleteFile(tx, before)
  })
}

const change = (ctx: Context, action: string, work: (tx: Tx) => Promise<void>): Promise<Brand> =>
  changingSetting(ctx, 'brand', () =>
    inTransaction(ctx, async (tx) => {
      await work(tx)
      const brand = await loadBrand(tx)
      await audit(tx, { action, subject: `shop:${tx.shopId}`, detail: { ...brand } })
      return brand
    }),
  )

function checkedLook(input: Partial<BrandLook>): BrandLook {
  const look: BrandLook = { ...DEFAULT_LOOK, ...input }
  checkColour('accent', look.accent)
  checkColour('background', look.background)
  if (!BRAND_FONTS.includes(look.font)) throw new Invalid('field_invalid', { field: 'font' })
  checkEmail('email', look.email)
  checkPhone('phone', look.phone)
  for (const field of ['helpUrl', 'websiteUrl', 'backToShopUrl', 'imprintUrl', 'privacyUrl'] as const)
    checkWebUrl(field, look[field])
  return { ...look, accent: look.accent.toLowerCase(), background: look.background.toLowerCase() }
}
