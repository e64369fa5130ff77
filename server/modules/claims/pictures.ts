import type { Tx } from '#platform/context'
import { Invalid } from '#platform/errors'
import { saveFile } from '#platform/files'
import { cleanPicture } from '#platform/pictures'
import type { ClaimPicture, NewPicture } from './types.ts'

/** As `NewPicture`, with uploads redrawn. */
export type ReadyPicture = ClaimPicture | { webp: Buffer }

/** Redraws what was uploaded; outside of transactions, since it takes a while. Throws `image_invalid` for what is no picture. */
export async function redrawPictures(pictures: readonly NewPicture[], member = 'pictures'): Promise<ReadyPicture[]> {
  const ready: ReadyPicture[] = []
  // One after the other: unpacked, each may take 200 MB.
  for (const [i, picture] of pictures.entries()) {
    if (!('content' in picture)) {
      ready.push(picture)
      continue
    }
    const webp = await cleanPicture(picture.content)
    if (!webp) throw new Invalid('image_invalid', { field: `${member}[${i}]` })
    ready.push({ webp })
  }
  return ready
}

export const keepPictures = (tx: Tx, pictures: readonly ReadyPicture[]): Promise<ClaimPicture[]> =>
  Promise.all(
    pictures.map(async (picture): Promise<ClaimPicture> => {
      if (!('webp' in picture)) return picture
      const fileId = tx.newId()
      await saveFile(tx, { id: fileId, contentType: 'image/webp', content: picture.webp })
      return { fileId }
    }),
  )
