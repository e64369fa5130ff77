/**
 * Holds a running server to what it promises: `npm run judge -- [--only access,fuzz] [--seed 1] [--count n]`.
 * Exit code 1 when something is not so.
 */
import { parseArgs } from 'node:util'
import { JUDGEMENTS } from './judgements.ts'
import { openSite } from './site.ts'

const SHOWN = 50

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: JUDGEMENTS.map(({ name }) => name).join(',') },
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
  },
})
const names = values.only.split(',')
const unknown = names.filter((name) => JUDGEMENTS.every((one) => one.name !== name))
const seed = Number(values.seed)
const count = values.count === undefined ? null : Number(values.count)
if (unknown.length > 0 || !Number.isInteger(seed) || (count !== null && !(count >= 1))) {
  console.error(`judge [--only ${JUDGEMENTS.map(({ name }) => name).join(',')}] [--seed n] [--count n]`)
  process.exit(2)
}

/** Somebody ends this process: what it has started is ended first. */
class Stopped extends Error {
  readonly exitCode: number
  constructor(exitCode: number) {
    super('stopped')
    this.exitCode = exitCode
  }
}

const stopped = new Promise<never>((_, reject) => {
  process.once('SIGINT', () => reject(new Stopped(130)))
  process.once('SIGTERM', () => reject(new Stopped(143)))
})
// Heard wherever something is waited for; nothing may be when it comes.
stopped.catch(() => {})

async function judgeAll(): Promise<number> {
  let violations = 0
  for (const judgement of JUDGEMENTS.filter(({ name }) => names.includes(name))) {
    console.log(`\n${judgement.name}: ${judgement.what}`)
    const site = await openSite()
    try {
      const started = performance.now()
      const verdict = await Promise.race([stopped, judgement.run(site, { seed, count })])
      console.table(verdict.lines)
      for (const one of verdict.violations.slice(0, SHOWN)) console.error(`✖ ${one}`)
      const seconds = Math.round((performance.now() - started) / 1000)
      console.log(`${judgement.name}: ${verdict.violations.length} violations, seed ${seed}, ${seconds} s`)
      violations += verdict.violations.length
    } finally {
      await site.close()
    }
  }
  return violations
}

try {
  const violations = await judgeAll()
  console.log(violations === 0 ? '\nall is as promised' : `\n${violations} violations`)
  if (violations > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  // What was asked meanwhile would keep the process.
  process.exit(error.exitCode)
}
