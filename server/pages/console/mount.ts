import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { htmlPage } from '#platform/http/html-page'

const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

const compress = promisify(gzip)

interface Asset {
  type: string
  plain: Buffer
  /** Null for what is compressed by nature. */
  gzipped: Buffer | null
}

/** `/console/`: the web application that was built into `folder`. Every address below it is the application's. */
export function mountConsole(app: FastifyInstance, folder: string): void {
  const assets = new Map<string, Promise<Asset>>()
  const load = (name: string): Promise<Asset> => {
    const known = assets.get(name)
    if (known) return known
    const loading = readAsset(join(folder, 'assets', name))
    assets.set(name, loading)
    // A file that is missing now may be there later.
    loading.catch(() => assets.delete(name))
    return loading
  }

  const sendPage = async (_request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' }).type('text/html; charset=utf-8')
    const page = await orNull(readFile(join(folder, 'index.html')))
    if (page) return reply.send(page)
    return reply.code(503).header('content-security-policy', NOT_BUILT_POLICY).send(NOT_BUILT)
  }
  app.get('/console', sendPage)
  app.get('/console/*', sendPage)
  app.get<{ Params: { name: string } }>('/console/assets/:name', async (request, reply) => {
    const { name } = request.params
    const asset = /^[\w.-]+$/.test(name) ? await orNull(load(name)) : null
    if (asset) return sendAsset(request, reply, asset)
    return reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('no such file')
  })
}

async function readAsset(path: string): Promise<Asset> {
  const extension = extname(path)
  const plain = await readFile(path)
  const gzipped = extension === '.woff2' ? null : await compress(plain, { level: 9 })
  return { type: TYPES[extension] ?? 'application/octet-stream', plain, gzipped }
}

/** Names of assets change with their content, so they are kept for good. */
function sendAsset(request: FastifyRequest, reply: FastifyReply, { type, plain, gzipped }: Asset): FastifyReply {
  reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }).type(type)
  if (gzipped === null || !request.headers['accept-encoding']?.includes('gzip')) return reply.send(plain)
  return reply.header('content-encoding', 'gzip').send(gzipped)
}

/** Null when there is no such file. */
async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null // safe: read as optional
    throw error
  }
}

const NOT_BUILT_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'`

const NOT_BUILT = htmlPage({
  title: 'The console is not built',
  body: '<h1>The console is not built</h1>\n<p>Run <code>npm run build</code> where Doorstep is installed, then reload this page.</p>',
})
