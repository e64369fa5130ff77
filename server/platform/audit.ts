import ipaddr from 'ipaddr.js'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
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
  /** The surface through which it was done, likewise. */
  door?: string
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
  /** Null: by signing in, by the installation itself, or before doors were noted. */
  door: string | null
  address: string | null
  detail: Record<string, unknown>
  at: Date
}

/** Which entries to find; what is left out does not matter. */
export interface AuditFilter {
  /** Whole, or its first word. */
  action?: string
  actor?: string
  subject?: string
  /** Not before, and before. */
  since?: Date
  until?: Date
}

/** `before`: the id of the last entry of the page before. */
export type AuditPage = AuditFilter & { before?: string; limit: number }

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
      door: fact.door ?? (inShop && tx.door !== 'system' ? tx.door : null),
      address: fact.address === undefined ? null : networkOf(fact.address),
      detail: JSON.stringify(fact.detail ?? {}),
      at: tx.now(),
    })
    .execute()
}

/** The shop's audit log, newest first. */
export async function listAudit(ctx: Context, page: AuditPage): Promise<AuditEntry[]> {
  requireScope(ctx, 'admin')
  let query = ctx.db.selectFrom('audit_entry').select(AUDIT_COLUMNS).where('audit_entry.shop_id', '=', ctx.shopId)
  for (const condition of auditConditions(page)) query = query.where(condition)
  const rows = await query.orderBy('audit_entry.id', 'desc').limit(page.limit).execute()
  return rows.map(toAuditEntry)
}

export const AUDIT_COLUMNS = [
  'audit_entry.id',
  'audit_entry.action',
  'audit_entry.subject',
  'audit_entry.actor',
  'audit_entry.door',
  'audit_entry.address',
  'audit_entry.detail',
  'audit_entry.at',
] as const

/** What a page asks of `audit_entry`, but for the shop. */
export function auditConditions({ before, action, actor, subject, since, until }: AuditPage): RawBuilder<SqlBool>[] {
  return [
    before !== undefined && sql<SqlBool>`audit_entry.id < ${before}`,
    action !== undefined &&
      sql<SqlBool>`(audit_entry.action = ${action} or starts_with(audit_entry.action, ${`${action}.`}))`,
    actor !== undefined && sql<SqlBool>`audit_entry.actor = ${actor}`,
    subject !== undefined && sql<SqlBool>`audit_entry.subject = ${subject}`,
    since !== undefined && sql<SqlBool>`audit_entry.at >= ${since}`,
    until !== undefined && sql<SqlBool>`audit_entry.at < ${until}`,
  ].filter((condition) => condition !== false)
}

export const toAuditEntry = (row: Omit<AuditEntry, 'detail'> & { detail: unknown }): AuditEntry => ({
  ...row,
  detail: row.detail as Record<string, unknown>, // safe: audit writes objects only
})

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
