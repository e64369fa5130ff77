import type { Contract, ContractOperation, Schema } from '../../server/platform/http/index.ts'
import { findUnstorable, validatorsOf } from '../../server/platform/http/index.ts'
import { normaliseBody as normaliseOgoship } from '../../server/surfaces/ogoship/v1/normalise.ts'

/** What a family of APIs does with a request before the contract is asked, and how it refuses. */
export interface FamilyRules {
  /** What this wire forgives. */
  normalise?: (body: unknown, schema: Schema) => unknown
  /** Schema of its errors where an operation does not declare a status. */
  errorSchema?: string
  /** Of a request that is not what the contract says. */
  refusal: number
  /** No other refusal has that status. */
  distinct?: true
}

export const RULES: Readonly<Record<string, FamilyRules>> = {
  doorstep: { refusal: 400, distinct: true },
  'ogoship-api-v1': { refusal: 400, normalise: normaliseOgoship },
  'ogoship-tracking': { refusal: 400, distinct: true },
  karla: { refusal: 422 },
  'shopgo-management': { refusal: 400, errorSchema: 'Error' },
  'shopgo-platform': { refusal: 400, errorSchema: 'Error' },
}

export const rulesOf = ({ name }: Contract): FamilyRules => RULES[name] ?? { refusal: 400 }

/** Whether the contract allows the JSON of a body, after what its wire forgives. */
export function isAllowed(contract: Contract, operation: ContractOperation, text: string | Buffer): boolean {
  const { body } = operation
  const schema = body?.content.get('application/json')
  if (!schema) return true
  const plain = text.toString().replace(/^\uFEFF/, '')
  if (plain.trim() === '') return !body?.required
  const value: unknown = JSON.parse(plain)
  if (findUnstorable(value)) return false
  const normalise = rulesOf(contract).normalise
  const wanted = normalise ? normalise(value, contract.resolved(schema)) : value
  return validatorsOf(contract).body(operation, 'application/json')(wanted, plain.length).length === 0
}
