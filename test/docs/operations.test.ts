import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { COMMANDS } from '../../server/cli/commands.ts'
import { JOURNEYS, journeyOf } from '../../server/demo-carrier/journeys.ts'
import { isNumber } from '../../server/demo-carrier/protocol.ts'
import { VARIABLES } from '../../server/platform/config.ts'
import { openDatabase } from '../../server/platform/db.ts'
import { createMetrics } from '../../server/platform/metrics.ts'
import { testApp } from '../support/app.ts'

const FILE = new URL('../../docs/operations.md', import.meta.url)
const text = await readFile(FILE, 'utf8')

function settingsTable(): string {
  const rows = Object.entries(VARIABLES).map(([name, { description, fallback }]) => {
    return `| \`${name}\` | ${fallback === '' ? 'empty' : `\`${fallback}\``} | ${description} |`
  })
  return ['| variable | default | |', '|---|---|---|', ...rows].join('\n')
}

test('the table of settings is the one in the program', () => {
  const found = /<!-- settings: [^>]*-->\n([\s\S]*?)\n?<!-- end of settings -->/.exec(text)?.[1]
  assert.equal(found, settingsTable())
})

test('the journeys of the demo carrier are described, each with a number that takes it', () => {
  const table = text.slice(text.indexOf('| number |'), text.indexOf('\n## Your own PostgreSQL'))
  const described = [...table.matchAll(/^\| `(NP\w+)` \| (.*) \|$/gm)]
  assert.deepEqual(
    described.map(([, , title]) => title),
    JOURNEYS.map(({ title }) => title),
  )
  for (const [, number = '', title] of described) {
    assert.ok(isNumber(number), number)
    assert.equal(journeyOf(number, null).title, title)
  }
})

test('every command is described in the words of its help', () => {
  for (const { name, summary } of COMMANDS) assert.ok(text.includes(`| \`${name}\` | ${summary} |`), name)
})

test('every metric of ours is described, and no other', async () => {
  const db = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 2, pooler: 'session' })
  const metrics = await createMetrics({ db, queues: async () => [], running: () => 0 }).text()
  await db.close()
  const names = [...metrics.matchAll(/^# TYPE (doorstep_\w+) /gm)].map((match) => match[1])
  const described = [...text.matchAll(/`(doorstep_(?!app)\w+)[` ]/g)].map((match) => match[1])
  assert.deepEqual([...new Set(described)].sort(), names.sort())
})

test('every schedule is described, and no other', async () => {
  const { app } = await testApp()
  const names = app.scheduler.queues.map((queue) => queue.name.replace('schedule.', ''))
  const table = text.slice(text.indexOf('| schedule |'), text.indexOf('\n## Stop'))
  const described = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1])
  assert.deepEqual(described.sort(), names.sort())
})
