import * as tenants from '#modules/tenants'
import { Answer, Refusal, type RequestInfo } from '#platform/http/index'
import { noSessionCookie, readSessionCookie, sessionCookie } from '#platform/http/session-cookie'
import { requireSameOrigin } from '../auth.ts'
import type { Op } from '../operation.ts'
import { sessionToWire, signedInToWire } from '../wire/session.ts'

export const tooManyTries = (seconds: number): Refusal =>
  new Refusal(429, 'too_many_attempts', 'Too many tries: wait a while.', {
    headers: { 'retry-after': String(seconds) },
  })

/** The browser that asks. */
export const deviceOf = (request: RequestInfo) => ({
  address: request.address,
  userAgent: String(request.headers['user-agent'] ?? ''),
  replaces: readSessionCookie(request),
})

/** Sets the cookie of the session and says how far signing in went. */
export const signedInAnswer = (
  { origin }: RequestInfo,
  { kind, session }: { kind: 'signedIn' | 'secondFactorDue'; session: { text: string } },
): Answer =>
  new Answer(
    { state: kind === 'signedIn' ? 'SignedIn' : 'SecondFactorDue' },
    { headers: { 'set-cookie': sessionCookie(origin, session.text, tenants.SESSION_SECONDS) } },
  )

/** The session that admitted the request. */
export async function currentSession(system: tenants.TokenSystem, request: RequestInfo): Promise<string> {
  const session = await tenants.findSession(system, readSessionCookie(request) ?? '')
  if (!session) throw new Refusal(401, 'session_over', 'The session is over: sign in again.')
  return session.id
}

/** Signing in and out, and what a person does about themselves. */
export function sessionOperations(system: tenants.TokenSystem, address: () => string) {
  const signIn: Op<'signIn'> = async ({ body, request }) => {
    requireSameOrigin(request, address)
    const done = await tenants.signIn(system, { ...body, ...deviceOf(request) })
    if (done.kind === 'wait') throw tooManyTries(done.seconds)
    if (done.kind === 'wrong') {
      throw new Refusal(401, 'incorrect_credentials', 'That is not the password of an account with this address.')
    }
    return signedInAnswer(request, done)
  }

  const getSession: Op<'getSession'> = async ({ ctx }) => signedInToWire(await tenants.getSignedIn(system, ctx))

  const signOut: Op<'signOut'> = async ({ request }) => {
    const text = readSessionCookie(request)
    if (text) {
      requireSameOrigin(request, address)
      await tenants.signOut(system, text)
    }
    return new Answer(undefined, { headers: { 'set-cookie': noSessionCookie(request.origin) } })
  }

  const listSessions: Op<'listSessions'> = async ({ ctx, request }) => {
    const [current, sessions] = await Promise.all([currentSession(system, request), tenants.listSessions(system, ctx)])
    return { items: sessions.map((session) => sessionToWire(session, current)) }
  }

  const endSession: Op<'endSession'> = async ({ ctx, path }) => tenants.endSession(system, ctx, { id: path.sessionId })

  const changePassword: Op<'changePassword'> = async ({ ctx, body, request }) => {
    const sessionId = await currentSession(system, request)
    const done = await tenants.changePassword(system, ctx, { ...body, sessionId, address: request.address })
    if (done.kind === 'wait') throw tooManyTries(done.seconds)
  }

  const changeProfile: Op<'changeProfile'> = async ({ ctx, body }) => tenants.changeProfile(system, ctx, body)

  return { signIn, getSession, signOut, listSessions, endSession, changePassword, changeProfile }
}
