import type { ContractOperation, Parameter } from './contract.ts'
import type { Violation } from './failure.ts'
import { type Guard, guardOf } from './guard.ts'
import { type QueryReader, queryReader } from './query.ts'
import { MULTIPART, mediaTypeOf, URLENCODED } from './request-body.ts'
import type { Schema } from './schema.ts'
import type { AnyOperation, Surface } from './types.ts'
import { type Check, type ParameterValues, validatorsOf } from './validate.ts'

/** How a body is read, by the media type that the contract declares. */
export interface BodyFormat {
  readonly mediaType: string
  readonly kind: 'json' | 'urlencoded' | 'multipart' | 'bytes'
  readonly schema: Schema
  readonly check: Check
}

/** Everything about one operation that does not change from request to request. */
export interface Route {
  readonly surface: Surface
  readonly operation: ContractOperation
  readonly handler: AnyOperation
  readonly guard: Guard
  readonly readQuery: QueryReader
  readonly queryParameters: readonly Parameter[]
  readonly checkParameters: ((values: ParameterValues) => Violation[]) | null
  readonly bodyRequired: boolean
  readonly bodyFormats: readonly BodyFormat[]
  readonly readsForm: boolean
  readonly declared: { readonly successStatus: number; readonly hasEmpty: boolean }
  readonly spanAttributes: Readonly<Record<string, string>>
}

export function routeOf(surface: Surface, operation: ContractOperation, handler: AnyOperation): Route {
  const { contract } = surface
  const validators = validatorsOf(contract)
  const read = operation.parameters.filter((parameter) => parameter.in === 'path' || parameter.in === 'query')
  return {
    surface,
    operation,
    handler,
    guard: guardOf(contract, operation),
    readQuery: queryReader(operation, (parameter) => contract.resolved(parameter.schema)),
    queryParameters: operation.parameters.filter((parameter) => parameter.in === 'query'),
    checkParameters: read.length > 0 ? validators.parameters(operation) : null,
    bodyRequired: operation.body?.required ?? false,
    bodyFormats: [...(operation.body?.content ?? [])].map(([mediaType, schema]) => ({
      mediaType,
      kind: kindOf(mediaType),
      schema: contract.resolved(schema),
      check: validators.body(operation, mediaType),
    })),
    readsForm: surface.formBody?.includes(operation.id) ?? false,
    declared: { successStatus: operation.successStatus, hasEmpty: operation.responses.has('204') },
    spanAttributes: {
      'http.request.method': operation.method,
      'http.route': `${surface.prefix}${operation.path}`,
      'doorstep.door': surface.name,
    },
  }
}

function kindOf(mediaType: string): BodyFormat['kind'] {
  if (isJson(mediaType)) return 'json'
  if (mediaType === URLENCODED) return 'urlencoded'
  return mediaType === MULTIPART ? 'multipart' : 'bytes'
}

const isJson = (mediaType: string): boolean => mediaType === 'application/json' || mediaType.endsWith('+json')

/** The declared format that a Content-Type stands for; undefined when there is none. */
export function formatFor(route: Route, contentType: string): BodyFormat | undefined {
  const mediaType = mediaTypeOf(contentType)
  const exact = route.bodyFormats.find((format) => format.mediaType === mediaType)
  if (exact) return exact
  return isJson(mediaType) ? route.bodyFormats.find((format) => format.kind === 'json') : undefined
}

/** Route path of the framework for a path of the contract: `/orders/{id}` is `/orders/:id`. */
export const routePath = (path: string): string => path.replaceAll(':', '::').replace(/\{([^}]+)\}/g, ':$1')

/** Matches a path below the prefix against a path of the contract, in any letter case. */
export function pathPattern(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]+')}$`, 'i')
}
