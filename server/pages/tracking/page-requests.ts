import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
import type { TrackingView } from '#modules/shipments'
import type { FileLinks } from '#platform/files'
import { failureOf } from '#platform/http/failure'
import { plainDomainError } from '#platform/http/problem'
import { logFailure } from '#platform/http/server'
import type { Logger } from '#platform/log'
import type { Document } from './document.ts'
import { type Choice, chooseLanguage } from './languages.ts'
import { type FailurePage, renderFailurePage } from './look-up-page.ts'
import { isText } from './look-ups.ts'
import type { PageShop, TrackingSource } from './source.ts'

/** What every page needs. */
export interface Pages {
  source: TrackingSource
  files: FileLinks
  log: Logger
}

/** A page that a link opened. */
export interface OpenPage {
  shop: PageShop
  view: TrackingView
  choice: Choice
  token: string
}

export interface ShopRoute extends RouteGenericInterface {
  Params: { shop: string }
  Querystring: Record<string, string | string[] | undefined>
}
export interface LinkRoute extends ShopRoute {
  Params: { shop: string; token: string }
}

const LONGEST_TOKEN = 256
const SLUG = /^[a-z0-9-]{1,63}$/i

/** For every page: nobody keeps it. */
export const HEADERS = {
  'cache-control': 'private, no-store',
  'cross-origin-opener-policy': 'same-origin',
} as const

/** For all but the look-up: nobody finds it by searching. */
export const HIDDEN = { 'x-robots-tag': 'noindex, nofollow' } as const

export const findShop = async ({ source }: Pick<Pages, 'source'>, slug: string): Promise<PageShop | null> =>
  SLUG.test(slug) ? source.shop(slug.toLowerCase()) : null

/** What a link opens, in the language of whoever asks; null for links that open nothing. */
export async function openLink(
  { source }: Pick<Pages, 'source'>,
  request: FastifyRequest,
  shop: PageShop,
  token: string,
): Promise<TrackingView | null> {
  if (token.length > LONGEST_TOKEN || !isText(token)) return null
  return source.open(shop.id, token, choose(request, shop, null).language)
}

export function choose(request: FastifyRequest, shop: PageShop | null, locale: string | null): Choice {
  const { lang } = request.query as ShopRoute['Querystring'] // every query is such a record
  return chooseLanguage({
    asked: typeof lang === 'string' ? lang : undefined,
    acceptLanguage: request.headers['accept-language'],
    fallbacks: [locale, shop?.language],
    country: shop?.country ?? '',
  })
}

/** Whether a page of somebody else made the browser send this. */
export const isFromElsewhere = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-site'] === 'cross-site'

export const fail = (
  { files }: Pick<Pages, 'files'>,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  failure: Omit<FailurePage, 'choice' | 'files'>,
): FastifyReply =>
  send(reply, status, renderFailurePage({ ...failure, files, choice: choose(request, failure.shop, null) }))

export const failTooMany = (
  pages: Pick<Pages, 'files'>,
  request: FastifyRequest,
  reply: FastifyReply,
  shop: PageShop,
  retrySeconds: number,
): FastifyReply => {
  reply.header('retry-after', retrySeconds)
  return fail(pages, request, reply, 429, { shop, failure: 'tooMany', retrySeconds })
}

export const send = (reply: FastifyReply, status: number, { html, policy, findable }: Document): FastifyReply =>
  reply
    .code(status)
    .headers({ ...HEADERS, ...(findable ? {} : HIDDEN), 'content-security-policy': policy })
    .type('text/html; charset=utf-8')
    .send(html)

/** Errors of the routes of a scope become pages; those that `special` answers with a page of their own. */
export function answerErrors(
  scope: FastifyInstance,
  pages: Pages,
  special: (error: unknown, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | null> = async () =>
    null,
): void {
  scope.setErrorHandler(async (error, request, reply) => {
    const answered = await special(error, request, reply)
    if (answered) return answered
    const { status } = failureOf(error, plainDomainError)
    if (status >= 500) logFailure(pages.log, request, error, { door: 'tracking' })
    return fail(pages, request, reply, status, { shop: null, failure: 'broken' })
  })
}
