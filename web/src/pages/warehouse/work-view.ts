import type { Stage } from './queries.ts'

/** As the address writes it: the orders to pick have no word. */
export interface WorkView {
  stage?: 'in-hand'
}

export const readWorkView = ({ stage }: Readonly<Record<string, unknown>>): WorkView =>
  stage === 'in-hand' ? { stage } : {}

export const stageOf = ({ stage }: WorkView): Stage => (stage === 'in-hand' ? 'InHand' : 'ToPick')

/** One walk takes as many orders as a trolley holds, and fewer than the server reads at once. */
export const MOST_ORDERS = 40

/** The orders of a walk, as the address names them. */
export function orderIdsOf(text: unknown): string[] {
  if (typeof text !== 'string') return []
  const ids = text.split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id))
  // By age, as the printed list numbers them.
  return [...new Set(ids)].slice(0, MOST_ORDERS).sort()
}
