import type { FastifyInstance } from 'fastify'
import type { Tx } from './context.ts'
import type { Database } from './db.ts'
import { isUuid } from './ids.ts'
import type { KeyRing } from './key-ring.ts'
import { sameText } from './secrets.ts'

/** Addresses of stored files. Whoever has one may read the file; nobody can make one up. */
export interface FileLinks {
  urlOf: (shopId: string) => (fileId: string) => string
  /** The file that an address made by `urlOf` stands for, whatever our base url was then; null for any other address. */
  idOf: (shopId: string) => (url: string) => string | null
}

/** Keeps the bytes; whoever refers to them does so in the same transaction. */
export async function saveFile(tx: Tx, file: { id: string; contentType: string; content: Buffer }): Promise<void> {
  await tx.db
    .insertInto('stored_file')
    .values({
      shop_id: tx.shopId,
      id: file.id,
      content_type: file.contentType,
      content: file.content,
      created_at: tx.now(),
    })
    .execute()
}

/** Whoever referred to the file no longer does when this is called. */
export async function deleteFile(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('stored_file').where('shop_id', '=', tx.shopId).where('id', '=', id).execute()
}

const PURPOSE = 'file link'

/** `baseUrl` is asked on each use, since a port may be chosen late. */
export const createFileLinks = (ring: KeyRing, baseUrl: () => string): FileLinks => ({
  urlOf: (shopId) => (fileId) => `${baseUrl()}/files/${shopId}/${fileId}/${signature(ring, shopId, fileId)}`,
  idOf: (shopId) => (url) => {
    const [, shop = '', file = '', given = ''] = ADDRESS.exec(url) ?? []
    return shop === shopId && isGenuine(ring, shop, file, given) ? file : null
  },
})

const ADDRESS = /^https?:\/\/[^/]+\/files\/([^/]+)\/([^/]+)\/([^/]+)$/

function isGenuine(ring: KeyRing, shopId: string, fileId: string, given: string): boolean {
  if (!isUuid(shopId) || !isUuid(fileId)) return false
  return sameText(given, signature(ring, shopId, fileId))
}

const signature = (ring: KeyRing, shopId: string, fileId: string): string =>
  ring.fingerprint(PURPOSE, `${shopId} ${fileId}`)

/** `GET /files/{shop}/{file}/{signature}`. Types that a browser could run are sent as downloads. */
export function mountFiles(http: FastifyInstance, db: Database, ring: KeyRing): void {
  http.get<{ Params: { shop: string; file: string; signature: string } }>(
    '/files/:shop/:file/:signature',
    async ({ params }, reply) => {
      const { shop, file } = params
      const found = isGenuine(ring, shop, file, params.signature)
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
