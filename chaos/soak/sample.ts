import type pg from 'pg'
import type { Traffic } from '../exercise.ts'
import type { SplitInstallation } from '../installation.ts'
import { withConnection } from '../part.ts'

/** What was measured at one moment, by the name of the figure. */
export interface Sample {
  /** Since the beginning. */
  seconds: number
  figures: Record<string, number>
}

const MB = 1024 * 1024

/** One reading of every process, the database, the queue and the calls since the one before. */
export async function takeSample(site: SplitInstallation, traffic: Traffic, seconds: number): Promise<Sample> {
  const memory = await Promise.all(Object.entries(site.addresses).map(([name, base]) => memoryOf(name, base)))
  const database = await withConnection(await site.databaseUrl(), readDatabase)
  return { seconds, figures: Object.assign({}, ...memory, database, latencies(traffic)) }
}

async function memoryOf(name: string, base: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${base}/metrics`)).text()
  const read = (metric: string): number => Number(new RegExp(`^${metric} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    [`${name}: RSS, MB`]: read('process_resident_memory_bytes') / MB,
    [`${name}: heap, MB`]: read('nodejs_heap_size_used_bytes') / MB,
  }
}

async function readDatabase(client: pg.Client): Promise<Record<string, number>> {
  const tables = await client.query<{ dead: number; live: number; queue: number; bytes: number }>(
    `select sum(n_dead_tup)::float8 as dead, sum(n_live_tup)::float8 as live, sum(pg_total_relation_size(relid))::float8 as bytes,
            sum(pg_total_relation_size(relid)) filter (where relname = 'job')::float8 as queue
       from pg_stat_user_tables`,
  )
  const jobs = await client.query<{ age: number; ready: number }>(
    `select coalesce(extract(epoch from clock_timestamp() - min(run_at)), 0)::float8 as age, count(*)::float8 as ready
       from job where lease_until is null and dead_at is null and run_at <= clock_timestamp()`,
  )
  const [table] = tables.rows
  const [job] = jobs.rows
  return {
    'dead rows': table?.dead ?? 0,
    'live rows': table?.live ?? 0,
    'all tables, MB': (table?.bytes ?? 0) / MB,
    'table of jobs, MB': (table?.queue ?? 0) / MB,
    'oldest ready job, s': job?.age ?? 0,
    'ready jobs': job?.ready ?? 0,
  }
}

function latencies(traffic: Traffic): Record<string, number> {
  const taken = traffic.takeLatencies().sort((a, b) => a - b)
  const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
  return { 'calls answered': taken.length, 'call p50, ms': at(0.5), 'call p99, ms': at(0.99) }
}
