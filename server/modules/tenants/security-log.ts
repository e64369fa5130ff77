import { type AuditEntry, type AuditPage, listAudit } from '#platform/audit'
import type { Context } from '#platform/context'
import { isUuid } from '#platform/ids'
import type { System } from '#platform/system'
import { selectEntriesOfMembers, selectNames } from './queries/security-log.ts'
import { getShop } from './shops.ts'

export interface NamedEntry extends AuditEntry {
  /** Of a person or a key, while there is one. */
  actorName: string | null
  subjectName: string | null
}

/** The shop's log, with the sign-ins of the people to whom it is open; newest first. */
export async function readSecurityLog(system: System, ctx: Context, page: AuditPage): Promise<NamedEntry[]> {
  const { organizationId } = await getShop(ctx)
  const own = await listAudit(ctx, page)
  const ofMembers = await selectEntriesOfMembers(system.db.system, { shopId: ctx.shopId, organizationId }, page)
  const entries = new Map([...own, ...ofMembers].map((entry) => [entry.id, entry]))
  const newest = [...entries.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, page.limit)
  const names = await selectNames(system.db.system, organizationId, {
    users: idsOf(newest, 'user'),
    credentials: idsOf(newest, 'credential'),
  })
  return newest.map((entry) => ({
    ...entry,
    actorName: names.get(entry.actor) ?? null,
    subjectName: names.get(entry.subject) ?? null,
  }))
}

function idsOf(entries: readonly AuditEntry[], kind: string): string[] {
  const named = entries.flatMap(({ actor, subject }) => [actor, subject])
  const ids = named.flatMap((text) => (text.startsWith(`${kind}:`) ? [text.slice(kind.length + 1)] : []))
  return [...new Set(ids)].filter(isUuid)
}
