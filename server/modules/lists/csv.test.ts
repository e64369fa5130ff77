import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from './csv.ts'
import type { Cell, ExportStyle } from './types.ts'

const PLAIN: ExportStyle = { headings: ['a', 'b'], delimiter: ',', byteOrderMark: false }

async function written(rows: Cell[][], style: Partial<ExportStyle> = {}): Promise<string> {
  const format = csv({ ...PLAIN, ...style })
  const head = await format.begin()
  const body = await format.add(head.state, rows)
  return Buffer.concat([head.bytes, body.bytes, await format.end(body.state)]).toString('utf8')
}

test('lines end with CR LF, and what would part values is quoted', async () => {
  assert.equal(await written([['x', 'say "hi", twice\nplease']]), 'a,b\r\nx,"say ""hi"", twice\nplease"\r\n')
})

test('amounts, times and yes or no are written for programs, and nothing as nothing', async () => {
  const at = new Date('2026-03-02T09:00:00Z')
  assert.equal(
    await written([
      [{ amount: '-49.80' }, at],
      [true, null],
    ]),
    'a,b\r\n-49.80,2026-03-02T09:00:00.000Z\r\ntrue,\r\n',
  )
})

for (const text of ['=1+1', '+358401', '-2', '@SUM(A1)', '\t=1', '\r=1']) {
  test(`no spreadsheet runs ${JSON.stringify(text)}`, async () => {
    const [, line = ''] = (await written([[text, 'x']])).split('\r\n')
    assert.match(line, /^"?'/)
  })
}

test('with a semicolon and a mark, as some versions of Excel want it', async () => {
  assert.equal(await written([['1,5', 'x;y']], { delimiter: ';', byteOrderMark: true }), '\u{feff}a;b\r\n1,5;"x;y"\r\n')
})
