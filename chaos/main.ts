/**
 * Does to Doorstep what life does, and looks whether it kept its word:
 * `npm run chaos -- [--only kills,...] [--mode start|split|both] [--rounds n] [--seconds n] [--drain n] [--minutes n] [--seed n]`.
 * Exit code 1 when it did not.
 */
import { parseArgs } from 'node:util'
import { faults } from './faults.ts'
import { kills } from './kills.ts'
import type { Mode, Scenario, ScenarioOptions, ScenarioReport } from './scenarios.ts'
import { soak } from './soak.ts'

const SCENARIOS: readonly Scenario[] = [kills, faults, soak]
const MODES: Readonly<Record<string, readonly Mode[]>> = {
  start: ['start'],
  split: ['split'],
  both: ['start', 'split'],
}
/** Of sentences that say the same of different things, one is shown. */
const SHOWN = 40

const USAGE = `npm run chaos -- [--only name,...] [--mode start|split|both] [--rounds n] [--seconds n] [--drain n] [--minutes n] [--seed n]

${SCENARIOS.map(({ name, what }) => `  ${name.padEnd(10)} ${what}`).join('\n')}`

function fail(why: string): never {
  console.error(`${why}\n\n${USAGE}`)
  process.exit(2)
}

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  return value > 0 ? value : fail(`--${name}: expected a number above 0, found "${text}"`)
}

function readCommand(): { chosen: Scenario[]; options: ScenarioOptions } {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      only: text,
      mode: { ...text, default: 'both' },
      rounds: text,
      seconds: text,
      drain: text,
      minutes: text,
      seed: text,
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    process.exit(0)
  }
  const names = values.only?.split(',') ?? SCENARIOS.map(({ name }) => name)
  const chosen = names.map(
    (name) => SCENARIOS.find((scenario) => scenario.name === name) ?? fail(`there is no scenario "${name}"`),
  )
  const modes = MODES[values.mode] ?? fail(`--mode: expected start, split or both, found "${values.mode}"`)
  return {
    chosen,
    options: {
      modes,
      rounds: number('rounds', values.rounds),
      seconds: number('seconds', values.seconds),
      drain: number('drain', values.drain),
      minutes: number('minutes', values.minutes),
      seed: number('seed', values.seed) ?? 1 + Math.floor(Math.random() * 1_000_000),
    },
  }
}

/** A scenario that cannot go on is a violation too, and the others still run. */
async function report(scenario: Scenario, options: ScenarioOptions): Promise<ScenarioReport> {
  try {
    return await scenario.run(options)
  } catch (error) {
    const violation = error instanceof Error ? `${error.stack} ${String(error.cause ?? '')}` : String(error)
    return { lines: [], checks: 0, violations: [violation] }
  }
}

const { chosen, options } = readCommand()
console.log(`seed ${options.seed}`)
const summary: Record<string, unknown>[] = []
const violations: string[] = []
for (const scenario of chosen) {
  console.log(`\n${scenario.name}: ${scenario.what}`)
  const started = performance.now()
  const found = await report(scenario, options)
  const seconds = Math.round((performance.now() - started) / 1000)
  if (found.lines.length > 0) console.table(found.lines)
  violations.push(...found.violations.map((one) => `${scenario.name}: ${one}`))
  summary.push({ scenario: scenario.name, seconds, checks: found.checks, violations: found.violations.length })
}
const kinds = [...Map.groupBy(violations, (one) => one.replace(/[\w-]*\d[\w-]*/g, '*').slice(0, 120)).values()]
for (const [one, ...others] of kinds.slice(0, SHOWN)) {
  console.error(`✖ ${one}${others.length > 0 ? ` (and ${others.length} more)` : ''}`)
}
console.table(summary)
// What a scenario that broke off left behind goes on asking for ever.
process.exit(violations.length > 0 ? 1 : 0)
