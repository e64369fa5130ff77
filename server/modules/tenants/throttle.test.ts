import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listAudit } from '#platform/audit'
import { openDatabase } from '#platform/db'
import { testDatabase } from '../../../test/support/database.ts'
import { testSystem } from '../../../test/support/system.ts'
import {
  createOAuthClient,
  createShop,
  deleteExpiredLogins,
  issueCredential,
  issueTokens,
  OAuthFailure,
  type PasswordGrant,
  refreshTokens,
} from './index.ts'
import { lockMs } from './throttle.ts'

const db = await testDatabase()
const MINUTE = 60_000
let addresses = 0
/** A household of its own for each call. */
const newAddress = () => `2001:db8:0:${(++addresses).toString(16)}::1`

async function setUp() {
  const { system, clock, contextOf } = testSystem(db)
  const slug = `shop-${randomUUID().slice(0, 8)}`
  const shop = await createShop(system, { name: 'Shop', slug, currency: 'EUR', language: 'en', country: 'FI' })
  const { client, secret } = await createOAuthClient(system, { name: 'App', scopes: ['read:order'] })
  const kind = 'ogoship_secret'
  const { text } = await issueCredential(system, { shopId: shop.id, kind, name: 'Plugin', scopes: ['read:order'] })
  const login: PasswordGrant = {
    clientId: client.id,
    clientSecret: secret,
    merchantId: String(shop.number),
    secretToken: text,
    address: newAddress(),
  }
  const attempt = async (changed: Partial<PasswordGrant> = {}): Promise<string> => {
    try {
      await issueTokens(system, { ...login, ...changed })
      return 'in'
    } catch (error) {
      if (!(error instanceof OAuthFailure)) throw error
      return error.status === 429 ? `locked for ${error.retryAfter}` : error.error
    }
  }
  const fail = async (times: number, changed: () => Partial<PasswordGrant>) => {
    for (let i = 0; i < times; i++) await attempt(changed())
  }
  return { system, clock, ctx: contextOf(shop.id), login, attempt, fail }
}

const wrongSecret = () => ({ secretToken: 'wrong', address: newAddress() })

test('the fifth failure locks for a minute, each further one twice as long, up to an hour', () => {
  assert.deepEqual(
    [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1000].map((n) => lockMs(n) / MINUTE),
    [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60],
  )
})

test('five failures from anywhere lock the merchant, with the right secret too', async () => {
  const { attempt, fail, clock } = await setUp()
  await fail(4, wrongSecret)
  assert.equal(await attempt(wrongSecret()), 'invalid_grant')
  assert.equal(await attempt({ address: newAddress() }), 'locked for 60')
  clock.advance(59_001)
  assert.equal(await attempt({ address: newAddress() }), 'locked for 1')
  clock.advance(999)
  assert.equal(await attempt({ address: newAddress() }), 'in')
})

test('a lock doubles when the first attempt after it fails again, and attempts during it do not count', async () => {
  const { attempt, fail, clock } = await setUp()
  await fail(5, wrongSecret)
  for (const seconds of [60, 120, 240, 480, 960, 1920, 3600, 3600]) {
    await fail(3, wrongSecret)
    assert.equal(await attempt(wrongSecret()), `locked for ${seconds}`)
    clock.advance(seconds * 1000)
    assert.equal(await attempt(wrongSecret()), 'invalid_grant')
  }
})

test('failures are forgotten fifteen minutes after the first, and fifteen minutes after a lock', async () => {
  const { attempt, fail, clock } = await setUp()
  await fail(4, wrongSecret)
  clock.advance(15 * MINUTE + 1)
  await fail(4, wrongSecret)
  assert.equal(await attempt({ address: newAddress() }), 'in')
  await fail(5, wrongSecret)
  clock.advance(MINUTE + 15 * MINUTE + 1)
  await fail(4, wrongSecret)
  assert.equal(await attempt({ address: newAddress() }), 'in')
})

test('a success clears what counted against the merchant', async () => {
  const { attempt, fail } = await setUp()
  await fail(4, wrongSecret)
  assert.equal(await attempt({ address: newAddress() }), 'in')
  await fail(4, wrongSecret)
  assert.equal(await attempt({ address: newAddress() }), 'in')
})

test('an address is locked whatever it tries, and a success in between does not clear it', async () => {
  const { attempt } = await setUp()
  const { attempt: elsewhere } = await setUp()
  const address = newAddress()
  for (const merchantId of ['1', '2', '3', '4']) await attempt({ merchantId, address })
  assert.equal(await attempt({ address }), 'in')
  await attempt({ merchantId: '5', address })
  assert.equal(await attempt({ address }), 'locked for 60')
  assert.equal(await elsewhere({ address }), 'locked for 60')
  assert.equal(await attempt({ address: newAddress() }), 'in')
})

test('one household of IPv6 is one address, and so is an IPv4 address in both its forms', async () => {
  const { attempt } = await setUp()
  const house = newAddress().replace(/::1$/, '')
  for (let i = 1; i <= 5; i++) await attempt({ merchantId: `${i}`, address: `${house}::${i}` })
  assert.equal(await attempt({ address: `${house}:1:2:3:4` }), 'locked for 60')
  for (let i = 1; i <= 5; i++) await attempt({ merchantId: `1${i}`, address: '203.0.113.9' })
  assert.equal(await attempt({ address: '::ffff:203.0.113.9' }), 'locked for 60')
  assert.equal(await attempt({ address: '203.0.113.10' }), 'in')
})

test('a wrong client secret counts against the client and not the merchant', async () => {
  const { system, attempt, fail, login } = await setUp()
  await fail(5, () => ({ clientSecret: 'wrong', address: newAddress() }))
  assert.equal(await attempt({ address: newAddress() }), 'locked for 60')
  const { client, secret } = await createOAuthClient(system, { name: 'Other', scopes: ['read:order'] })
  assert.equal(await attempt({ clientId: client.id, clientSecret: secret, address: newAddress() }), 'in')
  await assert.rejects(refreshTokens(system, { ...login, refreshToken: 'x', address: newAddress() }), { status: 429 })
})

test('guessing refresh tokens locks the address', async () => {
  const { system, attempt, login } = await setUp()
  for (let i = 0; i < 5; i++) await assert.rejects(refreshTokens(system, { ...login, refreshToken: 'rt_guess' }))
  assert.equal(await attempt(), 'locked for 60')
  assert.equal(await attempt({ address: newAddress() }), 'in')
})

test('failures that arrive at once are all counted, over all processes', async () => {
  const { system, attempt, login } = await setUp()
  const other = openDatabase({ url: db.url, poolSize: 4, pooler: 'session' })
  try {
    await Promise.allSettled(
      Array.from({ length: 6 }, (_, i) =>
        issueTokens(i % 2 ? { ...system, db: other } : system, { ...login, ...wrongSecret() }),
      ),
    )
  } finally {
    await other.close()
  }
  assert.match(await attempt({ address: newAddress() }), /^locked for (60|120)$/)
})

test('neither addresses nor merchants can be read from the table', async () => {
  const { login, fail } = await setUp()
  await db.system.deleteFrom('login_throttle').execute()
  await fail(1, () => ({ secretToken: 'wrong' }))
  const subjects = (await db.system.selectFrom('login_throttle').select('subject').execute()).map((row) => row.subject)
  assert.equal(subjects.length, 2)
  for (const subject of subjects) {
    assert.match(subject, /^(merchant|address):[\w-]{32}$/)
    assert.ok(!subject.includes(login.merchantId))
  }
})

test('the audit log tells of failures and of the lock, once', async () => {
  const { fail, ctx } = await setUp()
  await fail(8, wrongSecret)
  const entries = await listAudit(ctx, { limit: 20 })
  const count = (action: string) => entries.filter((entry) => entry.action === action).length
  assert.equal(count('login.failed'), 5)
  assert.equal(count('login.locked'), 1)
  const locked = entries.find((entry) => entry.action === 'login.locked')
  assert.deepEqual(locked?.detail.locked, ['merchant'])
})

test('failures that no longer count are cleared away', async () => {
  const { system, fail, clock } = await setUp()
  await db.system.deleteFrom('login_throttle').execute()
  await fail(5, wrongSecret)
  clock.advance(15 * MINUTE + 1)
  await deleteExpiredLogins(system)
  const left = await db.system.selectFrom('login_throttle').select('failures').execute()
  assert.deepEqual(left, [{ failures: 5 }])
  clock.advance(2 * MINUTE)
  await deleteExpiredLogins(system)
  assert.deepEqual(await db.system.selectFrom('login_throttle').select('failures').execute(), [])
})
