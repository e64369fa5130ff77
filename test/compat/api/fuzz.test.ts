import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fillShops } from '../../../judge/filling/shops.ts'
import type { PlainRequest } from '../../../judge/fuzz/cases.ts'
import { fuzzOperation } from '../../../judge/fuzz/fuzz-operation.ts'
import { firstThatComesThrough, inOrder, targetsFor } from '../../../judge/fuzz/targets.ts'
import { bytesOf, curlOf } from '../../../judge/fuzz/wire-bytes.ts'
import { WireClient } from '../../../judge/fuzz/wire-client.ts'
import { testApp } from '../../support/app.ts'

/** A slice of `npm run judge -- --only fuzz`: our own API, a few requests an operation. */
const MOST = 3

const log: string[] = []
const rig = await testApp({ LOG_LEVEL: 'error' }, { logTo: log })
const shops = await fillShops(rig)
const base = await rig.app.http.listen({ port: 0, host: '127.0.0.1' })
const client = new WireClient(base)
after(() => client.close())

test('every operation of our own API answers right, wrong and odd requests as its contract declares', async () => {
  const send = (request: PlainRequest) => client.send({ bytes: bytesOf(request) })
  const show = (request: PlainRequest) => curlOf(base, request)
  let accepted = 0
  for (const one of inOrder().filter(({ family }) => family === 'api')) {
    const target = await firstThatComesThrough(targetsFor(rig, shops, one), send)
    const tally = await fuzzOperation(target, { seed: 1, most: MOST, send, show })
    accepted += tally.accepted
    assert.deepEqual(tally.faults, [])
  }
  assert.ok(accepted > 100, 'many come through')
  assert.deepEqual(log, [])
})
