import type { FastifyInstance, FastifyReply } from 'fastify'
import { parseUrlEncoded, URLENCODED } from '#platform/http/request-body'
import type { PictureLinks } from '../pictures.ts'
import type { Blocks } from './document.ts'
import type { Choice } from './languages.ts'
import { householdOf } from './limits.ts'
import { createLiveUpdates, type LiveLimits, type LiveUpdates } from './live.ts'
import { LIVE_SCRIPT, LIVE_SCRIPT_PATH } from './live-script.ts'
import { type LookUpFault, renderLookUpPage } from './look-up-page.ts'
import { createLookUps, missingOf, type Sent, sentOf } from './look-ups.ts'
import {
  answerErrors,
  choose,
  fail,
  failTooMany,
  findShop,
  HEADERS,
  HIDDEN,
  isFromElsewhere,
  type LinkRoute,
  type OpenPage,
  openLink,
  type Pages,
  type ShopRoute,
  send,
} from './page-requests.ts'
import type { PageShop } from './source.ts'
import { renderTrackingPage } from './tracking-page.ts'

export interface TrackingPages extends Pages {
  pictures: PictureLinks
  now: () => Date
  /** What the shop wants shown beside the parcels, in this order. */
  blocks?: readonly BlockSource[]
  /** Where a link of a block leads; null for nowhere. */
  follow?: (page: OpenPage, link: FollowedLink) => Promise<string | null>
  limits?: Partial<LiveLimits>
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
    answerErrors(scope, pages)
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
    if (isFromElsewhere(request)) return fail(pages, request, reply, 403, { shop, failure: 'elsewhere' })
    const choice = choose(request, shop, null)
    const sent = sentOf(request.body)
    const missing = missingOf(sent)
    if (missing.length > 0) return form(reply, 422, shop, choice, sent, missing)
    const result = await lookUp(shop, request.ip, sent)
    switch (result.kind) {
      case 'wait':
        return failTooMany(pages, request, reply, shop, result.seconds)
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

export async function blocksOf(sources: readonly BlockSource[], page: OpenPage): Promise<Blocks> {
  const parts = await Promise.all(sources.map((source) => source(page)))
  const all = (slot: keyof Blocks) => parts.flatMap((part) => part[slot] ?? [])
  return { top: all('top'), afterHeadline: all('afterHeadline'), bottom: all('bottom') }
}
