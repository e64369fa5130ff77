import { randomUUID } from 'node:crypto'
import { type MemberRole, startSession } from '../../server/modules/tenants/index.ts'
import type { TestApp } from '../../test/support/app.ts'
import { anAuthenticator } from '../../test/support/authenticator.ts'
import type { FullShop } from '../../test/support/karla-shop.ts'
import { SAME_ORIGIN } from '../../test/support/people.ts'
import { shopgoOn } from '../../test/support/shopgo.ts'
import { type Ask, asker } from './caller.ts'

/** Where the site in this process believes to be. */
export const ORIGIN = 'http://127.0.0.1:8080'

export interface SignedInPerson {
  userId: string
  email: string
  password: string
  sessionId: string
  /** Of a browser that has the session and is at a page of ours. */
  session: Record<string, string>
  /** A key of the person for ShopGo. */
  userKey: string
}

/** A member of the shop's organization, for this shop alone, signed in. */
export async function aMember(rig: TestApp, shop: FullShop, role: MemberRole): Promise<SignedInPerson> {
  const { userId, email, password, key } = await shopgoOn(rig).person(shop.shop, {
    role,
    shops: [shop.shop.id],
    email: `${role}-${randomUUID().slice(0, 8)}@example.com`,
  })
  const device = { address: '127.0.0.1', userAgent: 'Judge' }
  const { session } = await startSession(rig.app.system, userId, device)
  const cookie = { cookie: `doorstep_session=${session.text}`, ...SAME_ORIGIN }
  return { userId, email, password, sessionId: session.id, session: cookie, userKey: await key() }
}

/** Asks as the person's browser does. */
export const askAs = (rig: TestApp, { session }: SignedInPerson): Ask =>
  asker(rig, '/api', { ...session, host: new URL(ORIGIN).host })

/** What an authenticator makes of a challenge that the person got. */
export async function beginPasskey(rig: TestApp, person: SignedInPerson, authenticator = anAuthenticator(ORIGIN)) {
  return authenticator.create(
    await askAs(rig, person)('POST', '/session/passkeys/challenge', { password: person.password }),
  )
}

/** A passkey that the person has from now on. */
export async function addPasskey(rig: TestApp, person: SignedInPerson) {
  const authenticator = anAuthenticator(ORIGIN)
  const passkey = await beginPasskey(rig, person, authenticator)
  const { id } = await askAs(rig, person)('POST', '/session/passkeys', { name: 'Phone', passkey })
  return { id: String(id), authenticator }
}
