import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/support/database.ts'
import { keyIn } from './sql.ts'

const db = await testDatabase()

test('rows are found by their keys in any letter case', async () => {
  const stored = ['0a', '0b', '0c', '0d'].map((end) => `019cadc6-9a80-7300-9d21-af995fd0e4${end}`)
  const asked = [stored[0]!, stored[1]!.toUpperCase(), stored[2]!]
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${stored}::uuid[]) as kept (id) where ${keyIn('kept.id', asked)} order by id`.execute(
    db.system,
  )
  assert.deepEqual(
    rows.map(({ id }) => id),
    stored.slice(0, 3),
  )
})
