import { audit } from '#platform/audit'
import type { KeyRing } from '#platform/key-ring'
import { hashSecret, passwordMatches } from '#platform/secrets'
import { inSystemTransaction, type System } from '#platform/system'
import { newCredentialText } from './credential-text.ts'
import { selectAccount } from './queries/members.ts'
import { selectPerson, selectShopOfUser } from './queries/people.ts'
import { isTotpConfirmed } from './queries/second-factors.ts'
import { selectShop } from './queries/shops.ts'
import { selectThrottles } from './queries/throttle.ts'
import { insertUserKey, selectUserKey } from './queries/user-keys.ts'
import { recordFailures, secondsLocked, TEN_IN_FIFTEEN_MINUTES, throttleSubject } from './throttle.ts'
import { inTurn } from './turns.ts'
import type { Shop, ShopKey, ShopPerson } from './types.ts'

export interface PasswordProof {
  /** In any letter case. */
  email: string
  password: string
  /** Of the shops that the person may use; left out, the first of them. */
  shop?: Exclude<ShopKey, { id: string }> | undefined
  /** Address of the client, to slow down whoever guesses. */
  address: string
}

export type KeyOfUser =
  | { kind: 'key'; text: string; person: ShopPerson; shop: Shop }
  /** Unknown, wrong, of somebody whom no such shop is open to, or who has a second factor: nobody is told which. */
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }

/**
 * The person's key for a shop: the same one until it is revoked. It may do what the role allows at the time of each
 * call, and opens nothing once the membership is gone. Every refusal takes the same work.
 */
export function keyOfUser(system: System & { keyRing: KeyRing }, proof: PasswordProof): Promise<KeyOfUser> {
  const subjects = [
    throttleSubject(system.keyRing, 'key-user', proof.email.toLowerCase()),
    throttleSubject(system.keyRing, 'key-address', proof.address),
  ]
  return inTurn(subjects, () => tryPassword(system, subjects, proof))
}

async function tryPassword(
  system: System & { keyRing: KeyRing },
  subjects: readonly string[],
  proof: PasswordProof,
): Promise<KeyOfUser> {
  const { db, now } = system
  const seconds = secondsLocked(await selectThrottles({ db: db.system }, subjects), now())
  if (seconds > 0) return { kind: 'wait', seconds }
  const account = await selectAccount(db.system, proof.email)
  const proved = await passwordMatches(proof.password, account?.passwordHash ?? null)
  // The password alone does not stand for somebody of whom more is asked.
  const suffices = proved && account && !(await isTotpConfirmed(db.system, account.id))
  const opened = suffices ? await shopOf(system, account.id, proof.shop) : undefined
  if (!opened) {
    await recordRefusal(system, subjects, proof.address)
    return { kind: 'wrong' }
  }
  const { shop, person } = opened
  return { kind: 'key', text: await keyFor(system, shop, person, proof.address), person, shop }
}

async function shopOf(
  { db }: System,
  userId: string,
  by: PasswordProof['shop'],
): Promise<{ shop: Shop; person: ShopPerson } | undefined> {
  const id = await selectShopOfUser(db.system, userId, by)
  if (id === undefined) return undefined
  const [shop, person] = await Promise.all([selectShop(db.system, { id }), selectPerson(db.system, id, userId)])
  return shop && person && { shop, person }
}

async function recordRefusal(system: System, subjects: readonly string[], address: string): Promise<void> {
  await inSystemTransaction(system, async (tx) => {
    const locked = await recordFailures(tx, subjects, TEN_IN_FIFTEEN_MINUTES)
    const kinds = locked.map((subject) => subject.split(':')[0])
    const fact = { subject: 'login', actor: 'anonymous', address }
    await audit(tx, { ...fact, action: 'login.failed', detail: { reason: 'user' } })
    if (kinds.length > 0)
      await audit(tx, { ...fact, action: 'login.locked', detail: { reason: 'user', locked: kinds } })
  })
}

const purposeOf = (id: string): string => `user-key:${id}`

async function keyFor(
  system: System & { keyRing: KeyRing },
  shop: Shop,
  person: ShopPerson,
  address: string,
): Promise<string> {
  const find = async () => {
    const key = await selectUserKey(system.db.system, person.id, shop.id)
    return key && system.keyRing.decrypt(purposeOf(key.id), key.sealedText)
  }
  const known = await find()
  if (known !== undefined) return known
  const id = system.newId()
  const { text, secret } = newCredentialText('user_key', id)
  const made = await inSystemTransaction(system, async (tx) => {
    const inserted = await insertUserKey(tx, {
      id,
      userId: person.id,
      shopId: shop.id,
      organizationId: shop.organizationId,
      name: person.name,
      secretHash: hashSecret(secret),
      sealedText: system.keyRing.encrypt(purposeOf(id), text),
    })
    if (!inserted) return false
    await audit(tx, {
      action: 'credential.issued',
      subject: `credential:${id}`,
      shopId: shop.id,
      actor: `user:${person.id}`,
      address,
      detail: { kind: 'user_key', organization: shop.organizationId },
    })
    return true
  })
  if (made) return text
  // Somebody else made it a moment ago.
  const theirs = await find()
  if (theirs === undefined) throw new Error('a key of a user was made and is gone at once')
  return theirs
}
