import type { operations } from '#generated/karla'
import type { Connectors } from '#modules/connectors'
import type { Tracking } from '#modules/shipments'
import type { Invitations, TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { FileLinks } from '#platform/files'
import type { Operation } from '#platform/http/index'

/** What the operations work with. */
export interface KarlaDeps {
  system: TokenSystem
  tracking: Tracking
  webhooks: Webhooks
  connectors: Connectors
  invitations: Invitations
  files: FileLinks
  /** Address under which people reach the server. */
  baseUrl: () => string
}

/** Handler of one operation of the contract. */
export type Op<Id extends keyof operations> = Operation<operations[Id]>
