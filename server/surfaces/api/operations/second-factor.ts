import type { components } from '#generated/doorstep'
import * as tenants from '#modules/tenants'
import { Refusal } from '#platform/http/index'
import { requireSameOrigin } from '../auth.ts'
import type { Op } from '../operation.ts'
import { signedFromWire } from '../wire/passkey.ts'
import { currentSession, deviceOf, signedInAnswer, tooManyTries } from './session.ts'

/** What is asked for beside the password, and how people set that up. */
export function secondFactorOperations(system: tenants.TokenSystem, address: () => string) {
  const completeSecondFactor: Op<'completeSecondFactor'> = async ({ body, request }) => {
    requireSameOrigin(request, address)
    const done = await tenants.completeSecondFactor(
      system,
      deviceOf(request),
      factorOf(body, tenants.passkeySite(address())),
    )
    switch (done.kind) {
      case 'signedIn':
        return signedInAnswer(request, done)
      case 'wait':
        throw tooManyTries(done.seconds)
      case 'wrong':
        throw new Refusal(401, 'second_factor_wrong', 'That is not the code, or it was used already.')
      case 'over':
        throw new Refusal(401, 'session_over', 'Signing in took too long: begin again.')
    }
  }

  const beginTotp: Op<'beginTotp'> = async ({ ctx, body, request }) => {
    const done = await tenants.beginTotp(system, ctx, { ...body, address: request.address })
    if (done.kind === 'wait') throw tooManyTries(done.seconds)
    return done.totp
  }

  const confirmTotp: Op<'confirmTotp'> = async ({ ctx, body, request }) => {
    const sessionId = await currentSession(system, request)
    return { codes: await tenants.confirmTotp(system, ctx, { ...body, sessionId }) }
  }

  const disableTotp: Op<'disableTotp'> = async ({ ctx, body, request }) => {
    const done = await tenants.disableTotp(system, ctx, { ...body, address: request.address })
    if (done.kind === 'wait') throw tooManyTries(done.seconds)
  }

  const renewRecoveryCodes: Op<'renewRecoveryCodes'> = async ({ ctx, body, request }) => {
    const done = await tenants.renewRecoveryCodes(system, ctx, { ...body, address: request.address })
    if (done.kind === 'wait') throw tooManyTries(done.seconds)
    return { codes: done.codes }
  }

  return { completeSecondFactor, beginTotp, confirmTotp, disableTotp, renewRecoveryCodes }
}

function factorOf(body: components['schemas']['SecondFactor'], site: tenants.PasskeySite): tenants.SecondFactor {
  if ('code' in body) return { kind: 'totp', code: body.code }
  if ('passkey' in body) return { kind: 'passkey', site, signed: signedFromWire(body.passkey) }
  return { kind: 'recoveryCode', code: body.recoveryCode }
}
