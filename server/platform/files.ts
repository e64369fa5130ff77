import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Database } from './db.ts'
import { isUuid } from './ids.ts'
import type { KeyRing } from './key-ring.ts'

/** Addresses of stored files. Whoever has one may read the file; nobody can make one up. */
export interface FileLinks {
  urlOf: (shopId: string) => (fileId: string) => string
}

const PURPOSE = 'file link'

/** `baseUrl` is asked on each use, since a port may be chosen late. */
export const createFileLinks = (ring: KeyRing, baseUrl: () => string): FileLinks => ({
  urlOf: (shopId) => (fileId) => `${baseUrl()}/files/${shopId}/${fileId}/${signature(ring, shopId, fileId)}`,
})

const signature = (ring: KeyRing, shopId: string, fileId: string): string =>
  ring.fingerprint(PURPOSE, `${shopId} ${fileId}`)

/** `GET /files/{shop}/{file}/{signature}`. Types that a browser could run are sent as downloads. */
export function mountFiles(http: FastifyInstance, db: Database, ring: KeyRing): void {
  http.get<{ Params: { shop: string; file: string; signature: string } }>(
    '/files/:shop/:file/:signature',
    async ({ params }, reply) => {
      const { shop, file } = params
      const wanted = Buffer.from(isUuid(shop) && isUuid(file) ? signature(ring, shop, file) : '')
      const given = Buffer.from(params.signature)
      const genuine = wanted.length > 0 && wanted.length === given.length && timingSafeEqual(wanted, given)
      const found = genuine
        ? await db
            .shop(shop)
            .selectFrom('stored_file')
            .select(['content', 'content_type'])
            .where('shop_id', '=', shop)
            .where('id', '=', file)
            .executeTakeFirst()
        : undefined
      if (!found) return reply.code(404).send({ title: 'Not Found', status: 404 })
      return reply
        .headers({
          'content-type': found.content_type,
          'content-disposition': found.content_type === 'application/octet-stream' ? 'attachment' : 'inline',
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, max-age=31536000, immutable',
        })
        .send(found.content)
    },
  )
}
