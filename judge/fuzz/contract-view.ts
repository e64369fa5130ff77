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

const RULES: Readonly<Record<string, FamilyRules>> = {
  doorstep: { refusal: 400, distinct: true },
  'ogoship-api-v1': { refusal: 400, normalise: normaliseOgoship },
  'ogoship-tracking': { refusal: 400 },
  karla: { refusal: 422 },
  'shopgo-management': { refusal: 400, errorSchema: 'Error' },
  'shopgo-platform': { refusal: 400, errorSchema: 'Error' },
}

export const rulesOf = ({ name }: Contract): FamilyRules => RULES[name] ?? { refusal: 400 }

/**
 * Names of what the contract forbids in the JSON of a body, after what its wire forgives: those of members, and `body` for
 * the whole of it. Empty for a body that fits.
 */
export function faultsIn(contract: Contract, operation: ContractOperation, text: string | Buffer): string[] {
  const { body } = operation
  const schema = body?.content.get('application/json')
  if (!schema) return []
  const plain = text.toString().replace(/^\uFEFF/, '')
  if (plain.trim() === '') return body?.required ? ['body'] : []
  const value: unknown = JSON.parse(plain)
  const unstorable = findUnstorable(value)
  if (unstorable) return [lastName(unstorable.path.join('.'))]
  const { normalise } = rulesOf(contract)
  const wanted = normalise ? normalise(value, contract.resolved(schema)) : value
  const violations = validatorsOf(contract).body(operation, 'application/json')(wanted)
  return violations.map(({ field }) => lastName(field))
}

const lastName = (field: string): string =>
  field
    .split(/[.[\]]+/)
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .at(-1) ?? 'body'
