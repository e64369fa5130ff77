import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
import type { TrackingView } from '#modules/shipments'
import type { FileLinks } from '#platform/files'
import { failureOf } from '#platform/http/failure'
import { plainDomainError } from '#platform/http/problem'
import { parseUrlEncoded, URLENCODED } from '#platform/http/request-body'
import { logFailure } from '#platform/http/server'
import type { Logger } from '#platform/log'
import type { PictureLinks } from '../pictures.ts'
import type { Blocks, Document } from './document.ts'
import { type Choice, chooseLanguage } from './languages.ts'
import { householdOf } from './limits.ts'
import { createLiveUpdates, type LiveLimits, type LiveUpdates } from './live.ts'
import { LIVE_SCRIPT, LIVE_SCRIPT_PATH } from './live-script.ts'
import { type FailurePage, type LookUpFault, renderFailurePage, renderLookUpPage } from './look-up-page.ts'
import { createLookUps, isText, missingOf, type Sent, sentOf } from './look-ups.ts'
import type { PageShop, TrackingSource } from './source.ts'
import { renderTrackingPage } from './tracking-page.ts'

export interface TrackingPages {
  source: TrackingSource
  files: FileLinks
  pictures: PictureLinks
  now: () => Date
  log: Logger
  /** What the shop wants shown beside the parcels, in this order. */
  blocks?: readonly BlockSource[]
  /** Where a link of a block leads; null for nowhere. */
  follow?: (page: OpenPage, link: FollowedLink) => Promise<string | null>
  limits?: Partial<LiveLimits>
}

/** A page that a link opened. */
export interface OpenPage {
  shop: PageShop
  view: TrackingView
  choice: Choice
  token: string
}

/** A link of a campaign that somebody followed, or whose browser looked ahead: that does not count. */
export interface FollowedLink {
  campaignId: string
  /** Position of the product, from 0. */
  product: number | null
  counts: boolean
}

export type BlockSource = (page: OpenPage) => Promise<Partial<Blocks>>

const LARGEST_FORM = 4096
const LONGEST_TOKEN = 256
const SLUG = /^[a-z0-9-]{1,63}$/i

/** For every page: nobody keeps it. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'cross-origin-opener-policy': 'same-origin',
} as const

/** For all but the form: nobody finds it by searching. */
const HIDDEN = { 'x-robots-tag': 'noindex, nofollow' } as const

interface ShopRoute extends RouteGenericInterface {
  Params: { shop: string }
  Querystring: Record<string, string | string[] | undefined>
}
interface LinkRoute extends ShopRoute {
  Params: { shop: string; token: string }
}
interface FollowRoute extends ShopRoute {
  Params: { shop: string; token: string; campaign: string }
}

/**
 * The pages on which customers follow their parcels, below /t. They need no script, ask no other host for anything, and
 * hold nothing that the link alone does not open. Streams of changes end when the server begins to close.
 */
export function mountTrackingPages(app: FastifyInstance, pages: TrackingPages): LiveUpdates {
  const { source, now, log, limits } = pages
  const live = createLiveUpdates({ source, now, log, ...(limits ? { limits } : {}) })
  app.get(LIVE_SCRIPT_PATH, (_request, reply) =>
    reply
      .headers({ 'cache-control': 'public, max-age=31536000, immutable' })
      .type('text/javascript; charset=utf-8')
      .send(LIVE_SCRIPT),
  )
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(URLENCODED, { parseAs: 'buffer', bodyLimit: LARGEST_FORM }, (_request, bytes, done) =>
      done(null, parseUrlEncoded(Buffer.from(bytes)).value),
    )
    scope.setErrorHandler((error, request, reply) => {
      const { status } = failureOf(error, plainDomainError)
      if (status >= 500) logFailure(log, request, error, { door: 'tracking' })
      return fail(pages, request, reply, status, { shop: null, failure: 'broken' })
    })
    mountLookUp(scope, pages)
    mountLink(scope, pages)
    mountStream(scope, pages, live)
    mountFollowing(scope, pages)
  })
  app.addHook('preClose', (done) => {
    live.close()
    done()
  })
  return live
}

function mountLookUp(scope: FastifyInstance, pages: TrackingPages): void {
  const lookUp = createLookUps(pages.source, pages.now)
  const form = (
    reply: FastifyReply,
    status: number,
    shop: PageShop,
    choice: Choice,
    sent: Sent,
    faults: LookUpFault[],
  ) => send(reply, status, renderLookUpPage({ shop, choice, files: pages.files, sent, faults }))

  scope.get<ShopRoute>('/t/:shop', async (request, reply) => {
    const shop = await findShop(pages, request.params.shop)
    if (!shop) return fail(pages, request, reply, 404, { shop: null, failure: 'shopUnknown' })
    return form(reply, 200, shop, choose(request, shop, null), { orderNumber: '', proof: '' }, [])
  })

  scope.post<ShopRoute>('/t/:shop', async (request, reply) => {
    const shop = await findShop(pages, request.params.shop)
    if (!shop) return fail(pages, request, reply, 404, { shop: null, failure: 'shopUnknown' })
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return fail(pages, request, reply, 403, { shop, failure: 'elsewhere' })
    const choice = choose(request, shop, null)
    const sent = sentOf(request.body)
    const missing = missingOf(sent)
    if (missing.length > 0) return form(reply, 422, shop, choice, sent, missing)
    const result = await lookUp(shop, request.ip, sent)
    switch (result.kind) {
      case 'wait':
        reply.header('retry-after', result.seconds)
        return fail(pages, request, reply, 429, { shop, failure: 'tooMany', retrySeconds: result.seconds })
      case 'none':
        return form(reply, 422, shop, choice, sent, ['notFound'])
      case 'found': {
        const query = choice.chosen ? `?lang=${choice.language}` : ''
        return reply
          .headers({ ...HEADERS, ...HIDDEN })
          .redirect(`/t/${shop.slug}/${encodeURIComponent(result.token)}${query}`, 303)
      }
    }
  })
}

function mountLink(scope: FastifyInstance, pages: TrackingPages): void {
  scope.get<LinkRoute>('/t/:shop/:token', async (request, reply) => {
    const { token } = request.params
    const shop = await findShop(pages, request.params.shop)
    if (!shop) return fail(pages, request, reply, 404, { shop: null, failure: 'shopUnknown' })
    const view = await openLink(pages, request, shop, token)
    if (!view) return fail(pages, request, reply, 404, { shop, failure: 'linkUnknown' })
    const choice = choose(request, shop, view.locale)
    const page = renderTrackingPage({
      shop,
      view,
      choice,
      now: pages.now(),
      files: pages.files,
      pictures: pages.pictures,
      blocks: await blocksOf(pages.blocks ?? [], { shop, view, choice, token }),
      livePath: `/t/${shop.slug}/${encodeURIComponent(token)}/live`,
    })
    return send(reply, 200, page)
  })
}

function mountStream(scope: FastifyInstance, pages: TrackingPages, live: LiveUpdates): void {
  scope.get<LinkRoute>('/t/:shop/:token/live', { exposeHeadRoute: false }, async (request, reply) => {
    const { token } = request.params
    const address = householdOf(request.ip)
    reply.headers({ ...HEADERS, ...HIDDEN })
    // Both make the browser give up, and the page asks once a minute from then on.
    const refused = live.refusal(address)
    if (refused)
      return reply
        .code(refused === 'full' ? 503 : 429)
        .header('retry-after', '60')
        .send()
    const shop = await findShop(pages, request.params.shop)
    const view = shop && (await openLink(pages, request, shop, token))
    if (!shop || !view) return reply.code(404).send()
    const headers = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)] as const)
    const shown = request.query.version
    reply.hijack()
    live.add(
      { shopId: shop.id, token, version: typeof shown === 'string' ? shown : view.version, address },
      reply.raw,
      Object.fromEntries(headers),
    )
    return reply
  })
}

/** Leads where the merchant said, and nowhere else: nothing of the address but ids. */
function mountFollowing(scope: FastifyInstance, pages: TrackingPages): void {
  const { follow } = pages
  if (!follow) return
  scope.get<FollowRoute>('/t/:shop/:token/go/:campaign', { exposeHeadRoute: false }, async (request, reply) => {
    const { token, campaign: campaignId } = request.params
    const shop = await findShop(pages, request.params.shop)
    if (!shop) return fail(pages, request, reply, 404, { shop: null, failure: 'shopUnknown' })
    const view = await openLink(pages, request, shop, token)
    const choice = choose(request, shop, view?.locale ?? null)
    const { product } = request.query
    const link = {
      campaignId,
      product: typeof product === 'string' && /^\d{1,3}$/.test(product) ? Number(product) : null,
      counts: !String(request.headers['sec-purpose'] ?? '').includes('prefetch'),
    }
    const url = view && (await follow({ shop, view, choice, token }, link))
    if (!url) return fail(pages, request, reply, 404, { shop, failure: 'linkUnknown' })
    return reply.headers({ ...HEADERS, ...HIDDEN }).redirect(url, 303)
  })
}

async function blocksOf(sources: readonly BlockSource[], page: OpenPage): Promise<Blocks> {
  const parts = await Promise.all(sources.map((source) => source(page)))
  const all = (slot: keyof Blocks) => parts.flatMap((part) => part[slot] ?? [])
  return { top: all('top'), afterHeadline: all('afterHeadline'), bottom: all('bottom') }
}

const findShop = async ({ source }: TrackingPages, slug: string): Promise<PageShop | null> =>
  SLUG.test(slug) ? source.shop(slug.toLowerCase()) : null

async function openLink(
  { source }: TrackingPages,
  request: FastifyRequest,
  shop: PageShop,
  token: string,
): Promise<TrackingView | null> {
  if (token.length > LONGEST_TOKEN || !isText(token)) return null
  return source.open(shop.id, token, choose(request, shop, null).language)
}

function choose(request: FastifyRequest, shop: PageShop | null, locale: string | null): Choice {
  const { lang } = request.query as ShopRoute['Querystring'] // every query is such a record
  return chooseLanguage({
    asked: typeof lang === 'string' ? lang : undefined,
    acceptLanguage: request.headers['accept-language'],
    fallbacks: [locale, shop?.language],
    country: shop?.country ?? '',
  })
}

const fail = (
  { files }: TrackingPages,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  failure: Omit<FailurePage, 'choice' | 'files'>,
): FastifyReply =>
  send(reply, status, renderFailurePage({ ...failure, files, choice: choose(request, failure.shop, null) }))

const send = (reply: FastifyReply, status: number, { html, policy, findable }: Document): FastifyReply =>
  reply
    .code(status)
    .headers({ ...HEADERS, ...(findable ? {} : HIDDEN), 'content-security-policy': policy })
    .type('text/html; charset=utf-8')
    .send(html)
