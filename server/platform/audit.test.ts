import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { testSystem } from '../../test/support/system.ts'
import { audit, listAudit, networkOf } from './audit.ts'
import { inTransaction } from './context.ts'
import { SYSTEM_SHOP } from './db.ts'
import { Forbidden } from './errors.ts'
import { inSystemTransaction } from './system.ts'

const db = await testDatabase()

test('an entry of a transaction that rolls back is not written', async () => {
  const { system, contextOf } = testSystem(db)
  const ctx = contextOf(system.newId())
  await assert.rejects(
    inTransaction(ctx, async (tx) => {
      await audit(tx, { action: 'a', subject: 'thing:1' })
      throw new Error('no')
    }),
  )
  assert.deepEqual(await listAudit(ctx, { limit: 10 }), [])
})

test('the log shows the shop its own entries, newest first, in pages and by action', async () => {
  const { system, contextOf, clock } = testSystem(db)
  const [ctx, other] = [contextOf(system.newId()), contextOf(system.newId())]
  await inTransaction(other, (tx) => audit(tx, { action: 'a', subject: 'thing:0' }))
  for (const [action, subject] of [
    ['a', 'thing:1'],
    ['b', 'thing:2'],
    ['a', 'thing:3'],
  ] as const) {
    clock.advance(1000)
    await inTransaction(ctx, (tx) => audit(tx, { action, subject, address: '203.0.113.77', detail: { n: 1 } }))
  }
  const first = await listAudit(ctx, { limit: 2 })
  assert.deepEqual(
    first.map((entry) => entry.subject),
    ['thing:3', 'thing:2'],
  )
  const { id: _, ...entry } = first[0]!
  assert.deepEqual(entry, {
    action: 'a',
    subject: 'thing:3',
    actor: 'user:test',
    door: 'test',
    address: '203.0.113.0/24',
    detail: { n: 1 },
    at: clock.now(),
  })
  const second = await listAudit(ctx, { limit: 2, before: first[1]!.id })
  assert.deepEqual(
    second.map((entry) => entry.subject),
    ['thing:1'],
  )
  const onlyA = await listAudit(ctx, { limit: 10, action: 'a' })
  assert.deepEqual(
    onlyA.map((entry) => entry.subject),
    ['thing:3', 'thing:1'],
  )
})

test('what belongs to no shop enters the log of the installation', async () => {
  const { system } = testSystem(db)
  const subject = `thing:${system.newId()}`
  await inSystemTransaction(system, (tx) => audit(tx, { action: 'a', subject }))
  const rows = await db.system
    .selectFrom('audit_entry')
    .selectAll()
    .where('shop_id', '=', SYSTEM_SHOP)
    .where('subject', '=', subject)
    .execute()
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.actor, 'system')
})

test('only an administrator reads the log', async () => {
  const { system, contextOf } = testSystem(db)
  await assert.rejects(listAudit(contextOf(system.newId(), ['read:order']), { limit: 1 }), Forbidden)
})

test('an address keeps its network and loses the part that names a household', () => {
  assert.equal(networkOf('198.51.100.23'), '198.51.100.0/24')
  assert.equal(networkOf('::ffff:198.51.100.23'), '198.51.100.0/24')
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1::/48')
  assert.equal(networkOf('unknown'), null)
})
