import type { PasswordResets } from '#modules/tenants'
import { Refusal } from '#platform/http/index'
import { requireSameOrigin } from '../auth.ts'
import type { Op } from '../operation.ts'
import { mailWayToWire } from '../wire/mail.ts'
import { deviceOf, signedInAnswer, tooManyTries } from './session.ts'

/** For people who forgot their password. */
export function passwordResetOperations(resets: PasswordResets, address: () => string) {
  const getPasswordReset: Op<'getPasswordReset'> = async () => ({ way: mailWayToWire(resets.way) })

  const askForPasswordReset: Op<'askForPasswordReset'> = async ({ ctx, body, request }) => {
    requireSameOrigin(request, address)
    const done = await resets.ask(ctx, { email: body.email, address: request.address })
    if (done.kind === 'wait') throw tooManyTries(done.seconds)
  }

  const usePasswordReset: Op<'usePasswordReset'> = async ({ body, request }) => {
    requireSameOrigin(request, address)
    const done = await resets.use({ ...body, ...deviceOf(request) })
    if (done.kind === 'gone') throw new Refusal(404, 'reset_link_over', 'The link was used, or its hour is over.')
    return signedInAnswer(request, done)
  }

  return { getPasswordReset, askForPasswordReset, usePasswordReset }
}
