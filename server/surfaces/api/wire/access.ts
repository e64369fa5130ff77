import type { components } from '#generated/doorstep'
import type { Credential, CredentialKind } from '#modules/tenants'
import type { AuditEntry } from '#platform/audit'
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

export const auditEntryToWire = (entry: AuditEntry): Schemas['AuditEntry'] => ({
  id: entry.id,
  action: entry.action,
  subject: entry.subject,
  actor: entry.actor,
  address: entry.address,
  detail: entry.detail,
  at: entry.at.toISOString(),
})
