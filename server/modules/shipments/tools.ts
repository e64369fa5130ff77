import type { Context } from '#platform/context'
import type { System } from '#platform/system'
import type { LinkSigner } from './links.ts'
import type { CarrierDefinition, CarrierGateway } from './ports.ts'
import type { StepBook } from './steps.ts'

/** Keeps the secrets of accounts. */
export interface SecretCipher {
  encrypt: (purpose: string, text: string) => string
  decrypt: (purpose: string, text: string) => string
}

/** What tracking works with, beside the caller's context. */
export interface Tools {
  system: System
  /** By name. */
  gateways: ReadonlyMap<string, CarrierGateway>
  /** By key. */
  carriers: ReadonlyMap<string, CarrierDefinition>
  cipher: SecretCipher
  signer: LinkSigner
  book: StepBook
  /** A context with all scopes for a shop. */
  contextOf: (shopId: string) => Context
}
