import type { Judgement } from '../judgement.ts'
import { served } from '../operations.ts'
import { acceptanceOf, unaccepted } from './acceptance.ts'
import type { PlainRequest } from './cases.ts'
import { fuzzOperation, type Tally } from './fuzz-operation.ts'
import { rewinderOf } from './rewind.ts'
import { targetsIn } from './targets.ts'
import { bytesOf, curlOf } from './wire-bytes.ts'
import { WireClient } from './wire-client.ts'

const MOST = 400

/** Every answer to every kind of request is one that the contract declares. */
export const fuzz: Judgement = {
  name: 'fuzz',
  what: `${served.length} operations answer right, wrong and odd requests as their contracts declare`,
  async run({ rig, server, database, own }, { seed, count }) {
    const client = new WireClient(server.base)
    const send = (request: PlainRequest) => client.send({ bytes: bytesOf(request) })
    const tallies: Tally[] = []
    const targets = await targetsIn(rig, own)
    const rewind = await rewinderOf(database)
    for (const target of targets) {
      const tally = await fuzzOperation(target, {
        ...{ seed, most: count ?? MOST },
        send,
        rewind,
        show: (request) => curlOf(server.base, request),
      })
      tallies.push(tally)
    }
    client.close()
    const log = await server.log()
    // Jobs may find that what they work on was put back; whoever asks never notices.
    const errors = log.split('\n').filter((line) => /"level":"error".*"msg":"request failed"/.test(line))
    return {
      lines: [...summaryOf(tallies), ...acceptanceOf(tallies)],
      violations: [
        ...tallies.flatMap(({ faults }) => faults),
        ...unaccepted(tallies),
        ...errors.slice(0, 5).map((line) => `the log says ${line.slice(0, 500)}`),
      ],
    }
  },
}

function summaryOf(tallies: readonly Tally[]): Record<string, unknown>[] {
  const families = Map.groupBy(tallies, ({ operation }) => operation.split(' ')[0] ?? '')
  const sum = (of: readonly Tally[], pick: (one: Tally) => number) => of.reduce((total, one) => total + pick(one), 0)
  return [...families].map(([contract, of]) => ({
    contract,
    operations: of.length,
    requests: sum(of, ({ sent }) => sent),
    accepted: sum(of, ({ accepted }) => accepted),
    refused: sum(of, ({ refused }) => refused),
    'wrong answers': sum(of, ({ faults }) => faults.length),
  }))
}
