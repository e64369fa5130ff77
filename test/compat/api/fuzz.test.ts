import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ORIGIN } from '../../../judge/filling/people.ts'
import { fillShops } from '../../../judge/filling/shops.ts'
import { unaccepted } from '../../../judge/fuzz/acceptance.ts'
import type { PlainRequest } from '../../../judge/fuzz/cases.ts'
import { fuzzOperation, type Tally } from '../../../judge/fuzz/fuzz-operation.ts'
import { rewinderOf } from '../../../judge/fuzz/rewind.ts'
import { targetsIn } from '../../../judge/fuzz/targets.ts'
import { bytesOf, curlOf } from '../../../judge/fuzz/wire-bytes.ts'
import { WireClient } from '../../../judge/fuzz/wire-client.ts'
import { testApp } from '../../support/app.ts'
import { connectTo } from '../../support/database.ts'

/** A slice of `npm run judge -- --only fuzz`: our own API, a few requests an operation. */
const MOST = 3

const log: string[] = []
const rig = await testApp({ LOG_LEVEL: 'error', PUBLIC_URL: ORIGIN }, { logTo: log })
const { own } = await fillShops(rig)
const targets = await targetsIn(rig, own, ({ family }) => family === 'api')
const database = await connectTo(rig.db.url)
const rewind = await rewinderOf(database)
const base = await rig.app.http.listen({ port: 0, host: '127.0.0.1' })
const client = new WireClient(base)
after(async () => {
  client.close()
  await database.end()
})

test('every operation of our own API accepts what fits, and answers odd requests as its contract declares', async () => {
  const send = (request: PlainRequest) => client.send({ bytes: bytesOf(request) })
  const show = (request: PlainRequest) => curlOf(base, request)
  const tallies: Tally[] = []
  for (const target of targets) tallies.push(await fuzzOperation(target, { seed: 1, most: MOST, send, rewind, show }))
  assert.deepEqual(
    tallies.flatMap(({ faults }) => faults),
    [],
  )
  assert.deepEqual(unaccepted(tallies), [])
  // Jobs may find that what they work on was put back; whoever asks never notices.
  const failures = log.filter((line) => JSON.parse(line).msg === 'request failed')
  assert.deepEqual(failures, [])
})

test('what a request changed is put back', async () => {
  const order = async () =>
    (await database.query('select * from sales_order where id = $1', [own.goods.orders.fresh.id])).rows
  const before = await order()
  await database.query('delete from order_line')
  await database.query("update sales_order set status = 'Cancelled'")
  await rewind()
  assert.deepEqual(await order(), before)
  const { rows } = await database.query('select 1 from order_line where order_id = $1', [own.goods.orders.fresh.id])
  assert.equal(rows.length, 1)
})
