import type { Context } from '../context.ts'
import type { Logger } from '../log.ts'
import type { Principal } from '../principal.ts'
import type { AnsweredRequest } from './answered-request.ts'

/** Filled in on the documentation page, so that its requests work at once. Only for credentials that anybody may know. */
export interface DocsCredentials {
  /** Security scheme of the contract that they are for. */
  readonly scheme: string
  readonly apiKey?: string
  readonly token?: string
  readonly username?: string
  readonly password?: string
  readonly clientId?: string
  readonly clientSecret?: string
}

export interface SurfaceDeps {
  readonly contextFor: (principal: Principal | null, door: string) => Context
  readonly now: () => Date
  readonly log: Logger
  /** Requests a minute for each credential, or client address without one; 0: no limit. */
  readonly rateLimit: number
  /** Hears of every answer; `operation` is `<surface>.<operationId>`, or `<surface>.unmatched`. */
  readonly onRequestDone?: (operation: string, status: number, seconds: number) => void
  /** Hears of every answer to somebody known. */
  readonly onAnswered?: (request: AnsweredRequest) => void
  /** For tests: an answer that breaks its contract becomes a 500 that says how. */
  readonly validateAnswers?: boolean
  /** Credentials filled in on the documentation page of a surface, by its name; false: no pages. */
  readonly docs?: Readonly<Record<string, DocsCredentials>> | false
}
