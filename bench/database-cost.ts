import type { Stage } from './stage.ts'

/** What the database says it did, from pg_stat_statements. */
export interface DatabaseCost {
  statements: number
  /** Planning and execution, by its own clock. */
  microseconds: number
  walBytes: number
  /** Dearest first. */
  top: { calls: number; plans: number; planMicroseconds: number; microseconds: number; text: string }[]
}

/** Takes effect at the next start. */
export async function installStatementCounter(stage: Stage): Promise<void> {
  await stage.sql(`alter system set shared_preload_libraries = 'pg_stat_statements'`)
  await stage.sql(`alter system set pg_stat_statements.track_planning = on`)
}

export async function startCounting(stage: Stage): Promise<void> {
  await stage.sql('create extension if not exists pg_stat_statements')
  await stage.sql('select pg_stat_statements_reset()')
}

export async function countedSince(stage: Stage): Promise<DatabaseCost> {
  const rows = await stage.sql<{
    calls: string
    plans: string
    plan_us: number
    us: number
    wal: string
    query: string
  }>(
    `select calls, plans, total_plan_time * 1000 as plan_us, (total_plan_time + total_exec_time) * 1000 as us, wal_bytes as wal, query
     from pg_stat_statements where query not like '%pg_stat_statements%' order by us desc`,
  )
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    statements: sum((row) => Number(row.calls)),
    microseconds: sum((row) => row.us),
    walBytes: sum((row) => Number(row.wal)),
    top: rows.slice(0, 25).map((row) => ({
      calls: Number(row.calls),
      plans: Number(row.plans),
      planMicroseconds: row.plan_us,
      microseconds: row.us,
      text: row.query.replace(/\s+/g, ' ').slice(0, 160),
    })),
  }
}
