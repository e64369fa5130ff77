import type { Context, Tx } from '#platform/context'
import { anyText, everyShop } from '#platform/sql'
import type { System } from '#platform/system'

export interface NewCall {
  integration: string
  callId: string
  type: string
  subject: string
  toldAt: Date
  body: Buffer
}

export interface StoredCall {
  callId: string
  type: string
  toldAt: Date
  body: Buffer | null
  trouble: string | null
}

/** False when the call was received before. */
export async function insertCall(tx: Tx, call: NewCall): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('integration_call')
    .values({
      shop_id: tx.shopId,
      integration: call.integration,
      call_id: call.callId,
      type: call.type,
      subject: call.subject,
      told_at: call.toldAt,
      body: call.body,
      received_at: tx.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Calls about the subject that nobody has read yet, in the order of what they tell. */
export const selectUnread = (ctx: Context, integration: string, subject: string): Promise<StoredCall[]> =>
  ctx.db
    .selectFrom('integration_call')
    .select(['call_id as callId', 'type', 'told_at as toldAt', 'body', 'trouble'])
    .where('shop_id', '=', ctx.shopId)
    .where('integration', '=', integration)
    .where('subject', '=', subject)
    .where('processed_at', 'is', null)
    .orderBy('told_at')
    .orderBy('received_at')
    .orderBy('call_id')
    .execute()

/** When the newest state was told that was understood; null when there is none. */
export async function selectNewestRead(
  ctx: Context,
  integration: string,
  subject: string,
  exceptType: string,
): Promise<Date | null> {
  const row = await ctx.db
    .selectFrom('integration_call')
    .select((eb) => eb.fn.max('told_at').as('at'))
    .where('shop_id', '=', ctx.shopId)
    .where('integration', '=', integration)
    .where('subject', '=', subject)
    .where('type', '!=', exceptType)
    .where('processed_at', 'is not', null)
    .where('trouble', 'is', null)
    .executeTakeFirst()
  return row?.at ?? null
}

/** A call that was understood keeps no body: it may hold personal data. */
export async function finishCall(
  ctx: Context,
  integration: string,
  callId: string,
  outcome: { trouble: string | null; waits: boolean },
): Promise<void> {
  await ctx.db
    .updateTable('integration_call')
    .set({
      trouble: outcome.trouble,
      ...(outcome.waits ? {} : { processed_at: ctx.now() }),
      ...(outcome.trouble === null ? { body: null } : {}),
    })
    .where('shop_id', '=', ctx.shopId)
    .where('integration', '=', integration)
    .where('call_id', '=', callId)
    .execute()
}

/** Calls received before `until`, whatever became of them. */
export async function deleteCalls(system: System, until: Date): Promise<void> {
  await system.db.system.deleteFrom('integration_call').where('received_at', '<', until).modifyEnd(everyShop).execute()
}

export async function deleteCallsAbout(tx: Tx, subjects: readonly string[]): Promise<number> {
  const result = await tx.db
    .deleteFrom('integration_call')
    .where('shop_id', '=', tx.shopId)
    .where('subject', '=', anyText(subjects))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
