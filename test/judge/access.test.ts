import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { judgeAccess } from '../../judge/access/matrix.ts'
import { installationIn } from '../../judge/site.ts'
import { testApp } from '../support/app.ts'
import { connectTo } from '../support/database.ts'

/** A slice of `npm run judge -- --only access`: every operation of every contract, asked by those who must not get it. */

const rig = await testApp()
const database = await connectTo(rig.db.url)
after(() => database.end())
const site = await installationIn(rig, database)
const matrix = await judgeAccess(site, 'main')

test('whoever may not is refused as the contracts say, and strangers are told what they would be told of nothing', () => {
  assert.deepEqual(matrix.violations, [])
})

test('no row changed by a call that was refused', () => {
  assert.deepEqual(matrix.touched, [])
})

test('what was asked is what its own shop gets an answer to', () => {
  for (const [family, { operations, open, admitted, pairs, refused }] of Object.entries(matrix.tallies)) {
    assert.ok(refused >= operations - open, `${family}: ${refused} refusals of ${operations} operations`)
    assert.ok(admitted >= (operations - open) * 0.8, `${family}: ${admitted} of ${operations} admitted`)
    assert.ok(pairs > 0 || family === 'shopgo-platform', family)
  }
})
