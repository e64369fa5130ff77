import type { FormatEnum } from 'sharp'

/** The formats that merchants' pictures have. SVG and PDF are programs, and stay out. */
const FORMATS: ReadonlySet<keyof FormatEnum> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])
const MOST_PIXELS = 50_000_000

/**
 * The middle of a picture as a WebP square of `edge` pixels, upright and without what cameras write into files. Null for
 * what is no picture, or one of more pixels than a picture of goods has.
 */
export async function thumbnail(content: Buffer, edge: number): Promise<Buffer | null> {
  // Loaded by the first picture: it takes memory and time, and most processes never see one.
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    const { format } = await picture.metadata()
    if (!FORMATS.has(format)) return null
    return await picture.rotate().resize(edge, edge, { fit: 'cover' }).webp({ quality: 78 }).toBuffer()
  } catch (error) {
    // It throws for whatever is wrong with the bytes, which strangers chose.
    if (error instanceof Error) return null
    throw error
  }
}
