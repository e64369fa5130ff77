import { countedSince, startCounting } from '../database-cost.ts'
import { type Bench, type Figure, whole } from '../figure.ts'
import { timeByLayer } from '../layers.ts'
import { cpuSeconds } from '../process-cost.ts'
import { profiled } from '../profiler.ts'

const WARM_UP_SECONDS = 4
/** Below this a line says nothing. */
const WORTH_TELLING_US = 5

/**
 * Where the time of one order goes: orders one after the other on one connection, the server's stack sampled by its own
 * profiler, the statements by the database's own clock. The profiler takes its share, so these are not rates.
 */
export async function layersFigure(bench: Bench): Promise<Figure[]> {
  const { stage, options, load, shop } = bench
  const headers = await shop.ogoship()
  const send = (seconds: number) =>
    load.ask({
      port: stage.port,
      headers,
      connections: 1,
      seconds,
      send: { path: '/ogoship/api/v1/orders', referencePrefix: `layers-${Date.now()}` },
    })
  await send(WARM_UP_SECONDS)
  await stage.sql('alter system set track_wal_io_timing = on')
  await stage.sql('select pg_reload_conf()')
  await startCounting(stage)
  const before = await costs(bench)
  const { result, profile } = await profiled(stage, () => send(options.seconds * options.slices))
  const after = await costs(bench)
  const database = await countedSince(stage)
  const each = (microseconds: number) => microseconds / result.count
  const line = (name: string, microseconds: number, more = ''): Figure[] =>
    each(microseconds) < WORTH_TELLING_US
      ? []
      : [{ name, value: `${whole(each(microseconds))} us`, limit: more, ratio: null, goals: [], detail: {} }]
  if (result.firstError) bench.note(`layers: ${result.errors} errors, the first: ${result.firstError}`)
  return [
    ...line(
      'one order, from request to answer',
      result.seconds * 1_000_000,
      `of ${whole(result.count)} orders in a row`,
    ),
    ...line('server', after.server - before.server, 'CPU'),
    ...[...timeByLayer(profile)].flatMap(([layer, us]) => line(`  ${layer}`, us)),
    ...line('PostgreSQL', after.postgres - before.postgres, 'CPU of all its processes'),
    ...line('  statements', database.microseconds, `${(database.statements / result.count).toFixed(1)} of them`),
    ...database.top.flatMap(({ text, calls, microseconds }) =>
      line(`    ${text.replaceAll('"', '').slice(0, 60)}`, microseconds, `${(calls / result.count).toFixed(2)} times`),
    ),
    ...line('  its log written to disk, waited for', after.sync - before.sync),
  ]
}

/** In microseconds. */
async function costs({ stage }: Bench): Promise<{ server: number; postgres: number; sync: number }> {
  const [wal] = await stage.sql<{ us: number }>(
    `select sum(fsync_time + write_time) * 1000 as us from pg_stat_io where object = 'wal' and backend_type = 'client backend'`,
  )
  return {
    server: (await cpuSeconds(stage.server(), 'alone')) * 1_000_000,
    postgres: (await cpuSeconds(stage.database().pid, 'children')) * 1_000_000,
    sync: wal?.us ?? 0,
  }
}
