import { type Exercise, inFolder, openExercise } from './exercise.ts'
import { apart, type SplitInstallation } from './installation.ts'
import { withConnection } from './part.ts'
import { randomFrom } from './random.ts'
import type { Scenario, ScenarioOptions, ScenarioReport } from './scenarios.ts'
import { type Sample, takeSample } from './soak/sample.ts'
import { trendOf } from './soak/trend.ts'
import { pause } from './wait.ts'

const MINUTES = 20
/** Of what the machine does when everybody asks without a pause. */
const SHARE = 0.6
const FULL_SPEED_MS = 30_000
const SAMPLE_MS = 10_000
/** Hours that the run stands for: so often everything that happens by the clock is made due. */
const HOURS = 8
const CALLERS = { orders: 6, goods: 1, others: 4, told: 4 }
const LONGEST_THINK_MS = 5000

/** Eight hours of load in less time: does anything grow that should not? */
export const soak: Scenario = {
  name: 'soak',
  what: 'constant mixed load with all upkeep, 8 hours in 20 minutes: memory, dead rows and queue do not grow',
  run: (options) =>
    inFolder('soak', async (folder) => {
      const site = await apart(folder)
      let stopped: string[] | undefined
      try {
        const random = randomFrom(options.seed)
        const exercise = await openExercise(site, { shops: 2, callers: CALLERS, thinkMs: 0, random })
        const { samples, goal } = await underLoad(site, exercise, (options.minutes ?? MINUTES) * 60_000)
        const report = await conclude(exercise, samples, goal, options)
        stopped = await site.stop()
        await exercise.close()
        report.violations.push(...site.accidents, ...stopped)
        return report
      } finally {
        if (!stopped) await site.stop()
      }
    }),
}

async function conclude(
  exercise: Exercise,
  samples: readonly Sample[],
  goal: number,
  options: ScenarioOptions,
): Promise<ScenarioReport> {
  const trend = trendOf(samples)
  const conclusion = await exercise.conclude((options.drain ?? 60) * 1000)
  console.table(Object.entries(conclusion.facts).map(([fact, value]) => ({ fact, value })))
  return {
    lines: [{ figure: 'calls a second aimed at', last: Math.round(goal) }, ...trend.lines],
    checks: exercise.checks() + trend.lines.length,
    violations: [...trend.violations, ...conclusion.violations],
  }
}

/** Finds out what the machine does, then holds the load at a share of it and samples. */
async function underLoad(site: SplitInstallation, exercise: Exercise, ms: number) {
  const { traffic } = exercise
  exercise.begin()
  try {
    await pause(FULL_SPEED_MS)
    const goal = (SHARE * traffic.takeLatencies().length) / (FULL_SPEED_MS / 1000)
    let thinkMs = 100
    exercise.setThink(thinkMs)
    const started = performance.now()
    const samples: Sample[] = []
    let upkeeps = 0
    while (performance.now() - started < ms) {
      await pause(SAMPLE_MS)
      const elapsed = performance.now() - started
      const sample = await takeSample(site, traffic, elapsed / 1000)
      samples.push(sample)
      const rate = (sample.figures['calls answered'] ?? 0) / (SAMPLE_MS / 1000)
      thinkMs = Math.min(LONGEST_THINK_MS, Math.max(1, thinkMs * Math.min(1.5, Math.max(0.6, rate / goal))))
      exercise.setThink(thinkMs)
      if (elapsed > (upkeeps * ms) / HOURS) {
        upkeeps++
        await makeUpkeepDue(site)
      }
    }
    return { samples, goal }
  } finally {
    await exercise.end()
  }
}

/** Partitions, expired keys, sessions, logs: the scheduler finds all of it due at its next look. */
async function makeUpkeepDue(site: SplitInstallation): Promise<void> {
  await withConnection(await site.databaseUrl(), (client) =>
    client.query(`update schedule set next_run_at = clock_timestamp() - interval '1 second'`),
  )
}
