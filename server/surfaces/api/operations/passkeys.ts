import * as tenants from '#modules/tenants'
import { Refusal } from '#platform/http/index'
import { requireSameOrigin } from '../auth.ts'
import type { Op } from '../operation.ts'
import { passkeyToWire, signedFromWire } from '../wire/passkey.ts'
import { deviceOf, signedInAnswer, tooManyTries } from './session.ts'

/** Signing in without a password, and the passkeys for it. */
export function passkeyOperations(system: tenants.TokenSystem, address: () => string) {
  const site = () => tenants.passkeySite(address())

  const beginPasskeySignIn: Op<'beginPasskeySignIn'> = async ({ request }) => {
    requireSameOrigin(request, address)
    return { ...(await tenants.passkeyOptions(system, site())) }
  }

  const signInWithPasskey: Op<'signInWithPasskey'> = async ({ body, request }) => {
    requireSameOrigin(request, address)
    const input = { ...deviceOf(request), signed: signedFromWire(body) }
    const done = await tenants.signInWithPasskey(system, site(), input)
    if (done.kind === 'wrong') {
      throw new Refusal(401, 'passkey_wrong', 'The passkey is not known here, or its answer came too late.')
    }
    return signedInAnswer(request, done)
  }

  const listPasskeys: Op<'listPasskeys'> = async ({ ctx }) => ({
    items: (await tenants.listPasskeys(system, ctx)).map(passkeyToWire),
  })

  const beginPasskey: Op<'beginPasskey'> = async ({ ctx, body, request }) => {
    const done = await tenants.beginPasskey(system, ctx, site(), { ...body, address: request.address })
    if (done.kind === 'wait') throw tooManyTries(done.seconds)
    return { ...done.options }
  }

  const addPasskey: Op<'addPasskey'> = async ({ ctx, body }) => {
    const { id, response } = body.passkey
    const created = { id, ...response, transports: response.transports ?? [] }
    return passkeyToWire(await tenants.addPasskey(system, ctx, site(), { name: body.name, created }))
  }

  const renamePasskey: Op<'renamePasskey'> = async ({ ctx, path, body }) =>
    passkeyToWire(await tenants.renamePasskey(system, ctx, { id: path.passkeyId, name: body.name }))

  const removePasskey: Op<'removePasskey'> = async ({ ctx, path }) =>
    tenants.removePasskey(system, ctx, { id: path.passkeyId })

  return { beginPasskeySignIn, signInWithPasskey, listPasskeys, beginPasskey, addPasskey, renamePasskey, removePasskey }
}
