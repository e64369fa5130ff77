import { type SqlBool, sql } from 'kysely'

/**
 * For statements about `stock_level` and `variant`: as few units as the alarm level can still be sold; without one, none
 * are left for orders that want them.
 */
export const runningOut = sql<SqlBool>`(stock_level.stock - stock_level.reserved <= variant.alarm_level
  or (variant.alarm_level is null and stock_level.reserved > 0 and stock_level.stock <= stock_level.reserved))`
