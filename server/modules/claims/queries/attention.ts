import { type SqlBool, sql } from 'kysely'
import type { Context } from '#platform/context'
import { COUNTED_ROWS } from '#platform/count'

const open = (ctx: Context) =>
  ctx.db
    .selectFrom('claim')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    // Written out: a parameter would not tell the planner that an index of open claims serves.
    .where(sql<SqlBool>`open`)
    .limit(COUNTED_ROWS)

export const selectSomeToHandle = (ctx: Context): Promise<{ id: string }[]> =>
  open(ctx).where('status', 'in', ['New', 'InProgress', 'Approved']).execute()

export const selectSomeOverdue = (ctx: Context): Promise<{ id: string }[]> =>
  open(ctx).where('due_at', '<', ctx.now()).execute()
