import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Exercise, inFolder, openExercise } from './exercise.ts'
import { databaseFaults } from './faults/database.ts'
import { diskFull, mountSmallDisk, unmount } from './faults/disk-full.ts'
import { type Fault, openConditions, type Stage } from './faults/fault.ts'
import { surroundingFaults } from './faults/surroundings.ts'
import { apart } from './installation.ts'
import { openNameServer } from './name-server.ts'
import { randomFrom } from './random.ts'
import type { Scenario, ScenarioOptions, ScenarioReport } from './scenarios.ts'
import { pause, until } from './wait.ts'

const CALLERS = { orders: 3, goods: 1, others: 1, told: 2 }
const THINK_MS = 120
/** Acknowledged before and after a fault, at least. */
const BUSY_MOVES = 20
/** A statement ends after 30 s, and waits up to 10 s for a connection. */
const LONGEST_CALL_MS = 45_000
const DRAIN_SECONDS = 60
/** Longer than any limit of the program. */
const IDLE_MS = 75_000
/** Written while it still runs as fast as ever. */
const SMALL_WAL = { max_wal_size: '80MB', min_wal_size: '32MB' }

/** Everything else that goes wrong with a database, a clock and names. */
export const faults: Scenario = {
  name: 'faults',
  what: 'restarts, killed backends, full pools, locks of others, a full disk, a jumping clock, failing names',
  run: (options) =>
    inFolder('faults', async (folder) => {
      const idleMs = options.minutes === undefined ? IDLE_MS : options.minutes * 60_000
      const reports = [
        await onStage(join(folder, 'main'), options, {}, [...databaseFaults(idleMs), ...surroundingFaults]),
        await onSmallDisk(join(folder, 'disk'), options),
      ]
      return {
        lines: reports.flatMap(({ lines }) => lines),
        checks: reports.reduce((sum, { checks }) => sum + checks, 0),
        violations: reports.flatMap(({ violations }) => violations),
      }
    }),
}

async function onSmallDisk(folder: string, options: ScenarioOptions): Promise<ScenarioReport> {
  const disk = join(folder, 'database')
  await mkdir(disk, { recursive: true })
  const obstacle = await mountSmallDisk(disk)
  const fault = diskFull(disk)
  if (obstacle) return { lines: [{ fault: fault.name, note: `left out: ${obstacle}` }], checks: 0, violations: [] }
  try {
    return await onStage(folder, options, SMALL_WAL, [fault])
  } finally {
    await unmount(disk)
  }
}

/** One installation under load that the faults come to in turn. */
async function onStage(
  folder: string,
  options: ScenarioOptions,
  database: Record<string, string>,
  chosen: readonly Fault[],
): Promise<ScenarioReport> {
  await mkdir(folder, { recursive: true })
  const names = await openNameServer()
  const { env, shiftClock } = await openConditions(folder, names.address)
  const site = await apart(folder, { env, database })
  let stopped: string[] | undefined
  try {
    const random = randomFrom(options.seed)
    const exercise = await openExercise(site, { shops: 2, callers: CALLERS, thinkMs: THINK_MS, random })
    const stage = { site, exercise, random, names, shiftClock }
    exercise.begin()
    const lines: Record<string, unknown>[] = []
    const violations: string[] = []
    try {
      for (const fault of chosen) {
        const found = await bring(fault, stage)
        lines.push({ ...found.line, violations: found.violations.length })
        violations.push(...found.violations.map((one) => `${fault.name}: ${one}`))
        console.log(`${fault.name}: ${JSON.stringify(found.line)}, ${found.violations.length} violations`)
      }
    } finally {
      await exercise.end()
    }
    const conclusion = await exercise.conclude((options.drain ?? DRAIN_SECONDS) * 1000)
    stopped = await site.stop()
    await exercise.close()
    return {
      lines,
      checks: exercise.checks() + chosen.length,
      violations: [...violations, ...conclusion.violations, ...site.accidents, ...stopped],
    }
  } finally {
    names.close()
    if (!stopped) await site.stop()
  }
}

async function bring(fault: Fault, stage: Stage) {
  const { exercise } = stage
  const { traffic } = exercise
  await busy(exercise)
  traffic.slowestMs = 0
  const before = { answered: traffic.answered, lost: traffic.lost, unavailable: unavailable(exercise) }
  const started = performance.now()
  const { note, violations } = await fault.bring(stage)
  const lasted = performance.now() - started
  await busy(exercise)
  const recovered = performance.now() - started - lasted
  // Calls that began meanwhile come to their end.
  await pause(1000)
  const looked = await exercise.look()
  const slowest = traffic.slowestMs
  const slow = slowest > LONGEST_CALL_MS ? [`a call took ${Math.round(slowest)} ms`] : []
  const refused = unavailable(exercise) - before.unavailable
  return {
    line: {
      fault: fault.name,
      'lasted s': Math.round(lasted / 1000),
      'busy again after ms': Math.round(recovered),
      answered: traffic.answered - before.answered,
      'answered 503': refused,
      'no answer': traffic.lost - before.lost - refused,
      'slowest call ms': Math.round(slowest),
      note,
    },
    violations: [...violations, ...slow, ...looked.violations],
  }
}

async function busy(exercise: Exercise): Promise<void> {
  const before = exercise.moves()
  await until(async () => exercise.moves() >= before + BUSY_MOVES)
}

const unavailable = ({ traffic }: Exercise): number => traffic.reasons.get('answered 503') ?? 0
