/**
 * Loaded ahead of every test file: takes libraries from where the program does, and leaves word of how long the process
 * took, for the list at the end of a run.
 */
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { findImportsFast } from '../../server/imports.ts'

findImportsFast()

export interface TimeSpent {
  /** From the root of the repository. */
  file: string
  /** From the start of the process to its end, what it loads and prepares included. */
  seconds: number
  /** Of processor time, without other processes that it starts and without the database. */
  cpuSeconds: number
}

const folder = process.env.TEST_TIMES
if (folder) {
  process.once('exit', () => {
    const { user, system } = process.cpuUsage()
    const spent: TimeSpent = {
      file: relative(process.cwd(), process.argv[1] ?? ''),
      seconds: performance.now() / 1000,
      cpuSeconds: (user + system) / 1e6,
    }
    writeFileSync(join(folder, String(process.pid)), JSON.stringify(spent))
  })
}
