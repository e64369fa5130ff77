import { pause } from '../../chaos/wait.ts'
import type { Judgement } from '../judgement.ts'
import { beside, memoryOf } from './beside.ts'
import { bombs, brokenRequests } from './broken-requests.ts'
import { guesses } from './guesses.ts'
import { idleConnections, slowClients } from './held.ts'
import type { Part } from './part.ts'

/** Beyond both, somebody else feels the abuse: times the quiet p99, and milliseconds. */
const MOST_TIMES = 5
const MOST_MS = 250
/** Memory that a server may keep afterwards. */
const MOST_KEPT_MB = 200

export const abuse: Judgement = {
  name: 'abuse',
  what: 'whoever floods, stalls, bombs or guesses is turned away, and nobody else notices',
  async run(site, { count }) {
    const throwBombs = bombs(site)
    await beside(site, () => pause(2000))
    const { seen: quiet } = await beside(site, () => pause(5000))
    const before = await memoryOf(site)
    const broken = await beside(site, () => brokenRequests(site))
    const bombed = await beside(site, throwBombs)
    const parts: Part[] = [
      ...broken.result.map((part) => ({ ...part, beside: broken.seen })),
      ...bombed.result.map((part) => ({ ...part, beside: bombed.seen })),
      ...(await guesses(site, count)),
      await idleConnections(site, count),
      ...(await slowClients(site, count)),
    ]
    await pause(5000)
    const after = await memoryOf(site)
    const { status } = await site.send({ method: 'GET', path: '/health/ready' })
    const errors = (await site.server.log()).split('\n').filter((line) => /"level":"(error|fatal)"/.test(line))
    return {
      lines: [
        { what: 'nothing, for comparison', expected: '', seen: `${before} MB`, 'p99 beside': `${quiet.p99} ms` },
        ...parts.map(({ what, expected, seen, beside: felt }) => ({
          what,
          expected,
          seen,
          'p99 beside': felt ? `${felt.p99} ms` : '',
        })),
        { what: 'memory afterwards', expected: `within ${MOST_KEPT_MB} MB`, seen: `${after} MB`, 'p99 beside': '' },
      ],
      violations: [
        ...parts.flatMap(({ violations }) => violations),
        ...parts.flatMap(({ what, beside: felt }) => {
          if (!felt) return []
          const slow = felt.p99 > Math.max(MOST_MS, MOST_TIMES * quiet.p99)
          return [
            ...(slow ? [`${what}: p99 beside it ${felt.p99} ms, ${quiet.p99} ms when it is quiet`] : []),
            ...(felt.failed > 0 ? [`${what}: ${felt.failed} of ${felt.calls} calls beside it failed`] : []),
          ]
        }),
        ...(after - before > MOST_KEPT_MB ? [`the server kept ${after - before} MB`] : []),
        ...(status === 200 ? [] : [`the server is not ready afterwards: ${status}`]),
        ...errors.slice(0, 5).map((line) => `an error was logged: ${line.slice(0, 300)}`),
      ],
    }
  },
}
