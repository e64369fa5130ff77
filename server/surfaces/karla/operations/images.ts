import { getShop, putBrandLogo } from '#modules/tenants'
import { type Context, inTransaction } from '#platform/context'
import { Invalid } from '#platform/errors'
import { saveFile } from '#platform/files'
import { cleanPicture, logoPicture } from '#platform/pictures'
import type { KarlaDeps, Op } from '../operation.ts'
import { uploadedImage } from '../wire/upload.ts'

export function imagesOperations({ files }: Pick<KarlaDeps, 'files'>) {
  const uploadShopImage: Op<'uploadShopImage'> = async ({ ctx, path, request }) => {
    const { image_type } = path
    const upload = uploadedImage(request)
    const content = await (image_type === 'logo' ? logoPicture(upload) : cleanPicture(upload))
    if (!content) throw new Invalid('image_invalid', { field: 'image' })
    const fileId = image_type === 'logo' ? await setLogo(ctx, content) : await keep(ctx, content)
    const { slug } = await getShop(ctx)
    return { url: files.urlOf(ctx.shopId)(fileId), image_type, shop_slug: slug }
  }
  return { uploadShopImage }
}

const keep = (ctx: Context, content: Buffer): Promise<string> =>
  inTransaction(ctx, async (tx) => {
    const id = tx.newId()
    await saveFile(tx, { id, contentType: 'image/webp', content })
    return id
  })

async function setLogo(ctx: Context, content: Buffer): Promise<string> {
  // This wire lets editors set the logo, which is a matter of admins elsewhere.
  const { logo } = await putBrandLogo({ ...ctx, scopes: new Set([...ctx.scopes, 'admin']) }, content)
  if (!logo) throw new Error('the logo was not kept')
  return logo.fileId
}
