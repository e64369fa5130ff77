import type { FormatEnum, Sharp } from 'sharp'

/** The formats that merchants' pictures have. SVG and PDF are programs, and stay out. */
const FORMATS: ReadonlySet<keyof FormatEnum> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])
const MOST_PIXELS = 50_000_000
const MOST_FRAMES = 200

/**
 * The middle of a picture as a WebP square of `edge` pixels, upright and without what cameras write into files. Null for
 * what is no picture, or one of more pixels than a picture of goods has.
 */
export const thumbnail = (content: Buffer, edge: number): Promise<Buffer | null> =>
  redrawn(content, { animated: false }, (picture) =>
    picture.resize(edge, edge, { fit: 'cover' }).webp({ quality: 78 }).toBuffer(),
  )

/** A picture as WebP of at most `width` pixels and twice as high, as `thumbnail` else. */
export const narrowed = (content: Buffer, width: number): Promise<Buffer | null> =>
  redrawn(content, { animated: false }, (picture) =>
    picture
      .resize(width, 2 * width, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer(),
  )

/** Longest edge of a picture that somebody uploaded, in pixels: sharp on a large screen, and a few hundred kB. */
const LONGEST_EDGE = 2000

/**
 * An uploaded picture as we keep it: WebP of at most 2,000 pixels a side, upright, moving if it moved, and without what
 * cameras write into files. Null for what is no picture, and for one of too many pixels.
 */
export const cleanPicture = (content: Buffer): Promise<Buffer | null> =>
  redrawn(content, { animated: true }, (picture) =>
    picture
      .resize(LONGEST_EDGE, LONGEST_EDGE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 84 })
      .toBuffer(),
  )

/** Pixels; a header shows no more of a logo than that. */
const LOGO = { width: 1200, height: 600 }

/** An uploaded picture as a logo: WebP that stands still, with the gaps in it kept. Null as for `cleanPicture`. */
export const logoPicture = (content: Buffer): Promise<Buffer | null> =>
  redrawn(content, { animated: false }, (picture) =>
    picture
      .resize(LOGO.width, LOGO.height, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer(),
  )

async function redrawn(
  content: Buffer,
  options: { animated: boolean },
  draw: (picture: Sharp) => Promise<Buffer>,
): Promise<Buffer | null> {
  // Loaded by the first picture: it takes memory and time, and most processes never see one.
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error', ...options })
    const { format, width, height, pages = 1 } = await picture.metadata()
    if (!FORMATS.has(format) || width * height > MOST_PIXELS || pages > MOST_FRAMES) return null
    return await draw(picture.rotate())
  } catch (error) {
    // It throws for whatever is wrong with the bytes, which strangers chose.
    if (error instanceof Error) return null
    throw error
  }
}
