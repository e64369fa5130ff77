import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Invitations, SESSION_SECONDS, startSession, type TokenSystem } from '#modules/tenants'
import type { Context } from '#platform/context'
import { SYSTEM_SHOP } from '#platform/db'
import { failureOf } from '#platform/http/failure'
import { plainDomainError } from '#platform/http/problem'
import { parseUrlEncoded, URLENCODED } from '#platform/http/request-body'
import { logFailure } from '#platform/http/server'
import { readSessionCookie, sessionCookie } from '#platform/http/session-cookie'
import type { Logger } from '#platform/log'
import { BROKEN_PAGE, ELSEWHERE_PAGE, GONE_PAGE, joinPage, WAIT_PAGE } from './join-page.ts'

export interface JoinPages {
  system: TokenSystem
  invitations: Invitations
  contextOf: (shopId: string) => Context
  log: Logger
}

const LARGEST_FORM = 16 * 1024

const HEADERS = {
  'cache-control': 'private, no-store',
  'cross-origin-opener-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
} as const

interface JoinRoute {
  Params: { token: string }
}

/** `/join/{token}`: where the link of an invitation leads; who joins is signed in. Links that are used, expired or made up look alike. */
export function mountJoinPages(app: FastifyInstance, { system, invitations, contextOf, log }: JoinPages): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(URLENCODED, { parseAs: 'buffer', bodyLimit: LARGEST_FORM }, (_request, bytes, done) =>
      done(null, parseUrlEncoded(Buffer.from(bytes)).value),
    )
    scope.setErrorHandler((error, request, reply) => {
      const { status } = failureOf(error, plainDomainError)
      if (status >= 500) logFailure(log, request, error, { door: 'join' })
      return send(reply, status, BROKEN_PAGE)
    })

    scope.get<JoinRoute>('/join/:token', async ({ params }, reply) => {
      const invitation = await invitations.open(params.token)
      return invitation ? send(reply, 200, joinPage({ invitation, name: '', faults: [] })) : send(reply, 404, GONE_PAGE)
    })

    scope.post<JoinRoute>('/join/:token', async (request, reply) => {
      const site = request.headers['sec-fetch-site']
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return send(reply, 403, ELSEWHERE_PAGE)
      const form = fieldsOf(request.body)
      const joining = await invitations.join(contextOf(SYSTEM_SHOP), {
        token: request.params.token,
        ...form,
        address: request.ip,
      })
      switch (joining.kind) {
        case 'joined':
          return reply
            .headers({ ...HEADERS, 'set-cookie': await cookieOf(system, request, joining.userId) })
            .redirect('/console/', 303)
        case 'gone':
          return send(reply, 404, GONE_PAGE)
        case 'wait':
          return send(reply.header('retry-after', joining.seconds), 429, WAIT_PAGE)
        case 'faults':
          return send(reply, 422, joinPage({ invitation: joining.invitation, name: form.name, faults: joining.faults }))
      }
    })
  })
}

async function cookieOf(system: TokenSystem, request: FastifyRequest, userId: string): Promise<string> {
  const { headers, ip } = request
  const origin = `${request.protocol}://${request.host}`
  const { session } = await startSession(system, userId, {
    address: ip,
    userAgent: headers['user-agent'] ?? '',
    replaces: readSessionCookie({ headers, origin }),
  })
  return sessionCookie(origin, session.text, SESSION_SECONDS)
}

/** Empty for a field that is missing, sent twice, or cannot be stored. */
function fieldsOf(form: unknown): { name: string; password: string } {
  const fields: Record<string, unknown> = typeof form === 'object' ? { ...form } : {}
  const field = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' && value.isWellFormed() ? value : ''
  }
  const name = field('name').trim()
  return { name: /\p{Cc}/u.test(name) ? '' : name, password: field('password') }
}

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).headers(HEADERS).type('text/html; charset=utf-8').send(page)
