import type { components } from '../../server/generated/ogoship-api-v1.ts'

export type ReturnStatus = components['schemas']['ReturnStatus']
export type Units = Readonly<Record<string, number>>

export interface ModelReturn {
  status: ReturnStatus
  announced: boolean
  units: Units
}

const MERCHANT: Partial<Record<ReturnStatus, readonly ReturnStatus[]>> = {
  Waiting: ['Cancelled'],
  Cancelled: ['Waiting'],
}

const STEPS: readonly ReturnStatus[] = ['Waiting', 'Arrived', 'Processing', 'Handled']

/** Section 5 of the contract's notes in memory: the returns of one shipped order. */
export class ReturnModel {
  readonly ordered: Units
  readonly stock: Record<string, number>
  readonly returns: ModelReturn[] = []
  orderStatus: 'Shipped' | 'Returned' = 'Shipped'
  readonly #received: Record<string, number> = {}

  constructor(ordered: Units, stock: Units) {
    this.ordered = ordered
    this.stock = { ...stock }
  }

  /** No more may come back, over all returns, than was ordered. */
  #fits(units: Units, except?: ModelReturn): boolean {
    const others = this.returns.filter((one) => one !== except && one.status !== 'Cancelled')
    return Object.entries(units).every(([code, quantity]) => {
      const taken = others.reduce((sum, one) => sum + (one.units[code] ?? 0), 0)
      return taken + quantity <= (this.ordered[code] ?? 0)
    })
  }

  add(units: Units, announced: boolean): boolean {
    if (!this.#fits(units)) return false
    this.returns.push({ status: announced ? 'Waiting' : 'Arrived', announced, units })
    return true
  }

  /** False when the request must be refused. Values that are there already are no change. */
  update(one: ModelReturn, changes: { status?: ReturnStatus; units?: Units }): boolean {
    const to = changes.status ?? one.status
    const units = changes.units ?? one.units
    const edits = JSON.stringify(units) !== JSON.stringify(one.units)
    if (to === one.status && !edits) return true
    if (to !== one.status && !MERCHANT[one.status]?.includes(to)) return false
    if (edits && one.status !== 'Waiting' && to !== 'Waiting') return false
    const counts = edits || to === 'Waiting'
    if (counts && !this.#fits(units, one)) return false
    Object.assign(one, { status: to, units })
    return true
  }

  advance(one: ModelReturn, to: 'Arrived' | 'Processing'): boolean {
    if (one.status === 'Cancelled' || STEPS.indexOf(to) <= STEPS.indexOf(one.status)) return false
    one.status = to
    return true
  }

  /** `received` and `stocked` of each product at most. */
  handle(one: ModelReturn, received: number, stocked: number): boolean {
    if (one.status === 'Cancelled' || one.status === 'Handled' || stocked > received) return false
    one.status = 'Handled'
    for (const code of Object.keys(one.units)) {
      this.stock[code] = (this.stock[code] ?? 0) + stocked
      this.#received[code] = (this.#received[code] ?? 0) + received
    }
    const all = Object.entries(this.ordered).every(([code, quantity]) => (this.#received[code] ?? 0) >= quantity)
    if (all) this.orderStatus = 'Returned'
    return true
  }
}
