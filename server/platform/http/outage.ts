import { sqlState } from '../db.ts'

/**
 * Class 08 connection, 40 gave up retrying, 53 resources, 57P shutting down, 58 disk; 55P03 a lock that others keep, 57014 statement
 * timeout; 25006 a standby that was not promoted yet.
 */
const OUTAGE = /^(08|40|53|57P|58|55P03|57014|25006)/
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

/** What the driver says of a connection that broke; it gives these no code. */
const DRIVER = /timeout exceeded when trying to connect|Connection terminated|is not queryable/

/** Whether the database could not be reached or had no room: the same request may work later. */
export function isOutage(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== undefined) return OUTAGE.test(state)
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isOutage)
  if ('code' in error && typeof error.code === 'string' && SOCKET.has(error.code)) return true
  return DRIVER.test(error.message)
}
