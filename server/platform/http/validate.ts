import { Ajv2020, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Contract, ContractOperation } from './contract.ts'
import type { Violation } from './failure.ts'
import type { Schema } from './schema.ts'
import { violationsOf } from './violations.ts'

/** The violations of a value; empty when it is valid. Query and path values are coerced in place. */
export type Check = (value: unknown) => Violation[]

export interface ParameterValues {
  path: Record<string, unknown>
  query: Record<string, unknown>
}

/** Compiles the schemas of one contract, each when it is first needed. */
export interface Validators {
  readonly parameters: (operation: ContractOperation) => (values: ParameterValues) => Violation[]
  /** Of a body of many values only the first fault is looked for. */
  readonly body: (operation: ContractOperation, mediaType: string) => Check
  /** Undefined: the status is not declared. `null`: it is declared without a body. */
  readonly answer: (operation: ContractOperation, status: number) => { schema: Schema; check: Check } | null | undefined
  /** One of the named schemas of the contract. */
  readonly component: (name: string) => { schema: Schema; check: Check }
}

/** Members and entries of a body. The validator joins lists of faults anew for each, so that time grows with the square. */
const MOST_VALUES = 1000

const cache = new WeakMap<Contract, Validators>()

export function validatorsOf(contract: Contract): Validators {
  let validators = cache.get(contract)
  if (!validators) {
    validators = createValidators(contract)
    cache.set(contract, validators)
  }
  return validators
}

/** Compiles every schema of the contract and checks it against the meta-schema; throws at the first that is wrong. */
export function compileAll(contract: Contract): number {
  const strict = new Ajv2020({ strict: false, logger: false })
  addFormats.default(strict)
  const schemas: Schema[] = []
  for (const operation of contract.operations.values()) {
    for (const parameter of operation.parameters) schemas.push(parameter.schema)
    if (operation.body) schemas.push(...operation.body.content.values())
    for (const content of operation.responses.values()) schemas.push(...content.values())
  }
  const compilers = createCompilers(contract)
  for (const schema of schemas) {
    void strict.validateSchema(located(contract, schema), true)
    for (const compile of Object.values(compilers)) compile(schema)
  }
  const components = contract.document.components as { schemas?: Record<string, Schema> } | undefined // the file declares it
  for (const schema of Object.values(components?.schemas ?? {}))
    void strict.validateSchema(located(contract, schema), true)
  for (const operation of contract.operations.values()) compilers.parameters(parameterSchema(operation))
  return schemas.length
}

type Compile = (schema: Schema) => ValidateFunction

function createCompilers(contract: Contract): Record<'parameters' | 'quick' | 'thorough', Compile> {
  // One copy for all three.
  const components = lazily(() => located(contract, { components: contract.document.components }))
  return {
    parameters: compiler(contract, components, { coerceTypes: 'array', useDefaults: true, allErrors: true }),
    quick: compiler(contract, components, { allErrors: false }),
    thorough: compiler(contract, components, { allErrors: true }),
  }
}

function compiler(contract: Contract, components: () => AnySchemaObject, options: Options): Compile {
  let ajv: Ajv2020 | undefined
  return (schema) => {
    if (!ajv) {
      ajv = new Ajv2020({ ...options, strict: false, validateSchema: false, logger: false })
      addFormats.default(ajv)
      narrowTimes(ajv)
      ajv.addSchema({ $id: idOf(contract), ...components() })
    }
    return ajv.compile(located(contract, schema))
  }
}

/**
 * A date-time is one that the calendar has, in the years that a database and ISO 8601 write with four digits: leap
 * seconds are not, and an offset can lead out of them.
 */
function narrowTimes(ajv: Ajv2020): void {
  const form = ajv.formats['date-time']
  if (typeof form !== 'object' || !('validate' in form) || typeof form.validate !== 'function')
    throw new Error('the format date-time is not checked')
  const { validate } = form
  ajv.addFormat('date-time', (text: string) => validate(text as never) === true && isWritable(new Date(text))) // it takes texts
}

function isWritable(at: Date): boolean {
  const year = at.getUTCFullYear()
  return year >= 1 && year <= 9999
}

const idOf = (contract: Contract): string => `contract:/${contract.name}`

/** The schema with its local references made absolute, so that several contracts may use the same names. */
function located(contract: Contract, schema: Schema): AnySchemaObject {
  const id = idOf(contract)
  const rewrite = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(rewrite)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === '$ref' && typeof value === 'string' && value.startsWith('#') ? `${id}${value}` : rewrite(value),
      ]),
    )
  }
  return rewrite(schema) as AnySchemaObject // a schema stays one
}

const isFormType = (type: string): boolean =>
  type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data'

function createValidators(contract: Contract): Validators {
  const compile = createCompilers(contract)
  const answerOf = (schema: Schema): { schema: Schema; check: Check } => {
    const validate = compile.thorough(schema)
    return { schema, check: (value) => (validate(value) ? [] : violationsOf(errorsOf(validate), 'body')) }
  }
  return {
    parameters(operation) {
      const validate = lazily(() => compile.parameters(parameterSchema(operation)))
      return (values) => (validate()(values) ? [] : violationsOf(errorsOf(validate()), 'request', 1))
    },
    body(operation, mediaType) {
      const schema = operation.body?.content.get(mediaType) ?? {}
      // Form values are texts, whatever the schema makes of them.
      const quick = lazily(() => (isFormType(mediaType) ? compile.parameters(schema) : compile.quick(schema)))
      const thorough = lazily(() => (isFormType(mediaType) ? compile.parameters(schema) : compile.thorough(schema)))
      return (value) => {
        if (quick()(value)) return []
        if (valuesLeft(value, MOST_VALUES) < 0) return violationsOf(errorsOf(quick()), 'body')
        thorough()(value)
        return violationsOf(errorsOf(thorough()), 'body')
      }
    },
    answer(operation, status) {
      const declared =
        operation.responses.get(String(status)) ??
        operation.responses.get(`${Math.floor(status / 100)}XX`) ??
        operation.responses.get('default')
      if (!declared) return undefined
      const schema = [...declared].find(([type]) => type.includes('json'))?.[1]
      if (!schema) return null
      return answerOf(schema)
    },
    component: (name) => answerOf({ $ref: `#/components/schemas/${name}` }),
  }
}

/** What is left of `most` after each member and entry has taken one; below zero, counting has stopped. */
function valuesLeft(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return most
  let left = most
  for (const key in value) {
    left = valuesLeft((value as Record<string, unknown>)[key], left - 1) // any object is a record of its members
    if (left < 0) return left
  }
  return left
}

const errorsOf = (validate: ValidateFunction): ErrorObject[] => validate.errors ?? []

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function parameterSchema(operation: ContractOperation): Schema {
  const group = (where: 'path' | 'query'): Schema => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === where)
    return {
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter((parameter) => parameter.required).map(({ name }) => name),
    }
  }
  return { type: 'object', properties: { path: group('path'), query: group('query') } }
}
