import type { FastifyInstance } from 'fastify'
import type { Pictures } from '#modules/catalog'
import type { Context } from '#platform/context'
import type { FileLinks } from '#platform/files'
import { isUuid } from '#platform/ids'
import type { KeyRing } from '#platform/key-ring'
import { sameText } from '#platform/secrets'

/** Paths of pictures on this host. Nobody can make one up: we fetch what it names. */
export interface PictureLinks {
  /** Of a thumbnail. Null for an address that is none of the web. */
  pathOf: (shopId: string, url: string) => string | null
  /** Of the whole picture, 640 pixels wide. */
  widePathOf: (shopId: string, url: string) => string | null
}

const PURPOSE = 'picture link'
const LONGEST_URL = 1500

const signatureOf = (ring: KeyRing, shopId: string, url: string): string =>
  ring.fingerprint(PURPOSE, `${shopId} ${url}`)

export function createPictureLinks(ring: KeyRing): PictureLinks {
  const pathBelow = (folder: string) => (shopId: string, url: string) => {
    if (url.length > LONGEST_URL || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
    return `${folder}/${shopId}/${Buffer.from(url).toString('base64url')}/${signatureOf(ring, shopId, url)}`
  }
  return { pathOf: pathBelow('/pictures'), widePathOf: pathBelow('/pictures/wide') }
}

export interface PicturePages {
  pictures: Pictures
  files: FileLinks
  ring: KeyRing
  contextOf: (shopId: string) => Context
}

interface PictureRoute {
  Params: { shop: string; url: string; signature: string }
}

/**
 * `GET /pictures/{shop}/{url}/{signature}` leads to the stored thumbnail, below `/pictures/wide` to the wide picture; 404
 * when there is none to be had now.
 */
export function mountPictures(http: FastifyInstance, { pictures, files, ring, contextOf }: PicturePages): void {
  for (const [folder, kept] of [
    ['/pictures', pictures.thumbnailOf],
    ['/pictures/wide', pictures.wideOf],
  ] as const) {
    http.get<PictureRoute>(`${folder}/:shop/:url/:signature`, async ({ params }, reply) => {
      const { shop, signature } = params
      const url = Buffer.from(params.url, 'base64url').toString('utf8')
      const genuine = isUuid(shop) && sameText(signature, signatureOf(ring, shop, url))
      const fileId = genuine ? await kept(contextOf(shop), url) : null
      if (fileId === null) return reply.code(404).header('cache-control', 'private, max-age=300').send()
      return reply
        .header('cache-control', 'private, max-age=86400')
        .redirect(new URL(files.urlOf(shop)(fileId)).pathname, 302)
    })
  }
}
