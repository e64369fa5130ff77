import { type Exercise, inFolder, openExercise } from './exercise.ts'
import { allInOne, apart, type Installation } from './installation.ts'
import { type Random, randomFrom } from './random.ts'
import type { Mode, Scenario, ScenarioOptions, ScenarioReport } from './scenarios.ts'
import { pause, until } from './wait.ts'

const SHOPS = 2
const CALLERS = { orders: 6, goods: 2 }
const THINK_MS = 120
/** Acknowledged between a restart and the next kill, at least. */
const BUSY_MOVES = 40

interface Plan {
  rounds: number
  seconds: number
  drain: number
}

/** Kills server, workers and PostgreSQL again and again under load. */
export const kills: Scenario = {
  name: 'kills',
  what: 'kill -9 of server, workers and PostgreSQL, alone and together, at random moments under mixed load',
  async run(options) {
    const plan = { rounds: options.rounds ?? 50, seconds: options.seconds ?? 4, drain: options.drain ?? 60 }
    const reports: ScenarioReport[] = []
    for (const mode of options.modes) {
      reports.push(await inFolder(`kills-${mode}`, (folder) => runMode(mode, folder, plan, options)))
    }
    return {
      lines: reports.flatMap(({ lines }) => lines),
      checks: reports.reduce((sum, { checks }) => sum + checks, 0),
      violations: reports.flatMap(({ violations }) => violations),
    }
  },
}

async function runMode(mode: Mode, folder: string, plan: Plan, options: ScenarioOptions): Promise<ScenarioReport> {
  const site = await (mode === 'start' ? allInOne(folder) : apart(folder))
  let stopped: string[] | undefined
  try {
    const settings = { shops: SHOPS, callers: CALLERS, thinkMs: THINK_MS, random: randomFrom(options.seed) }
    const exercise = await openExercise(site, settings)
    exercise.begin()
    const rounds = await runRounds(site, exercise, plan, randomFrom(options.seed + 1)).finally(() => exercise.end())
    const conclusion = await exercise.conclude(plan.drain * 1000)
    stopped = await site.stop()
    await exercise.close()
    const ups = rounds.lines.map((line) => line['up after ms']).sort((a, b) => a - b)
    console.table(rounds.lines)
    const line = {
      mode,
      'times killed': rounds.lines.length,
      'up again after ms, median': ups[Math.floor(ups.length / 2)] ?? 0,
      'up again after ms, most': ups.at(-1) ?? 0,
      ...conclusion.facts,
    }
    return {
      // One figure a row: there are too many for columns.
      lines: Object.entries(line).map(([fact, value]) => ({ fact, [mode]: value })),
      checks: exercise.checks(),
      violations: [...rounds.violations, ...conclusion.violations, ...site.accidents, ...stopped],
    }
  } finally {
    if (!stopped) await site.stop()
  }
}

interface Round {
  round: number
  killed: string
  'up after ms': number
  orders: number
  'calls without answer': number
}

async function runRounds(site: Installation, exercise: Exercise, plan: Plan, random: Random) {
  const lines: Round[] = []
  const violations: string[] = []
  for (let round = 1; round <= plan.rounds; round++) {
    const lostBefore = exercise.traffic.lost
    const movesBefore = exercise.moves()
    // On a slow machine too something has to be under way.
    await until(async () => exercise.moves() >= movesBefore + BUSY_MOVES)
    await pause(random.next() * plan.seconds * 1000)
    // Each of them once before any comes again.
    const victim = site.victims[(round - 1) % site.victims.length] ?? ''
    const downMs = await site.strike(victim)
    const { orders, violations: broken } = await exercise.look()
    violations.push(...broken.map((one) => `round ${round}, after ${victim}: ${one}`))
    lines.push({
      round,
      killed: victim,
      'up after ms': Math.round(downMs),
      orders,
      'calls without answer': exercise.traffic.lost - lostBefore,
    })
    console.log(
      `round ${round}: ${victim} killed, up after ${Math.round(downMs)} ms, ${orders} orders, ${broken.length} violations`,
    )
  }
  return { lines, violations }
}
