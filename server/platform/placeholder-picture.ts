import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

const PATH = '/pictures/placeholder.png'

/** Address of the picture that stands for one that nobody gave. */
export const placeholderUrl = (baseUrl: string): string => `${baseUrl}${PATH}`

/** `GET /pictures/placeholder.png`, for anybody. */
export async function mountPlaceholder(http: FastifyInstance): Promise<void> {
  const content = await readFile(join(import.meta.dirname, 'placeholder.png'))
  http.get(PATH, (_request, reply) =>
    reply.headers({ 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' }).send(content),
  )
}
