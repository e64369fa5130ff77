import type { Judgement } from '../judgement.ts'
import { judgeAccess } from './matrix.ts'
import { judgeTiming } from './timing.ts'

/** Every operation of every contract, asked by everybody who must not get what it gives. */
export const access: Judgement = {
  name: 'access',
  what: 'nobody gets, changes or learns of what is not theirs',
  async run(site, { count }) {
    const timing = await judgeTiming(site, count ?? 200)
    const matrix = await judgeAccess(site)
    const tables = { 'tables touched': new Set(matrix.touched).size }
    const lines = Object.entries(matrix.tallies).map(([contract, tally]) => ({ contract, ...tally, ...tables }))
    return { lines: [...lines, ...timing.lines], violations: [...matrix.violations, ...timing.violations] }
  },
}
