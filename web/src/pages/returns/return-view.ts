import type { Schemas } from '../../api.ts'

type Status = Schemas['ReturnStatus']
export type Condition = Schemas['Condition']

/** As the address writes it: what is to be handled has no word. */
export interface ReturnView {
  view?: 'done'
}

export const readReturnView = ({ view }: Readonly<Record<string, unknown>>): ReturnView =>
  view === 'done' ? { view } : {}

export const statusesOf = ({ view }: ReturnView): Status[] =>
  view === 'done' ? ['Handled', 'Cancelled'] : ['Waiting', 'Arrived', 'Processing']

export const isOpen = (status: Status): boolean => status !== 'Handled' && status !== 'Cancelled'

/** What was found of one line. */
export interface Finding {
  received: number
  /** Of these, back on the shelf. */
  stocked: number
  condition: Condition
}

export const NOTHING_FOUND: Finding = { received: 0, stocked: 0, condition: 'Sellable' }

/** What is sellable goes back on the shelf; the rest does not, unless somebody says so. */
export function withReceived(finding: Finding, received: number): Finding {
  const condition = finding.condition === 'Missing' ? 'Sellable' : finding.condition
  const stocked = condition === 'Sellable' ? received : Math.min(finding.stocked, received)
  return { received, stocked, condition }
}

export function withCondition({ received }: Finding, condition: Condition): Finding {
  if (condition === 'Missing') return { received: 0, stocked: 0, condition }
  return { received, stocked: condition === 'Sellable' ? received : 0, condition }
}

export const withStocked = (finding: Finding, stocked: number): Finding => ({
  ...finding,
  stocked: Math.min(stocked, finding.received),
})

/** What is sent of a line: of which nothing came, it is missing. */
export const handledLine = (code: string, { received, stocked, condition }: Finding) => ({
  code,
  receivedQuantity: received,
  stockedQuantity: stocked,
  condition: received === 0 ? ('Missing' as const) : condition,
})
