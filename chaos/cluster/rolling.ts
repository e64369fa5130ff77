import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { inFolder } from '../exercise.ts'
import { randomFrom } from '../random.ts'
import type { Scenario, ScenarioOptions, ScenarioReport } from '../scenarios.ts'
import { pause } from '../wait.ts'
import { Cluster } from './cluster.ts'
import { underLoad } from './under-load.ts'

/** Everything is stopped and started anew, one process after the other, while people work. */
export const rolling: Scenario = {
  name: 'rolling',
  what: 'two servers behind a proxy and two workers, each restarted in turn under load: no failed request',
  run: (options) => inFolder('rolling', (folder) => run(folder, options)),
}

async function run(folder: string, options: ScenarioOptions): Promise<ScenarioReport> {
  const rounds = options.rounds ?? 3
  const postgres = await startEmbeddedPostgres(join(folder, 'database'))
  const cluster = await Cluster.open({ folder, databaseUrl: postgres.url })
  try {
    await cluster.start()
    const lines: Record<string, unknown>[] = []
    const load = { drainMs: (options.drain ?? 60) * 1000 }
    return await underLoad(cluster, load, randomFrom(options.seed), async (exercise) => {
      const failures: string[] = []
      for (let round = 1; round <= rounds; round++) {
        for (const member of cluster.members) {
          await pause((options.seconds ?? 2) * 1000)
          const started = performance.now()
          failures.push(...(await cluster.stop([member])))
          const stopMs = Math.round(performance.now() - started)
          await cluster.start([member])
          const upMs = Math.round(performance.now() - started)
          lines.push({ round, process: member.name, 'stopped in ms': stopMs, 'ready again after ms': upMs })
          console.log(
            `round ${round}: ${member.name} stopped in ${stopMs} ms, ready after ${upMs} ms; ${exercise.traffic.requests} requests, ${exercise.traffic.lost} failed`,
          )
        }
      }
      return { failures, lines }
    })
  } finally {
    await cluster.close()
    await postgres.stop()
  }
}
