import { Secret, TOTP } from 'otpauth'
import { createPasswordResets } from '../../server/modules/tenants/index.ts'
import type { TestApp } from '../../test/support/app.ts'
import type { FullShop } from '../../test/support/karla-shop.ts'
import { SAME_ORIGIN } from '../../test/support/people.ts'
import { asker, type Told } from './caller.ts'
import { addPasskey, aMember, askAs, beginPasskey, ORIGIN, type SignedInPerson } from './people.ts'

const HALF_MINUTE_MS = 30_000

/** People in the midst of signing in or of setting something up. What they hold is good for some minutes. */
export async function fillSecondFactors(rig: TestApp, shop: FullShop, member: SignedInPerson) {
  const [guarded, beginner, forgetful] = [
    await aMember(rig, shop, 'admin'),
    await aMember(rig, shop, 'admin'),
    await aMember(rig, shop, 'admin'),
  ]
  const code = await beginTotp(rig, guarded)
  const { codes } = await askAs(rig, guarded)('PUT', '/session/totp', { code: code() })
  const nextCode = await beginTotp(rig, beginner)
  const { id: passkeyId, authenticator } = await addPasskey(rig, member)
  const anybody = asker(rig, '/api', { ...SAME_ORIGIN, host: new URL(ORIGIN).host })
  return {
    passkeyId,
    guarded,
    beginner,
    /** Of a browser whose person has given the password, and owes the rest. */
    waiting: await signInHalf(rig, guarded),
    recoveryCode: String(codes[0]),
    code: nextCode(),
    created: await beginPasskey(rig, member),
    signed: authenticator.get(await anybody('POST', '/session/passkey/challenge')) as Told, // sent as JSON
    resetToken: await resetTokenOf(rig, shop, forgetful.email),
  }
}

/** What the person's app shows half a minute after the moment at which it is asked. */
async function beginTotp(rig: TestApp, person: SignedInPerson): Promise<() => string> {
  const { secret } = await askAs(rig, person)('POST', '/session/totp', { password: person.password })
  const app = new TOTP({ secret: Secret.fromBase32(String(secret)) })
  return () => app.generate({ timestamp: rig.clock.now().getTime() + HALF_MINUTE_MS })
}

async function signInHalf({ app }: TestApp, { email, password }: SignedInPerson): Promise<Record<string, string>> {
  const { headers } = await app.http.inject({
    method: 'POST',
    url: '/api/session',
    headers: SAME_ORIGIN,
    payload: { email, password },
  })
  const [cookie = ''] = String(headers['set-cookie']).split(';')
  return { cookie, ...SAME_ORIGIN }
}

/** As the mail would bring it; it goes nowhere else. */
async function resetTokenOf({ app: { system } }: TestApp, { ctx }: FullShop, email: string): Promise<string> {
  let text = ''
  const sendMail = async (_tx: unknown, mail: object) => {
    text = JSON.stringify(mail)
    return ''
  }
  const { queues } = createPasswordResets({ system, messaging: { way: 'server', sendMail }, address: () => ORIGIN })
  const data = { email: system.keyRing.encrypt('password-reset', email) }
  for (const { name, run } of queues) {
    await run(ctx, [{ id: ctx.newId(), shopId: ctx.shopId, queue: name, key: null, lane: null, data, attempts: 1 }])
  }
  const token = /new-password#([0-9A-Za-z]+)/.exec(text)?.[1]
  if (token === undefined) throw new Error(`no link in ${text}`)
  return token
}
