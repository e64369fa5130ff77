/** Copies made while people work, restored elsewhere, and held against what was there. */
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { type Exercise, inFolder } from '../exercise.ts'
import { Part, pastDeadlocks, runOnce, type ShopKeys, withConnection } from '../part.ts'
import { randomFrom } from '../random.ts'
import type { Scenario, ScenarioOptions, ScenarioReport } from '../scenarios.ts'
import { freePort, until } from '../wait.ts'
import { Cluster } from './cluster.ts'
import { compareRows } from './compare.ts'
import { Machine, type Server } from './postgres.ts'
import { underLoad } from './under-load.ts'

export const backup: Scenario = {
  name: 'backup',
  what: 'backups of a loaded database by three ways, restored elsewhere and compared row by row; then an order is placed there',
  run: (options) => inFolder('backup', (folder) => run(folder, options)),
}

const BUSY_MOVES = 30
const HERE = 'server/main.js'

interface Way {
  name: string
  /** Copies the server while it works, and answers where the copy runs and how it compares. */
  take: () => Promise<Copy>
}

interface Copy {
  url: string
  compared: { tables: number; rows: number; violations: string[] }
  stop: () => Promise<void>
}

async function run(folder: string, options: ScenarioOptions): Promise<ScenarioReport> {
  const machine = await Machine.open(folder)
  const server = await machine.create('server')
  const archive = join(machine.folder, 'archive')
  await mkdir(archive)
  await chmod(archive, 0o777)
  await server.start({ archive_mode: 'on', archive_command: `cp %p ${archive}/%f` })
  await server.ask((client) => client.query('create database doorstep'))
  const cluster = await Cluster.open({ folder, databaseUrl: server.url })
  const site = { folder, machine, server, archive, env: cluster.env }
  const ways: Way[] = [
    { name: 'doorstep backup, into an embedded database', take: () => byCommand(site) },
    { name: 'pg_dump and pg_restore', take: () => byDump(site) },
    { name: 'pg_basebackup and archived log, to a moment', take: () => byLog(site) },
  ]
  try {
    await cluster.start()
    const load = { drainMs: (options.drain ?? 60) * 1000 }
    const report = await underLoad(cluster, load, randomFrom(options.seed), async (exercise, shops) => {
      const failures: string[] = []
      const lines: Record<string, unknown>[] = []
      for (const way of ways) {
        await busy(exercise)
        const started = performance.now()
        const copy = await way.take()
        const ms = Math.round(performance.now() - started)
        const { tables, rows, violations } = copy.compared
        const order = await placeOrder(folder, copy.url, cluster.env, shops)
        await copy.stop()
        failures.push(...[...violations, ...order].map((one) => `${way.name}: ${one}`))
        lines.push({
          way: way.name,
          ms,
          tables,
          rows,
          differences: violations.length,
          'then an order': order[0] ?? 'placed',
        })
        console.log(`${way.name}: ${rows} rows of ${tables} tables, ${violations.length} differences, ${ms} ms`)
      }
      return { failures, lines }
    })
    return { ...report, lines: [{ fact: 'database', value: machine.version }, ...report.lines] }
  } finally {
    await cluster.close()
    await server.stop()
  }
}

async function busy(exercise: Exercise): Promise<void> {
  const before = exercise.moves()
  await until(async () => exercise.moves() >= before + BUSY_MOVES)
}

interface Place {
  folder: string
  machine: Machine
  server: Server
  archive: string
  env: Record<string, string>
}

/** Holds one moment of the database open for as long as `work` takes. */
function atMoment<T>(server: Server, work: (reader: pg.Client, snapshot: string) => Promise<T>): Promise<T> {
  return server.ask(async (reader) => {
    await reader.query('begin isolation level repeatable read read only')
    const { rows } = await reader.query<{ id: string }>('select pg_export_snapshot() as id')
    return work(reader, rows[0]?.id ?? '')
  }, 'doorstep')
}

async function byCommand({ folder, server, env }: Place): Promise<Copy> {
  const file = join(folder, 'doorstep.sql.gz')
  const data = join(folder, 'restored')
  await mkdir(data)
  const there = await startEmbeddedPostgres(join(folder, 'restored-database'))
  const compared = await atMoment(server, async (reader, snapshot) => {
    await runOnce(['backup', '--file', file, '--snapshot', snapshot], env)
    await runOnce(['restore', '--file', file], { ...env, DATABASE_URL: there.url })
    return withConnection(there.url, (restored) => compareRows(reader, restored))
  })
  return { url: there.url, compared, stop: there.stop }
}

async function byDump({ machine, server }: Place): Promise<Copy> {
  const file = join(machine.folder, 'doorstep.dump')
  const there = await machine.create('dumped')
  await there.start()
  await there.ask((client) => client.query('create role doorstep_app nologin'))
  await there.ask((client) => client.query('create database doorstep'))
  const compared = await atMoment(server, async (reader, snapshot) => {
    await machine.tool('pg_dump', ['-Fc', `--snapshot=${snapshot}`, '-f', file, server.url])
    await machine.tool('pg_restore', ['--no-owner', '-d', there.url, file])
    return withConnection(there.url, (restored) => compareRows(reader, restored))
  })
  return { url: there.url, compared, stop: () => there.stop() }
}

/** Begins a transaction in which nobody else writes. Who works holds some tables and wants others: then it tries again. */
async function lockEverything(lock: pg.Client): Promise<void> {
  const { rows } = await lock.query<{ name: string }>(
    `select string_agg(quote_ident(relname), ', ' order by relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  )
  await pastDeadlocks(lock, async () => {
    await lock.query('begin')
    await lock.query(`lock table ${rows[0]?.name} in share mode`)
  })
}

/** The base backup is made first; the moment comes later, and what happened between is in the archived log. */
async function byLog({ machine, server, archive }: Place): Promise<Copy> {
  const there = await machine.copy(server, 'recovered', false)
  const compared = await server.ask(async (reader) => {
    // Nobody commits between the snapshot and the mark in the log.
    await server.ask(async (lock) => {
      await lockEverything(lock)
      await reader.query('begin isolation level repeatable read read only')
      await reader.query('select count(*) from shop')
      await lock.query(`select pg_create_restore_point('the moment')`)
      await lock.query('commit')
    }, 'doorstep')
    await server.value('select pg_switch_wal()')
    await writeFile(join(there.data, 'recovery.signal'), '')
    await there.start({
      restore_command: `cp ${archive}/%f %p`,
      recovery_target_name: 'the moment',
      recovery_target_action: 'promote',
      archive_mode: 'off',
    })
    await until(async () => (await there.value('select pg_is_in_recovery()')) === false)
    return withConnection(there.url, (restored) => compareRows(reader, restored))
  }, 'doorstep')
  return { url: there.url, compared, stop: () => there.stop() }
}

/** The keys travel apart from the database. Answers what went wrong. */
async function placeOrder(
  folder: string,
  url: string,
  env: Record<string, string>,
  shops: readonly ShopKeys[],
): Promise<string[]> {
  const data = join(folder, 'data-restored')
  await mkdir(data, { recursive: true })
  await cp(join(folder, 'data', 'keys.json'), join(data, 'keys.json'))
  const port = String(await freePort())
  const own = { ...env, DATABASE_URL: url, DATA_DIR: data, PORT: port, SHUTDOWN_DELAY_SECONDS: '0', PUBLIC_URL: '' }
  await runOnce(['migrate'], own)
  const accidents: string[] = []
  const serve = new Part('restored', ['serve'], own, folder, accidents, HERE)
  await serve.start()
  const base = `http://127.0.0.1:${port}`
  await until(async () => (await fetch(`${base}/health/live`)).ok, 400_000)
  const response = await fetch(`${base}/ogoship/api/v1/orders`, {
    method: 'POST',
    headers: { 'x-ogokey': shops[0]?.ogoship.ogoKey ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({
      reference: 'AFTER-RESTORE',
      orderLines: [{ code: 'A-1', quantity: 1 }],
      customer: { name: 'Test Person', address1: 'Example Street 1', city: 'Helsinki', countryCode: 'FI' },
    }),
  })
  const text = await response.text()
  const stopped = await serve.stop()
  return [
    ...(response.status === 200 ? [] : [`an order answered ${response.status} ${text.slice(0, 200)}`]),
    ...accidents,
    ...(stopped ? [stopped] : []),
  ]
}
