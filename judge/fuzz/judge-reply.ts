import type { Contract, ContractOperation } from '../../server/platform/http/index.ts'
import { checkAnswer } from '../../server/platform/http/index.ts'
import { isOpen } from '../access/callers.ts'
import { rulesOf } from './contract-view.ts'

export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  text: string
}

/**
 * `fits`: the contract allows the request, so that only the state of things can refuse it. `refused`: it does not. `any`: the
 * answer has to be a declared one, whatever it says.
 */
export type Expectation = 'fits' | 'refused' | 'any'

/** What is wrong with the answer, as a sentence; null for nothing. */
export function faultOf(
  contract: Contract,
  operation: ContractOperation,
  reply: Reply,
  expected: Expectation,
  faults: readonly string[],
): string | null {
  const { status, text } = reply
  if (status >= 500) return `answers ${status}`
  const undeclared = undeclaredFault(contract, operation, reply)
  if (undeclared) return undeclared
  const { refusal, distinct } = rulesOf(contract)
  if (expected === 'fits') {
    // Where anybody may ask, what proves the caller is in the body, which fits and may be wrong about it.
    if (status === 403 || (status === 401 && !isOpen({ operation }))) return `answers ${status} to a caller who may`
    if (distinct && status === refusal) return `refuses with ${status} what the contract allows`
  }
  if (expected !== 'refused') return null
  if (status < 400) return `answers ${status} to what the contract forbids`
  if (![refusal, 413, 415].includes(status)) return `answers ${status} where a refusal is ${refusal}`
  const named = faults.length === 0 || status !== refusal || faults.some((name) => names(text, name))
  return named ? null : `names none of ${faults.slice(0, 5).join(', ')}`
}

/** In any letter case; of the whole body there is nothing to name. */
const names = (text: string, name: string): boolean =>
  name === 'body' || text.toLowerCase().includes(name.toLowerCase())

function undeclaredFault(contract: Contract, operation: ContractOperation, reply: Reply): string | null {
  const { status, headers, text } = reply
  const type = headers['content-type'] ?? ''
  const isJson = type.includes('json')
  const declared = [...(operation.responses.get(String(status))?.keys() ?? [])]
  if (!isJson && text !== '') {
    const [mediaType = ''] = type.split(';')
    return declared.includes(mediaType) ? null : `answers ${status} as ${type || 'nothing'}, which is not declared`
  }
  try {
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    checkAnswer(contract, operation.id, status, body, rulesOf(contract).errorSchema)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const wrong = isJson && declared.length > 0 && !declared.some((one) => type.startsWith(one))
  return wrong ? `answers ${status} as ${type}, which is not declared` : null
}
