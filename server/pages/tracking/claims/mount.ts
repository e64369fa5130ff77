import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MULTIPART, type ParsedBody, parseMultipart } from '#platform/http/request-body'
import type { PictureLinks } from '../../pictures.ts'
import type { PictureOf } from '../items.ts'
import { createSlidingLimit, householdOf } from '../limits.ts'
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
  send,
} from '../page-requests.ts'
import type { ClaimFault } from '../texts/claim/texts.ts'
import { claimPath } from './block.ts'
import type { ClaimDesk, ClaimOffer } from './desk.ts'
import { renderFormPage } from './form-page.ts'
import { renderReportPage } from './report-page.ts'
import { NOTHING_SENT, readAnswer, readReport, type Sent } from './sent-form.ts'
import { createUploadRoom } from './uploads.ts'

export interface ClaimPages extends Pages {
  desk: ClaimDesk
  pictures: PictureLinks
  now: () => Date
}

const MINUTE = 60_000
/** Forms that one address may send. */
const OF_ADDRESS = { most: 20, windowMs: 10 * MINUTE }
/** Forms that may be sent about one order. */
const OF_ORDER = { most: 12, windowMs: 60 * MINUTE }
/** Five pictures of 10 MiB and the fields. */
const LARGEST_FORM = 51 * 1024 * 1024
const ROOM = 128 * 1024 * 1024
const WAIT_FOR_ROOM_SECONDS = 60

interface ReportRoute extends LinkRoute {
  Params: LinkRoute['Params'] & { number: string }
}

/**
 * Where customers report problems with an order and answer the shop, below the link of the order. Who asks, how often and
 * how much is settled before a form is read.
 */
export function mountClaimPages(app: FastifyInstance, pages: ClaimPages): void {
  app.register(async (scope) => {
    const opened = new WeakMap<FastifyRequest, OpenPage>()
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(MULTIPART, { parseAs: 'buffer', bodyLimit: LARGEST_FORM }, (request, bytes, done) => {
      parseMultipart(Buffer.from(bytes), request.headers['content-type'] ?? '').then((form) => done(null, form), done)
    })
    answerErrors(scope, pages, async (error, request, reply) => {
      const page = opened.get(request)
      return page && isTooLarge(error) ? tooLarge(pages, request, reply, page) : null
    })
    admitForms(scope, pages, opened)

    const pageOf = async (request: FastifyRequest, reply: FastifyReply): Promise<OpenPage | null> =>
      opened.get(request) ?? open(pages, request, reply)

    scope.get<LinkRoute>('/t/:shop/:token/claim', async (request, reply) => {
      const page = await pageOf(request, reply)
      if (!page) return reply
      return showForm(pages, reply, 200, page, await pages.desk.offer(page.view))
    })
    scope.post<LinkRoute>('/t/:shop/:token/claim', async (request, reply) => {
      const page = await pageOf(request, reply)
      return page ? file(pages, reply, page, formOf(request)) : reply
    })
    scope.get<ReportRoute>('/t/:shop/:token/claim/:number', async (request, reply) => {
      const page = await pageOf(request, reply)
      return page ? showReport(pages, request, reply, page, request.params.number) : reply
    })
    scope.post<ReportRoute>('/t/:shop/:token/claim/:number', async (request, reply) => {
      const page = await pageOf(request, reply)
      return page ? answer(pages, request, reply, page, request.params.number) : reply
    })
  })
}

/** Answers for links that open no order. */
async function open(pages: ClaimPages, request: FastifyRequest, reply: FastifyReply): Promise<OpenPage | null> {
  const { shop: slug, token } = request.params as LinkRoute['Params'] // the router fills them
  const shop = await findShop(pages, slug)
  const view = shop && (await openLink(pages, request, shop, token))
  if (!shop) fail(pages, request, reply, 404, { shop: null, failure: 'shopUnknown' })
  else if (!view?.ofOrder || view.orderId === null) fail(pages, request, reply, 404, { shop, failure: 'linkUnknown' })
  else return { shop, view, token, choice: choose(request, shop, view.locale) }
  return null
}

/** Forms of strangers, and too many of them, are refused before they are read. */
function admitForms(scope: FastifyInstance, pages: ClaimPages, opened: WeakMap<FastifyRequest, OpenPage>): void {
  const ofAddress = createSlidingLimit(OF_ADDRESS.most, OF_ADDRESS.windowMs, pages.now)
  const ofOrder = createSlidingLimit(OF_ORDER.most, OF_ORDER.windowMs, pages.now)
  const room = createUploadRoom(ROOM)

  scope.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST') return
    const page = await open(pages, request, reply)
    if (!page) return reply
    const { shop, view } = page
    if (isFromElsewhere(request)) return fail(pages, request, reply, 403, { shop, failure: 'elsewhere' })
    const [address, order] = [householdOf(request.ip), `${shop.id} ${view.orderId}`]
    const seconds = Math.max(ofAddress.wait(address), ofOrder.wait(order))
    if (seconds > 0) return failTooMany(pages, request, reply, shop, seconds)
    ofAddress.count(address)
    ofOrder.count(order)
    const bytes = Number(request.headers['content-length'] ?? LARGEST_FORM)
    if (!room.enter(request, bytes)) return failTooMany(pages, request, reply, shop, WAIT_FOR_ROOM_SECONDS)
    reply.raw.once('close', () => room.leave(request))
    opened.set(request, page)
    return undefined
  })
}

/** The form anew: nobody read what was filled in. */
async function tooLarge(
  pages: ClaimPages,
  request: FastifyRequest,
  reply: FastifyReply,
  page: OpenPage,
): Promise<FastifyReply> {
  const { number = '' } = request.params as { number?: string } // the router fills it
  const claim = await claimOf(pages, page, number)
  const faults = ['pictureTooLarge' as const]
  if (!claim) return showForm(pages, reply, 413, page, await pages.desk.offer(page.view), NOTHING_SENT, faults)
  const { files, now } = pages
  return send(reply, 413, renderReportPage({ ...page, files, now: now(), claim, answer: '', faults }))
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'

const formOf = ({ body }: FastifyRequest): ParsedBody => (body ?? { value: undefined }) as ParsedBody // what the parser made

async function file(pages: ClaimPages, reply: FastifyReply, page: OpenPage, form: ParsedBody): Promise<FastifyReply> {
  const { desk } = pages
  const offer = await desk.offer(page.view)
  if (!offer) return showForm(pages, reply, 409, page, null)
  const { sent, faults, report } = readReport(form, offer)
  if (!report) return showForm(pages, reply, 422, page, offer, sent, faults)
  const filed = await desk.file(page.view, { ...report, language: page.choice.language })
  switch (filed.kind) {
    case 'filed':
      return redirect(reply, claimPath(page, filed.number))
    case 'refused':
      return showForm(pages, reply, 422, page, offer, sent, [filed.fault])
    case 'over':
      return showForm(pages, reply, 409, page, null)
  }
}

async function showReport(
  pages: ClaimPages,
  request: FastifyRequest,
  reply: FastifyReply,
  page: OpenPage,
  number: string,
): Promise<FastifyReply> {
  const claim = await claimOf(pages, page, number)
  if (!claim) return fail(pages, request, reply, 404, { shop: page.shop, failure: 'linkUnknown' })
  const { files, now } = pages
  return send(reply, 200, renderReportPage({ ...page, files, now: now(), claim, answer: '', faults: [] }))
}

async function answer(
  pages: ClaimPages,
  request: FastifyRequest,
  reply: FastifyReply,
  page: OpenPage,
  number: string,
): Promise<FastifyReply> {
  const { desk, files, now } = pages
  const claim = await claimOf(pages, page, number)
  if (!claim) return fail(pages, request, reply, 404, { shop: page.shop, failure: 'linkUnknown' })
  const sent = readAnswer(formOf(request))
  const refused = sent.faults.length > 0 ? null : await desk.answer(claim, page.shop.id, sent)
  const faults = refused ? [refused] : sent.faults
  if (faults.length === 0) return redirect(reply, claimPath(page, claim.number))
  return send(reply, 422, renderReportPage({ ...page, files, now: now(), claim, answer: sent.text, faults }))
}

const claimOf = (pages: ClaimPages, { view }: OpenPage, number: string) =>
  /^\d{1,9}$/.test(number) ? pages.desk.report(view, Number(number)) : Promise.resolve(null)

const redirect = (reply: FastifyReply, path: string): FastifyReply =>
  reply.headers({ ...HEADERS, ...HIDDEN }).redirect(path, 303)

function showForm(
  pages: ClaimPages,
  reply: FastifyReply,
  status: number,
  page: OpenPage,
  offer: ClaimOffer | null,
  sent: Sent = NOTHING_SENT,
  faults: readonly ClaimFault[] = [],
): FastifyReply {
  const { files } = pages
  return send(reply, status, renderFormPage({ ...page, files, pictureOf: pictureOf(pages, page), offer, sent, faults }))
}

const pictureOf =
  ({ files, pictures }: ClaimPages, { shop }: OpenPage): PictureOf =>
  (url) => {
    if (url === null) return null
    return files.idOf(shop.id)(url) === null ? pictures.pathOf(shop.id, url) : new URL(url).pathname
  }
