/** The primary is lost with its machine; its standby takes over, and everything that was acknowledged is there. */
import { type Exercise, inFolder } from '../exercise.ts'
import { randomFrom } from '../random.ts'
import type { Scenario, ScenarioOptions, ScenarioReport } from '../scenarios.ts'
import { freePort, pause, until } from '../wait.ts'
import { Cluster } from './cluster.ts'
import { Machine, type Server } from './postgres.ts'
import { openSwitch } from './switch.ts'
import { throughOutages } from './under-load.ts'

export const failover: Scenario = {
  name: 'failover',
  what: 'PostgreSQL with a synchronous standby: the primary is lost, the standby promoted; nothing acknowledged is lost',
  run: (options) => inFolder('failover', (folder) => run(folder, options)),
}

const BUSY_MOVES = 40
/** Longer than a statement may take: a commit that waits for its standby must not be acknowledged by a time limit. */
const ALONE_SECONDS = 40

/** Commits wait from now on until a standby has them on disk. */
async function requireStandby(server: Server): Promise<void> {
  await server.ask(async (client) => {
    await client.query(`alter system set synchronous_standby_names = '*'`)
    await client.query('select pg_reload_conf()')
  })
}

const untilFollowed = (primary: Server): Promise<void> =>
  until(async () => (await primary.value(`select sync_state from pg_stat_replication`)) === 'sync')

class Pair {
  primary: Server
  standby: Server
  readonly #machine: Machine
  #serial = 2

  constructor(machine: Machine, primary: Server, standby: Server) {
    this.#machine = machine
    this.primary = primary
    this.standby = standby
  }

  static async open(machine: Machine): Promise<Pair> {
    const primary = await machine.create('server-1')
    await primary.start()
    await primary.ask((client) => client.query('create database doorstep'))
    const pair = new Pair(machine, primary, await machine.copy(primary, 'server-2', true))
    await pair.standby.start()
    await requireStandby(primary)
    await untilFollowed(primary)
    return pair
  }

  /** The standby becomes the primary. Its commits wait, since it has no standby yet. */
  async promote(): Promise<void> {
    await requireStandby(this.standby)
    await this.standby.value('select pg_promote(true, 60)')
    const lost = this.primary
    this.primary = this.standby
    await lost.remove()
  }

  async renewStandby(): Promise<void> {
    this.standby = await this.#machine.copy(this.primary, `server-${++this.#serial}`, true)
    await this.standby.start()
    await untilFollowed(this.primary)
  }

  async stop(): Promise<void> {
    await this.standby.stop()
    await this.primary.stop()
  }
}

async function run(folder: string, options: ScenarioOptions): Promise<ScenarioReport> {
  const machine = await Machine.open(folder)
  const pair = await Pair.open(machine)
  const address = await openSwitch(await freePort(), pair.primary.port)
  const databaseUrl = pair.primary.url.replace(`:${pair.primary.port}/`, `:${address.port}/`)
  const cluster = await Cluster.open({ folder, databaseUrl, readUrl: () => pair.primary.url })
  try {
    await cluster.start()
    const random = randomFrom(options.seed)
    const report = await throughOutages(
      cluster,
      { drainMs: (options.drain ?? 60) * 1000 },
      random,
      async (exercise) => {
        const failures: string[] = []
        const lines: Record<string, unknown>[] = []
        const busy = async () => {
          const before = exercise.moves()
          await until(async () => exercise.moves() >= before + BUSY_MOVES)
        }
        for (let round = 1; round <= (options.rounds ?? 5); round++) {
          await busy()
          await pause(random.next() * (options.seconds ?? 4) * 1000)
          const moves = exercise.moves()
          const started = performance.now()
          await pair.primary.kill()
          await pair.promote()
          address.lead(pair.primary.port)
          const promotedMs = Math.round(performance.now() - started)
          // Nothing that was acknowledged so far may be missing, although nobody has written anything since.
          const { orders, violations } = await exercise.look()
          failures.push(...violations.map((one) => `round ${round}: ${one}`))
          await pair.renewStandby()
          const followedMs = Math.round(performance.now() - started)
          lines.push({
            round,
            'moves before': moves,
            orders,
            'promoted after ms': promotedMs,
            'followed after ms': followedMs,
          })
          console.log(
            `round ${round}: promoted after ${promotedMs} ms, ${orders} orders, ${violations.length} violations`,
          )
        }
        await busy()
        failures.push(...(await standAlone(exercise, pair)))
        await busy()
        return { failures, lines }
      },
    )
    return { ...report, lines: [{ fact: 'database', value: machine.version }, ...report.lines] }
  } finally {
    await cluster.close()
    address.close()
    await pair.stop()
  }
}

/** Without the standby nothing may be acknowledged, however long it takes: it would be lost with the primary. */
async function standAlone(exercise: Exercise, pair: Pair): Promise<string[]> {
  await pair.standby.stop()
  // Answers that were on their way.
  await pause(1000)
  const before = exercise.moves()
  await pause(ALONE_SECONDS * 1000)
  const acknowledged = exercise.moves() - before
  await pair.standby.start()
  await untilFollowed(pair.primary)
  console.log(`${ALONE_SECONDS} s without a standby: ${acknowledged} moves acknowledged`)
  return acknowledged === 0 ? [] : [`${acknowledged} moves were acknowledged while there was no standby`]
}
