export type ErrorKind = 'not_found' | 'forbidden' | 'conflict' | 'invalid'

/**
 * What went wrong, in the domain's words. Surfaces turn `kind` and `code` into their own wire form.
 * `field` is the member path in the core's terms, such as `lines[0].code`; `details` fills the sentence of the code.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind
  readonly code: string
  readonly details: Record<string, unknown>
  constructor(code: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = new.target.name
    this.code = code
    this.details = details
  }
}
export class NotFound extends DomainError {
  readonly kind = 'not_found'
}
export class Forbidden extends DomainError {
  readonly kind = 'forbidden'
}
export class Conflict extends DomainError {
  readonly kind = 'conflict'
}
export class Invalid extends DomainError {
  readonly kind = 'invalid'
}

/** One thing that is wrong with an input: where, in the core's member names, and what. */
export interface Problem {
  field: string
  code: string
  /** The offending value, when showing it helps. */
  value?: string
}

/** An input with one or more problems; `code` is that of the first. */
export function invalidInput(problems: readonly [Problem, ...Problem[]] | Problem[]): Invalid {
  return new Invalid(problems[0]?.code ?? 'invalid', { problems })
}

/** What `invalidInput` found wrong; empty for any other error. */
export const problemsOf = (error: DomainError): readonly Problem[] =>
  Array.isArray(error.details.problems) ? (error.details.problems as Problem[]) : [] // safe: invalidInput fills it
