import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { stringify } from 'yaml'
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
    for (const surface of surfaces) await mountReference(scope, surface, credentials[surface.name])
  })
}

async function mountReference(
  scope: FastifyInstance,
  surface: Surface,
  credentials: DocsCredentials | undefined,
): Promise<void> {
  // Loaded only where pages are served: it takes longer to load than the rest of the server.
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const base = `/docs/${surface.name}` as const
  const document = documentOf(surface)
  const json = JSON.stringify(document)
  // Made when first asked for: few ask, and it would lengthen every start.
  let yaml: string | undefined
  scope.get(`${base}/openapi.json`, (_request, reply) => reply.type('application/json; charset=utf-8').send(json))
  scope.get(`${base}/openapi.yaml`, (_request, reply) => {
    yaml ??= stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 })
    return reply.type('application/yaml; charset=utf-8').send(yaml)
  })
  await scope.register(scalar, {
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
      ...(credentials ? { authentication: authenticationOf(surface, credentials) } : {}),
    },
  })
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
