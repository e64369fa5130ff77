/** What a scenario is given and answers; `main.ts` names them all. */

export type Mode = 'start' | 'split'

/** Flags as they were given; each scenario has its own idea of what was not. */
export interface ScenarioOptions {
  /** Everything in one process, server and workers apart, or one after the other. */
  modes: readonly Mode[]
  rounds: number | undefined
  /** The most between the load being under way and a blow. */
  seconds: number | undefined
  /** That the jobs may take to run out once the load has ended. */
  drain: number | undefined
  /** How long the soak lasts, or another session is idle in a transaction. */
  minutes: number | undefined
  /** The commit that an upgrade begins with. */
  from: string | undefined
  /** The same seed chooses the same victims and moments again. */
  seed: number
}

export interface ScenarioReport {
  /** Printed as a table. */
  lines: Record<string, unknown>[]
  /** How many times something was looked at that has to hold. */
  checks: number
  /** Sentences about what did not hold. */
  violations: string[]
}

export interface Scenario {
  name: string
  what: string
  run: (options: ScenarioOptions) => Promise<ScenarioReport>
}
