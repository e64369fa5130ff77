import { type Context, requireScope, type Tx } from '#platform/context'
import { deleteMailsTo, type MailTo, selectMailsTo } from './queries/personal-data.ts'

/** Mails that went to the address. What they said is gone once they are sent. */
export async function exportMails(ctx: Context, email: string | null): Promise<MailTo[]> {
  requireScope(ctx, 'admin')
  return email === null ? [] : selectMailsTo(ctx, email)
}

/** Forgets them; what was not sent yet is never sent. */
export async function eraseMails(tx: Tx, email: string | null): Promise<number> {
  requireScope(tx, 'admin')
  return email === null ? 0 : deleteMailsTo(tx, email)
}
