import pg from 'pg'

/** The five-character SQLSTATE of a database error; undefined for any other. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined
  return error.code
}

const NOT_NULL_VIOLATION = '23502'

/** `table.column` that was given no value, the table without the shard suffix that Citus appends. */
export function nullColumn(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError) || error.code !== NOT_NULL_VIOLATION) return undefined
  return `${error.table?.replace(/_\d+$/, '')}.${error.column}`
}

/** Name of the violated constraint without the shard suffix that Citus appends. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof pg.DatabaseError) || !error.code?.startsWith('23')) return undefined
  return error.constraint?.replace(/_\d+$/, '')
}

/** Whether a migration gave a table of a prepared `select *` another shape since. */
export const isStalePlan = (error: unknown): boolean =>
  sqlState(error) === '0A000' && /cached plan/.test((error as Error).message) // safe: it has a SQLSTATE
