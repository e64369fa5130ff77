import type { Contract } from './contract.ts'
import type { Violation } from './failure.ts'
import type { Schema } from './schema.ts'
import { isRecord } from './schema-graph.ts'
import { fieldName } from './text.ts'
import { type Validators, validatorsOf } from './validate.ts'

/** An answer that the contract does not declare. */
export class ContractBroken extends Error {
  constructor(operationId: string, status: number, what: string) {
    super(`${operationId} answered ${status} against its contract: ${what}`)
    this.name = 'ContractBroken'
  }
}

/**
 * Throws unless the contract declares the status and the body (parsed JSON; undefined for none) has the declared shape,
 * without members that the schema does not name. `errorSchema` stands in for errors whose status is not declared.
 */
export function checkAnswer(
  contract: Contract,
  operationId: string,
  status: number,
  body: unknown,
  errorSchema?: string,
): void {
  const operation = contract.operations.get(operationId)
  if (!operation) throw new Error(`${contract.name} has no operation ${operationId}`)
  const declared = answerCheck(contract, operationId, status, errorSchema)
  if (declared === undefined) throw new ContractBroken(operationId, status, 'the status is not declared')
  if (declared === null) {
    if (body !== undefined) throw new ContractBroken(operationId, status, 'no JSON body is declared')
    return
  }
  const violations = [
    ...declared.check(body),
    ...undeclaredMembers(contract.resolved(declared.schema), body).map((field) => ({
      field,
      message: 'is not declared',
    })),
  ]
  if (violations.length > 0) throw new ContractBroken(operationId, status, listed(violations))
}

const listed = (violations: readonly Violation[]): string =>
  violations
    .slice(0, 20)
    .map(({ field, message }) => `${field} ${message}`)
    .join('; ')

type AnswerCheck = ReturnType<Validators['answer']>
const checks = new WeakMap<Contract, Map<string, AnswerCheck>>()

function answerCheck(
  contract: Contract,
  operationId: string,
  status: number,
  errorSchema: string | undefined,
): AnswerCheck {
  const known = checks.get(contract) ?? new Map<string, AnswerCheck>()
  checks.set(contract, known)
  const key = `${operationId} ${status} ${errorSchema ?? ''}`
  const operation = contract.operations.get(operationId)
  if (!known.has(key) && operation) {
    const validators = validatorsOf(contract)
    const promised = errorSchema !== undefined && status >= 400
    const declared = validators.answer(operation, status)
    known.set(key, declared === undefined && promised ? validators.component(errorSchema) : declared)
  }
  return known.get(key)
}

/** Members that no part of the schema names, where the schema names any and does not speak of others. */
function undeclaredMembers(schema: Schema, value: unknown, path: (string | number)[] = []): string[] {
  if (Array.isArray(value)) {
    const items = partsOf(schema).flatMap((part) => (part.items ? [part.items] : []))
    if (items.length === 0) return []
    return value.flatMap((entry, index) => undeclaredMembers({ allOf: items }, entry, [...path, index]))
  }
  if (!isRecord(value)) return []
  const parts = partsOf(schema)
  const open = parts.some((part) => part.additionalProperties !== undefined || part.patternProperties !== undefined)
  const named = parts.some((part) => part.properties !== undefined)
  return Object.entries(value).flatMap(([key, member]) => {
    const schemas = parts.flatMap((part) => {
      const own = part.properties?.[key]
      if (own) return [own]
      return typeof part.additionalProperties === 'object' ? [part.additionalProperties] : []
    })
    if (schemas.length > 0) return undeclaredMembers({ allOf: schemas }, member, [...path, key])
    return open || !named ? [] : [fieldName([...path, key], 'body')]
  })
}

/** The schema and all it is composed of. */
function partsOf(schema: Schema): Schema[] {
  return [schema, ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap((parts) => (parts ?? []).flatMap(partsOf))]
}
