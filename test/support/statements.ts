import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.TEST_STATEMENTS
const seen = new Set<string>()

/** Inserts of many rows differ only in the number of rows. */
const oneRow = (sql: string): string => sql.replace(/(\bvalues \([^()]*\))(, \([^()]*\))+/, '$1')

/** For `openDatabase`: keeps each distinct statement, so that the run can prove properties of all of them. */
export function recordStatement(sql: string): void {
  if (folder) seen.add(oneRow(sql))
}

if (folder) {
  process.on('exit', () => {
    const lines = [...seen].map((sql) => `${JSON.stringify({ sql, file: process.argv[1] })}\n`)
    appendFileSync(join(folder, `${process.pid}.jsonl`), lines.join(''))
  })
}
