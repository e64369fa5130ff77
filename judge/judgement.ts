import type { Site } from './site.ts'

export interface JudgeOptions {
  /** The same seed gives the same requests. */
  seed: number
  /** How much is asked, where a judgement can ask any number; null leaves it to the judgement. */
  count: number | null
}

export interface Verdict {
  /** Rows of the table that is shown. */
  lines: Record<string, unknown>[]
  /** Sentences about what must not be; empty when all is well. */
  violations: string[]
}

/** A program that looks for what must never happen. */
export interface Judgement {
  name: string
  /** What it holds the server to, in a sentence. */
  what: string
  run: (site: Site, options: JudgeOptions) => Promise<Verdict>
}
