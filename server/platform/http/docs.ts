import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify'
import type { DocsCredentials } from './deps.ts'
import { documentOf } from './docs-document.ts'
import { docsIndex } from './docs-index.ts'
import type { Surface } from './types.ts'

/** Of this process, for the two inline scripts of a page; the pages hold nothing that a visitor sent. */
const NONCE = randomBytes(16).toString('base64url')

const POLICY = [
  `default-src 'none'`,
  `script-src 'self' 'nonce-${NONCE}'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `worker-src 'self' blob:`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ')

const compress = promisify(gzip)

/** The accent of the other pages; and on a phone, a button that would cover the address of the request is left out. */
const ADJUSTED = `
.light-mode { --scalar-color-accent: #0b665b; }
.dark-mode { --scalar-color-accent: #5cc9b9; }
@media (max-width: 768px) { .scalar-client .scalar-sidebar-toggle { display: none; } }
`

/** Keeps the page's validator from trying whether it may compile code: it may not, and the try breaks the policy. */
const NO_EVAL = '(globalThis.__zod_globalConfig ??= {}).jitless = true;\n'

const SCRIPT_AGE = 'public, max-age=3600'

/** `/docs` lists the surfaces; `/docs/<name>` is the reference of one, with its document beside it. No page calls out. */
export async function mountDocs(
  app: FastifyInstance,
  surfaces: readonly Surface[],
  credentials: Readonly<Record<string, DocsCredentials>>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', (_request, reply, done) => {
      reply.header('content-security-policy', POLICY)
      done()
    })
    let compressed: Promise<Buffer> | undefined
    scope.addHook('onSend', async (request, reply, payload) => {
      if (!request.url.endsWith('.js') || typeof payload !== 'string') return payload
      reply.headers({ 'cache-control': SCRIPT_AGE, vary: 'accept-encoding' }).removeHeader('content-length')
      const script = `${NO_EVAL}${payload}`
      if (!request.headers['accept-encoding']?.includes('gzip')) return script
      // The script is the same on every page, and four times as large as it is compressed.
      compressed ??= compress(script)
      reply.header('content-encoding', 'gzip')
      return compressed
    })
    const index = docsIndex(surfaces)
    scope.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(index))
    for (const surface of surfaces) mountDocument(scope, surface)
    const viewer = once(() => createViewer(surfaces, credentials))
    for (const { name } of surfaces) {
      for (const path of ['/', '/js/scalar.js']) {
        scope.get(`/docs/${name}${path}`, async (request, reply) => passOn(await viewer(), request.url, reply))
      }
    }
  })
}

/** Everything here is made when first asked for: few ask, and it would lengthen every start and stay in memory. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function mountDocument(scope: FastifyInstance, surface: Surface): void {
  const base = `/docs/${surface.name}`
  const json = once(() => JSON.stringify(documentOf(surface)))
  const yaml = once(async () => {
    const { stringify } = await import('yaml')
    return stringify(documentOf(surface), { aliasDuplicateObjects: false, lineWidth: 120 })
  })
  scope.get(`${base}/openapi.json`, (_request, reply) => reply.type('application/json; charset=utf-8').send(json()))
  scope.get(`${base}/openapi.yaml`, async (_request, reply) =>
    reply.type('application/yaml; charset=utf-8').send(await yaml()),
  )
}

/** The pages of all surfaces, as the library serves them: a server of their own that only this one asks. */
async function createViewer(
  surfaces: readonly Surface[],
  credentials: Readonly<Record<string, DocsCredentials>>,
): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const viewer = fastify({ logger: false, routerOptions: { caseSensitive: false, ignoreTrailingSlash: true } })
  for (const surface of surfaces) {
    const base = `/docs/${surface.name}` as const
    const given = credentials[surface.name]
    await viewer.register(scalar, {
      routePrefix: base,
      configuration: {
        url: `${base}/openapi.json`,
        cdn: `${base}/js/scalar.js`,
        pageTitle: `${surface.title} reference`,
        favicon: '/favicon.svg',
        nonce: NONCE,
        theme: 'default',
        customCss: ADJUSTED,
        withDefaultFonts: false,
        telemetry: false,
        // Everything that would leave this server stays off.
        hideClientButton: true,
        showDeveloperTools: 'never',
        agent: { disabled: true },
        mcp: { disabled: true },
        ...(given ? { authentication: authenticationOf(surface, given) } : {}),
      },
    })
  }
  await viewer.ready()
  return viewer
}

async function passOn(viewer: FastifyInstance, url: string, reply: FastifyReply): Promise<FastifyReply> {
  const { statusCode, headers, body } = await viewer.inject({ url })
  const { 'content-type': type, location } = headers
  if (location !== undefined) return reply.redirect(location, statusCode)
  return reply.code(statusCode).type(String(type)).send(body)
}

function authenticationOf(surface: Surface, given: DocsCredentials): Record<string, unknown> {
  const type = surface.contract.securitySchemes.get(given.scheme)?.type
  const { username, password, token } = given
  const http = { username, password, token }
  const flow = { username, password, 'x-scalar-client-id': given.clientId, clientSecret: given.clientSecret, token }
  const filled = { apiKey: { value: given.apiKey }, http, oauth2: { flows: { password: flow } } }
  const value = type === 'apiKey' || type === 'oauth2' ? filled[type] : filled.http
  return { preferredSecurityScheme: given.scheme, securitySchemes: { [given.scheme]: value } }
}
