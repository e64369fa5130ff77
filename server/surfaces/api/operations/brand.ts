import type { components } from '#generated/doorstep'
import { type Brand, type BrandLook, deleteBrandLogo, getBrand, putBrand, putBrandLogo } from '#modules/tenants'
import type { FileLinks } from '#platform/files'
import type { Op } from '../operation.ts'

/** How the shop's pages look. */
export function brandOperations(files: FileLinks): {
  getBrand: Op<'getBrand'>
  putBrand: Op<'putBrand'>
  putBrandLogo: Op<'putBrandLogo'>
  deleteBrandLogo: Op<'deleteBrandLogo'>
} {
  const toWire = (shopId: string, { logo, ...look }: Brand): components['schemas']['Brand'] => ({
    logo: logo && { url: files.urlOf(shopId)(logo.fileId), width: logo.width, height: logo.height },
    ...look,
  })
  return {
    getBrand: async ({ ctx }) => toWire(ctx.shopId, await getBrand(ctx)),
    putBrand: async ({ ctx, body }) => toWire(ctx.shopId, await putBrand(ctx, lookFrom(body))),
    putBrandLogo: async ({ ctx, request }) =>
      toWire(ctx.shopId, await putBrandLogo(ctx, request.rawBody ?? Buffer.alloc(0))),
    deleteBrandLogo: async ({ ctx }) => deleteBrandLogo(ctx),
  }
}

/** What is absent stays absent, for the core to fill in. */
export function lookFrom(body: components['schemas']['BrandInput']): Partial<BrandLook> {
  const given = Object.entries(body).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Partial<BrandLook> // safe: the members of BrandInput are those of the look
}
