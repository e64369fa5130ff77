import type { components, operations } from '#generated/doorstep'
import type { Credential, CredentialKind, NamedEntry } from '#modules/tenants'
import type { AuditFilter } from '#platform/audit'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']
type WireKind = Schemas['Credential']['kind']
type NewKind = NonNullable<Schemas['NewCredential']['kind']>

const KINDS = {
  api_key: 'ApiKey',
  ogoship_secret: 'OgoshipSecret',
  ogoship_key: 'OgoshipKey',
  user_key: 'UserKey',
} as const satisfies Record<CredentialKind, WireKind>

const CORE_KINDS = {
  ApiKey: 'api_key',
  OgoshipSecret: 'ogoship_secret',
  OgoshipKey: 'ogoship_key',
} as const satisfies Record<NewKind, CredentialKind>

export const credentialKindFromWire = (kind: NewKind | undefined) => CORE_KINDS[kind ?? 'ApiKey']

export const credentialToWire = (credential: Credential): Schemas['Credential'] => ({
  id: credential.id,
  kind: KINDS[credential.kind],
  userId: credential.userId,
  name: credential.name,
  scopes: credential.scopes,
  createdAt: credential.createdAt.toISOString(),
  lastUsedAt: isoOrNull(credential.lastUsedAt),
  revokedAt: isoOrNull(credential.revokedAt),
})

type AuditQuery = NonNullable<operations['listAuditEntries']['parameters']['query']>

export const auditFilterFromWire = ({ action, actor, subject, since, until }: AuditQuery): AuditFilter => ({
  ...(action === undefined ? {} : { action }),
  ...(actor === undefined ? {} : { actor }),
  ...(subject === undefined ? {} : { subject }),
  ...(since === undefined ? {} : { since: new Date(since) }),
  ...(until === undefined ? {} : { until: new Date(until) }),
})

export const auditEntryToWire = (entry: NamedEntry): Schemas['AuditEntry'] => ({
  id: entry.id,
  action: entry.action,
  subject: entry.subject,
  subjectName: entry.subjectName,
  actor: entry.actor,
  actorName: entry.actorName,
  door: entry.door,
  address: entry.address,
  detail: entry.detail,
  at: entry.at.toISOString(),
})
