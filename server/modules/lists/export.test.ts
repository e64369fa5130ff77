import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { aShop } from '../../../test/support/shop.ts'
import { type Context, inTransaction } from '../../platform/context.ts'
import type { Job } from '../../platform/jobs.ts'
import { createExport, exportQueue, getExport, openExportFile } from './index.ts'

const db = await testDatabase()

const ORDERS = 2500

/** More than two pages; what is in them does not matter here. */
async function aLongList() {
  const { shop, ctx } = await aShop(db)
  const ids = Array.from({ length: ORDERS }, () => ctx.newId())
  const customer = { name: 'Aino', company: null, address1: '', address2: null, city: '', countryCode: 'FI' }
  const common = { shop_id: shop.id, status: 'Shipped', door: 'api', edited_at: ctx.now(), placed_at: ctx.now() }
  await ctx.db
    .insertInto('sales_order')
    .values(
      ids.map((id, n) => ({
        ...common,
        id,
        reference: `L-${String(n).padStart(5, '0')}`,
        customer: JSON.stringify({ ...customer, zip: null, phone: null, email: null }),
        created_at: ctx.now(),
      })),
    )
    .execute()
  return ctx
}

const newExport = (ctx: Context) =>
  createExport(ctx, {
    format: 'csv',
    filter: { sort: 'oldest' },
    columns: ['reference'],
    headings: null,
    delimiter: ',',
    byteOrderMark: false,
  })

const jobOf = (ctx: Context, exportId: string, attempts = 1): Job => ({
  id: ctx.newId(),
  shopId: ctx.shopId,
  queue: exportQueue.name,
  key: null,
  lane: null,
  data: { exportId },
  attempts,
})

async function linesOf(ctx: Context, id: string): Promise<string[]> {
  const parts: Buffer[] = []
  for await (const piece of (await openExportFile(ctx, id)).pieces) parts.push(piece)
  return Buffer.concat(parts).toString('utf8').trimEnd().split('\r\n')
}

/** As a worker that is lost after so many statements. */
function dyingAfter(ctx: Context, pieces: number): Context {
  let saved = 0
  return {
    ...ctx,
    events: {
      ...ctx.events,
      open: () => {
        if (++saved > pieces) throw new Error('the worker is gone')
        return ctx.events.open()
      },
    },
  }
}

test('what a lost worker had written stays, and another one goes on from there', async () => {
  const ctx = await aLongList()
  const { id } = await newExport(ctx)
  await assert.rejects(exportQueue.run(dyingAfter(ctx, 2), [jobOf(ctx, id)]), /the worker is gone/)
  const half = await getExport(ctx, id)
  assert.deepEqual([half.status, half.rowsDone, half.rowsExpected], ['running', 2000, ORDERS])
  await exportQueue.run(ctx, [jobOf(ctx, id, 2)])
  const lines = await linesOf(ctx, id)
  assert.equal(lines.length, ORDERS + 1)
  assert.deepEqual(lines.slice(1), lines.slice(1).toSorted())
  assert.equal(new Set(lines).size, ORDERS + 1)
})

test('two workers with one export write it once', async () => {
  const ctx = await aLongList()
  const { id } = await newExport(ctx)
  await Promise.all([exportQueue.run(ctx, [jobOf(ctx, id)]), exportQueue.run(ctx, [jobOf(ctx, id)])])
  await exportQueue.run(ctx, [jobOf(ctx, id)])
  assert.equal((await linesOf(ctx, id)).length, ORDERS + 1)
})

test('when every try has failed the export says so', async () => {
  const ctx = await aLongList()
  const { id } = await newExport(ctx)
  const failing = {
    ...ctx,
    db: {
      ...ctx.db,
      selectFrom: () => {
        throw new Error('no database')
      },
    } as unknown as Context['db'],
  }
  await assert.rejects(exportQueue.run(failing, [jobOf(ctx, id, 1)]), /no database/)
  assert.equal((await getExport(ctx, id)).status, 'waiting')
  await inTransaction(ctx, (tx) =>
    tx.db
      .updateTable('list_export')
      .set({ columns: ['nonsense'], filter: '{"createdFrom": "never"}' })
      .where('shop_id', '=', ctx.shopId)
      .where('id', '=', id)
      .execute(),
  )
  await assert.rejects(exportQueue.run(ctx, [jobOf(ctx, id, 6)]))
  const failed = await getExport(ctx, id)
  assert.deepEqual([failed.status, failed.failure, failed.bytes], ['failed', 'export_failed', 0])
})
