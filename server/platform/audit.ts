import ipaddr from 'ipaddr.js'
import type { Context, Tx } from './context.ts'
import { requireScope } from './context.ts'
import { SYSTEM_SHOP } from './db.ts'
import type { SystemTx } from './system.ts'

/** `subject` as `<kind>:<id>`; `detail` holds ids, names and reasons, never a secret. */
export interface AuditFact {
  action: string
  subject: string
  /** Who did it. Left out in a shop's transaction, it is the one who acts there. */
  actor?: string
  /** The shop whose log it enters, for work of the system. Left out, it is the installation's own log. */
  shopId?: string
  /** Address of the client as the surface knows it; stored without its last part. */
  address?: string
  detail?: Record<string, unknown>
}

export interface AuditEntry {
  id: string
  action: string
  subject: string
  actor: string
  address: string | null
  detail: Record<string, unknown>
  at: Date
}

/** Writes the entry in the transaction of what it records, so that neither exists without the other. */
export async function audit(tx: Tx | SystemTx, fact: AuditFact): Promise<void> {
  const inShop = 'shopId' in tx
  await tx.db
    .insertInto('audit_entry')
    .values({
      shop_id: inShop ? tx.shopId : (fact.shopId ?? SYSTEM_SHOP),
      id: tx.newId(),
      action: fact.action,
      subject: fact.subject,
      actor: fact.actor ?? (inShop ? tx.actor : 'system'),
      address: fact.address === undefined ? null : networkOf(fact.address),
      detail: JSON.stringify(fact.detail ?? {}),
      at: tx.now(),
    })
    .execute()
}

/** The shop's audit log, newest first; `before` is the id of the last entry of the page before. */
export async function listAudit(
  ctx: Context,
  page: { before?: string; action?: string; limit: number },
): Promise<AuditEntry[]> {
  requireScope(ctx, 'admin')
  let query = ctx.db
    .selectFrom('audit_entry')
    .select(['id', 'action', 'subject', 'actor', 'address', 'detail', 'at'])
    .where('shop_id', '=', ctx.shopId)
  if (page.before !== undefined) query = query.where('id', '<', page.before)
  if (page.action !== undefined) query = query.where('action', '=', page.action)
  const rows = await query.orderBy('id', 'desc').limit(page.limit).execute()
  return rows.map((row) => ({ ...row, detail: row.detail as Record<string, unknown> })) // safe: audit writes objects only
}

/** The network of an address, which tells an administrator enough and no longer names a person: /24, or /48 of IPv6. */
export function networkOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null
  const parsed = ipaddr.process(address)
  const bits = parsed.kind() === 'ipv4' ? 24 : 48
  const network =
    parsed.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/${bits}`)
  return `${network}/${bits}`
}
