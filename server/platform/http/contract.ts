import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema } from './schema.ts'
import { followPointer, isRecord, resolveSchema } from './schema-graph.ts'

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  readonly style: string
  readonly explode: boolean
  readonly schema: Schema
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS'

/** Scheme name to the scopes asked for with it; all schemes of one requirement are needed together. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>

export interface ContractOperation {
  readonly id: string
  readonly method: Method
  /** As in the contract: `/orders/{reference}`. */
  readonly path: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly body: { readonly required: boolean; readonly content: ReadonlyMap<string, Schema> } | null
  /** By status (`200`, `4XX`, `default`), then by media type; no media type: an answer without a body. */
  readonly responses: ReadonlyMap<string, ReadonlyMap<string, Schema>>
  /** The lowest 2xx status declared. */
  readonly successStatus: number
  /** null: neither the operation nor the contract says who may call it. */
  readonly security: readonly SecurityRequirement[] | null
  readonly roles: readonly string[] | null
  /** Members whose name starts with `x-`, for rules that only the surface of the contract knows. */
  readonly extensions: Readonly<Record<string, unknown>>
}

export interface SecurityScheme {
  readonly type: string
  readonly scheme?: string
  readonly [member: string]: unknown
}

/** One API family as its YAML file defines it. Schemas keep their `$ref`s; `resolved` has them replaced. */
export interface Contract {
  readonly name: string
  readonly document: Readonly<Record<string, unknown>>
  readonly operations: ReadonlyMap<string, ContractOperation>
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>
  readonly bodyLimitBytes: number
  /** The schema with every `$ref` replaced by what it refers to. The graph may have cycles. */
  readonly resolved: (schema: Schema) => Schema
}

const GENERATED = join(import.meta.dirname, '../../generated')
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const
const DEFAULT_BODY_LIMIT = 1024 * 1024
const DEFAULT_STYLES = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const

const loaded = new Map<string, Contract>()

/** One of the contracts of this repository, read once. From JSON: reading YAML takes a hundred times as long. */
export function loadContract(name: string): Contract {
  let contract = loaded.get(name)
  if (!contract) {
    contract = contractOf(name, JSON.parse(readFileSync(join(GENERATED, `${name}.json`), 'utf8')))
    loaded.set(name, contract)
  }
  return contract
}

/** The contract that an OpenAPI document defines. */
export function contractOf(name: string, parsed: unknown): Contract {
  const document = record(parsed, name)
  const components = record(document.components ?? {}, 'components')
  const wire = record(document['x-wire'] ?? {}, 'x-wire')
  const operations = new Map<string, ContractOperation>()
  for (const [path, value] of Object.entries(record(document.paths, 'paths'))) {
    const item = record(value, path)
    for (const method of METHODS) {
      if (item[method] === undefined) continue
      const operation = readOperation(document, path, method, item, record(item[method], `${method} ${path}`))
      if (operations.has(operation.id)) throw new Error(`${name}: two operations are called ${operation.id}`)
      operations.set(operation.id, operation)
    }
  }
  const schemes = Object.entries(record(components.securitySchemes ?? {}, 'securitySchemes'))
  const graph = new Map<object, Schema>()
  return {
    name,
    document,
    operations,
    securitySchemes: new Map(schemes.map(([key, scheme]) => [key, dereference(document, scheme) as SecurityScheme])), // the file declares it
    bodyLimitBytes: typeof wire.bodyLimitBytes === 'number' ? wire.bodyLimitBytes : DEFAULT_BODY_LIMIT,
    resolved: (schema) => resolveSchema(document, schema, graph),
  }
}

type Json = Record<string, unknown>

function readOperation(document: Json, path: string, method: string, item: Json, operation: Json): ContractOperation {
  const id = operation.operationId
  if (typeof id !== 'string') throw new Error(`${method} ${path} has no operationId`)
  const responses = new Map(
    Object.entries(record(operation.responses, `responses of ${id}`)).map(([status, response]) => [
      status,
      readContent(record(dereference(document, response), status).content),
    ]),
  )
  const success = [...responses.keys()].filter((status) => /^2\d\d$/.test(status)).map(Number)
  return {
    id,
    method: method.toUpperCase() as Method, // safe: one of METHODS
    path,
    tags: list(operation.tags).map(String),
    parameters: readParameters(document, list(item.parameters), list(operation.parameters)),
    body: readBody(document, operation.requestBody),
    responses,
    successStatus: success.length > 0 ? Math.min(...success) : 200,
    security: (operation.security ?? document.security ?? null) as SecurityRequirement[] | null, // the file declares it
    roles: readRoles(operation),
    extensions: Object.fromEntries(Object.entries(operation).filter(([name]) => name.startsWith('x-'))),
  }
}

function readParameters(document: Json, shared: unknown[], own: unknown[]): Parameter[] {
  const parameters = new Map<string, Parameter>()
  for (const entry of [...shared, ...own]) {
    const value = record(dereference(document, entry), 'parameter')
    const where = value.in as Parameter['in'] // the file declares it
    const style = typeof value.style === 'string' ? value.style : DEFAULT_STYLES[where]
    parameters.set(`${where} ${value.name}`, {
      name: String(value.name),
      in: where,
      required: value.required === true,
      style,
      explode: typeof value.explode === 'boolean' ? value.explode : style === 'form' || style === 'deepObject',
      schema: (value.schema ?? {}) as Schema, // the file declares it
    })
  }
  return [...parameters.values()]
}

function readBody(document: Json, value: unknown): ContractOperation['body'] {
  if (value === undefined) return null
  const body = record(dereference(document, value), 'requestBody')
  return { required: body.required === true, content: readContent(body.content) }
}

function readContent(content: unknown): Map<string, Schema> {
  return new Map(
    Object.entries(record(content ?? {}, 'content')).map(([type, media]) => [
      type.toLowerCase(),
      (record(media, type).schema ?? {}) as Schema, // the file declares it
    ]),
  )
}

function readRoles(operation: Json): string[] | null {
  if (Array.isArray(operation['x-roles'])) return operation['x-roles'].map(String)
  return typeof operation['x-required-role'] === 'string' ? [operation['x-required-role']] : null
}

function dereference(document: Json, value: unknown): unknown {
  if (!isRecord(value) || typeof value.$ref !== 'string') return value
  return dereference(document, followPointer(document, value.$ref))
}

function record(value: unknown, what: string): Json {
  if (!isRecord(value)) throw new Error(`${what}: expected a mapping`)
  return value
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
