import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Exercise } from '../exercise.ts'
import type { SplitInstallation } from '../installation.ts'
import type { NameServer } from '../name-server.ts'
import type { Random } from '../random.ts'

export interface Stage {
  site: SplitInstallation
  exercise: Exercise
  random: Random
  names: NameServer
  /** Puts the clock of server and workers so far ahead. */
  shiftClock: (ms: number) => Promise<void>
}

export interface Fault {
  name: string
  /**
   * Brings it on under load, and ends it. Answers what there is to say beside the usual columns, and what did not hold
   * while it lasted.
   */
  bring: (stage: Stage) => Promise<{ note: string; violations: string[] }>
}

/** What makes the program under test live under conditions of ours, and how they are changed. */
export async function openConditions(folder: string, nameServer: string) {
  const file = join(folder, 'conditions.json')
  const write = (clockMs: number) => writeFile(file, JSON.stringify({ clockMs, nameServer }))
  await write(0)
  const preload = fileURLToPath(new URL('../conditions.ts', import.meta.url))
  return { env: { CHAOS_CONDITIONS: file, NODE_OPTIONS: `--import ${preload}` }, shiftClock: write }
}
