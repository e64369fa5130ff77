import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aShop } from '../../../test/support/shop.ts'
import { inTransaction } from '../../platform/context.ts'
import { Invalid } from '../../platform/errors.ts'
import { createWorker } from '../../platform/jobs.ts'
import { createKeyRing } from '../../platform/key-ring.ts'
import {
  createMailbox,
  createMessaging,
  isMailAddress,
  type MailTransport,
  type OutgoingMail,
  type Sending,
} from './index.ts'

const db = await testDatabase()
const cipher = createKeyRing([{ id: 'test', key: randomBytes(32) }])

/** A shop, and a mail server that answers what the test says. */
async function post(answer: (mail: OutgoingMail) => Sending | Promise<Sending> = () => ({ ok: true })) {
  const shop = await aShop(db)
  const tried: OutgoingMail[] = []
  const transport: MailTransport = {
    async send(mail) {
      tried.push(mail)
      return answer(mail)
    },
  }
  const messaging = createMessaging({ transport, cipher, way: 'server', sender: 'post@example.com' })
  const worker = createWorker({
    db,
    queues: messaging.queues,
    contextOf: () => shop.ctx,
    now: shop.clock.now,
    newId: shop.system.newId,
    onError: () => {},
  })
  const rows = () =>
    db.shop(shop.ctx.shopId).selectFrom('mail').selectAll().where('shop_id', '=', shop.ctx.shopId).execute()
  return { ...shop, messaging, tried, rows, drain: () => worker.drain() }
}

const MAIL = { to: 'jane@example.com', subject: 'Hello', text: 'secret words', html: '<p>x</p>', about: 'thing:1' }

test('a mail goes out after the commit, and is forgotten when it went', async () => {
  const { ctx, messaging, tried, rows, drain } = await post()
  await inTransaction(ctx, (tx) => messaging.sendMail(tx, MAIL))
  const [waiting] = await rows()
  assert.ok(waiting?.content)
  assert.ok(!waiting.content.includes('secret words'))
  await drain()
  await drain()
  assert.deepEqual(
    tried.map(({ to, subject, text, html }) => ({ to, subject, text, html })),
    [{ to: MAIL.to, subject: MAIL.subject, text: MAIL.text, html: MAIL.html }],
  )
  const [sent] = await rows()
  assert.deepEqual(sent?.sent_at, ctx.now())
  assert.equal(sent?.content, null)
})

test('a transaction that fails sends nothing', async () => {
  const { ctx, messaging, tried, rows, drain } = await post()
  await assert.rejects(
    inTransaction(ctx, async (tx) => {
      await messaging.sendMail(tx, MAIL)
      throw new Error('changed my mind')
    }),
  )
  await drain()
  assert.deepEqual(tried, [])
  assert.deepEqual(await rows(), [])
})

test('a server that is away is tried again later, with the same id', async () => {
  let away = true
  const { ctx, clock, messaging, tried, rows, drain } = await post(() =>
    away ? { ok: false, failure: 'unavailable', message: 'try later' } : { ok: true },
  )
  await inTransaction(ctx, (tx) => messaging.sendMail(tx, MAIL))
  await drain()
  assert.equal((await rows())[0]?.sent_at, null)
  away = false
  clock.advance(10_000)
  await drain()
  assert.equal(tried.length, 2)
  assert.equal(tried[0]?.id, tried[1]?.id)
  assert.ok((await rows())[0]?.sent_at)
})

test('a refused recipient ends the mail, and the shop can read why', async () => {
  const { ctx, messaging, tried, rows, drain } = await post(() => ({
    ok: false,
    failure: 'refused',
    message: '550 no such mailbox',
  }))
  await inTransaction(ctx, (tx) => messaging.sendMail(tx, MAIL))
  await drain()
  await drain()
  assert.equal(tried.length, 1)
  const [row] = await rows()
  assert.deepEqual([row?.failure, row?.content, row?.sent_at], ['550 no such mailbox', null, null])
  const entries = await ctx.db
    .selectFrom('audit_entry')
    .select(['action', 'subject'])
    .where('shop_id', '=', ctx.shopId)
    .where('action', '=', 'mail.failed')
    .execute()
  assert.deepEqual(entries, [{ action: 'mail.failed', subject: 'thing:1' }])
})

test('a server that stays away for half a day is given up, and that is recorded', async () => {
  const { ctx, clock, messaging, tried, rows, drain } = await post(() => ({
    ok: false,
    failure: 'unavailable',
    message: 'nobody there',
  }))
  await inTransaction(ctx, (tx) => messaging.sendMail(tx, MAIL))
  for (let hour = 0; hour < 40; hour++) {
    await drain()
    clock.advance(3_600_000)
  }
  assert.equal(tried.length, 24)
  assert.equal((await rows())[0]?.failure, 'nobody there')
})

test('the mailbox keeps each mail once for thirty days', async () => {
  const { ctx, clock, system, messaging } = await post()
  const mailbox = createMailbox(system, 'Doorstep <doorstep@localhost>')
  const mail: OutgoingMail = {
    ...MAIL,
    id: ctx.newId(),
    shopId: ctx.shopId,
    createdAt: ctx.now(),
    senderName: null,
    replyTo: null,
  }
  await mailbox.transport.send(mail)
  await mailbox.transport.send(mail)
  const mine = async () => (await mailbox.list()).filter(({ shopId }) => shopId === ctx.shopId)
  assert.equal((await mine()).length, 1)
  assert.equal((await mailbox.find(ctx.shopId, mail.id))?.text, MAIL.text)

  const [task] = messaging.tasks
  clock.advance(29 * 86_400_000)
  await task?.run(system)
  assert.equal((await mine()).length, 1)
  clock.advance(2 * 86_400_000)
  await task?.run(system)
  assert.equal((await mine()).length, 0)
})

test('what would add a header, a second recipient or nothing at all is refused', async () => {
  const { ctx, messaging, rows } = await post()
  const wrong: [field: string, changes: Partial<typeof MAIL>][] = [
    ['to', { to: 'jane@example.com\r\nBcc: everybody@example.com' }],
    ['to', { to: 'jane@example.com, john@example.com' }],
    ['to', { to: 'Jane <jane@example.com>' }],
    ['subject', { subject: 'Hello\r\nBcc: everybody@example.com' }],
    ['subject', { subject: 'Hello\nthere' }],
    ['subject', { subject: ' ' }],
    ['text', { text: '' }],
  ]
  for (const [field, changes] of wrong) {
    await assert.rejects(
      inTransaction(ctx, (tx) => messaging.sendMail(tx, { ...MAIL, ...changes })),
      (error) => error instanceof Invalid && error.code === 'mail_invalid' && error.details.field === field,
    )
  }
  assert.deepEqual(await rows(), [])
})

test('addresses are told from what only looks like one', () => {
  const good = [
    'a@b.co',
    "o'neil+tag@mail.example.com",
    'jäne@bücher.example',
    'x_y-z@xn--bcher-kva.example',
    'a.b@c.de',
  ]
  const bad = [
    '',
    'jane',
    'jane@',
    '@example.com',
    'jane@localhost',
    'jane@[127.0.0.1]',
    'jane@127.0.0.1',
    'jane@-x.example',
    'ja ne@example.com',
    'jane@exa mple.com',
    '.jane@example.com',
    'jane.@example.com',
    'ja..ne@example.com',
    'jane@example..com',
    '"jane"@example.com',
    'jane@example.com,x@example.com',
    'jane;x@example.com',
    `${'x'.repeat(65)}@example.com`,
    `x@${'y'.repeat(250)}.example`,
    'jane@example.com\0',
  ]
  assert.deepEqual(
    good.filter((text) => !isMailAddress(text)),
    [],
  )
  assert.deepEqual(bad.filter(isMailAddress), [])
})
