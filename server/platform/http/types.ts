import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Principal } from '../principal.ts'
import type { Answer } from './answer.ts'
import type { Contract, ContractOperation, Parameter } from './contract.ts'
import type { DomainErrorMapper, Failure } from './failure.ts'
import type { UploadedFile } from './request-body.ts'
import type { Schema } from './schema.ts'

/** What a handler may know of the request beside its checked input. */
export interface RequestInfo {
  readonly id: string
  /** Client address, as far as the proxy setting lets it be known. */
  readonly address: string
  /** Scheme and host under which the client reaches us, as far as the proxy setting lets it be known. */
  readonly origin: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The bytes of the body, for signatures over it. */
  readonly rawBody?: Buffer
  /** Files of a multipart form by field name; the body holds their file names. */
  readonly files?: ReadonlyMap<string, readonly UploadedFile[]>
}

type None = Record<never, never>
type Given<T, Otherwise> = [NonNullable<T>] extends [never] ? Otherwise : NonNullable<T>
type ParametersOf<Op, Where extends string> = Op extends { parameters: infer P }
  ? Where extends keyof P
    ? Given<P[Where], None>
    : None
  : None
type BodyOf<Op> = Op extends { requestBody: { content: infer C } }
  ? C[keyof C]
  : Op extends { requestBody?: { content: infer C } }
    ? C[keyof C] | undefined
    : undefined

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206
type AnswerOf<Response> = Response extends { content: infer C }
  ? C extends { 'application/json': infer Json }
    ? Json
    : never
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer returns nothing, not undefined
    void
/** The JSON of the operation's 2xx answers; void where it has no body; never where it is no JSON. */
export type SuccessOf<Op> = Op extends { responses: infer R }
  ? { [Status in keyof R & SuccessStatus]: AnswerOf<R[Status]> }[keyof R & SuccessStatus]
  : never

/** Checked input of one operation, typed from the generated `operations[Id]`. */
export interface Call<Op> {
  readonly ctx: Context
  readonly path: ParametersOf<Op, 'path'>
  readonly query: ParametersOf<Op, 'query'>
  readonly body: BodyOf<Op>
  readonly request: RequestInfo
}

/** Answers with the body of the lowest 2xx status, or with an `Answer` where that is not enough. */
export type Operation<Op> = (call: Call<Op>) => Promise<SuccessOf<Op> | Answer>

/** For `satisfies`: an operation of the contract without a handler does not compile. */
export type OperationsOf<Operations> = { [Id in keyof Operations]: Operation<Operations[Id]> }

export type AnyOperation = (call: never) => Promise<unknown>

/**
 * A principal and the security scheme of the contract that it came through. Without the scheme, the scopes of all
 * schemes of the operation are required.
 */
export interface Admission extends Principal {
  readonly scheme?: string
  /** Names under which the contract knows the caller, where it has others than the core's. */
  readonly roles?: readonly string[]
}

export type Query = Readonly<Record<string, string | string[]>>

/** One API family, mounted from its contract. */
export interface Surface {
  /** Door name in events, logs and metrics, such as `ogoship`. */
  readonly name: string
  /** Heading of its documentation. */
  readonly title: string
  readonly contract: Contract
  /** Path below which it lives, such as `/ogoship`. Surfaces may share one, each with paths of its own. */
  readonly prefix: string
  /** By operationId. Operations of the contract that are missing here are neither mounted nor documented. */
  readonly operations: Readonly<Record<string, AnyOperation>>
  /**
   * Who sent the request, by one of the security schemes named; null without credentials. Throws `AuthFailure` for
   * wrong or expired ones.
   */
  readonly authenticate: (request: FastifyRequest, schemes: readonly string[]) => Promise<Admission | null>
  /**
   * Checks of this wire's own, once the caller is known and before the body is read; null is a caller without
   * credentials where the operation takes them. Throws a `Refusal` or an error of the core.
   */
  readonly admit?: (ctx: Context, caller: Admission | null, operation: ContractOperation) => Promise<void>
  /** Runs before validation. The schema comes with its references resolved. */
  readonly normaliseBody?: (body: unknown, schema: Schema) => unknown
  /** Runs before validation, on the query as sent; what it leaves out counts as absent. */
  readonly normaliseQuery?: (query: Query, parameters: readonly Parameter[]) => Query
  /** Operations whose body is read as a form, whatever its Content-Type says. */
  readonly formBody?: readonly string[]
  /** Every body is read as the first format of its operation, whatever its Content-Type says. */
  readonly anyContentType?: boolean
  /**
   * Schema of the contract for error answers with a status that an operation does not declare, where the contract
   * promises one shape for all of them.
   */
  readonly errorSchema?: string
  /** Status for an idempotency key that comes again with another body; default 422. */
  readonly idempotency?: { readonly mismatch?: number }
  readonly formatError: (
    failure: Failure,
    request: Pick<RequestInfo, 'id' | 'url'>,
  ) => {
    body: unknown
    contentType: string
    headers?: Record<string, string>
    /** Where this wire answers another status than the failure's. */
    status?: number
  }
  /** An error of the core in the words of this wire. */
  readonly domainError: DomainErrorMapper
}
