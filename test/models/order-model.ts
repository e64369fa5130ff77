import type { components } from '../../server/generated/ogoship-api-v1.ts'

export type Status = components['schemas']['OrderStatus']
export type Units = Record<string, number>

export interface ModelOrder {
  status: Status
  test: boolean
  units: Units
  returned: Units
  /** It left Draft for good once: from then on a merchant may clear it. */
  confirmed: boolean
}

const ALLOWED: Record<Status, readonly Status[]> = {
  Draft: ['New', 'Reserved', 'Locked', 'Cancelled'],
  New: ['Draft', 'Reserved', 'Locked', 'Cancelled'],
  Pending: ['New', 'Draft', 'Reserved', 'Locked', 'Cancelled'],
  Reserved: ['New', 'Draft', 'Locked', 'Cancelled'],
  Locked: ['New', 'Draft', 'Reserved', 'Cancelled'],
  Collecting: [],
  Shipped: [],
  Cancelled: ['Draft', 'New'],
  Returned: [],
}

const HOLDING: readonly Status[] = ['New', 'Pending', 'Reserved', 'Locked']

/** Sections 3 and 4 of the contract's notes in memory. Orders are in the order of their creation. */
export class OrderModel {
  readonly stock: Units
  readonly orders: ModelOrder[] = []

  constructor(stock: Units) {
    this.stock = { ...stock }
  }

  private holds(order: ModelOrder): boolean {
    return !order.test && HOLDING.includes(order.status)
  }

  private sum(code: string, wanted: (order: ModelOrder) => boolean): number {
    return this.orders
      .filter((order) => this.holds(order) && wanted(order))
      .reduce((sum, order) => sum + (order.units[code] ?? 0), 0)
  }

  figures(code: string): { stock: number; reserved: number; stockAvailable: number } {
    const stock = this.stock[code] ?? 0
    const reserved = this.sum(code, () => true)
    return { stock, reserved, stockAvailable: stock - reserved }
  }

  /** Waiting orders that are covered become New, the oldest first; units that an older one needs are not free. */
  private settle(): void {
    const left = new Map(
      Object.keys(this.stock).map((code) => [
        code,
        (this.stock[code] ?? 0) - this.sum(code, (order) => order.status !== 'Pending'),
      ]),
    )
    for (const order of this.orders.filter((one) => this.holds(one) && one.status === 'Pending')) {
      const units = Object.entries(order.units)
      if (units.every(([code, quantity]) => (left.get(code) ?? 0) >= quantity)) order.status = 'New'
      for (const [code, quantity] of units) left.set(code, (left.get(code) ?? 0) - quantity)
    }
  }

  private enter(order: ModelOrder, status: Status): void {
    order.status = status === 'New' && !order.test ? 'Pending' : status
    if (HOLDING.includes(order.status)) order.confirmed = true
    this.settle()
  }

  place(status: Status, test: boolean, units: Units): void {
    const order: ModelOrder = { status: 'Draft', test, units, returned: {}, confirmed: false }
    this.orders.push(order)
    this.enter(order, status)
  }

  /** False when the request must be refused. */
  update(order: ModelOrder, changes: { status?: Status; test?: boolean; units?: Units }): boolean {
    const { status: from } = order
    const to = changes.status ?? from
    if (to !== from && !ALLOWED[from].includes(to)) return false
    const test = changes.test ?? order.test
    const units = changes.units ?? order.units
    const isEdit = test !== order.test || JSON.stringify(units) !== JSON.stringify(order.units)
    if (isEdit && from !== 'Draft' && to !== 'Draft') return false
    Object.assign(order, { test, units })
    if (to !== from) this.enter(order, to)
    return true
  }

  /** Hands the order to the warehouse. What ended does not begin again by it; what is cleared stays so. */
  clear(order: ModelOrder): boolean {
    if (order.status === 'Cancelled' || !order.confirmed) return false
    if (order.status === 'Draft' || order.status === 'Reserved' || order.status === 'Locked') this.enter(order, 'New')
    return true
  }

  /** Holds the order back, where it is cleared and the warehouse has not begun. */
  hold(order: ModelOrder): boolean {
    if (['Collecting', 'Shipped', 'Returned'].includes(order.status)) return false
    if (order.status === 'New' || order.status === 'Pending') this.enter(order, 'Reserved')
    return true
  }

  cancel(order: ModelOrder): boolean {
    if (['Collecting', 'Shipped', 'Returned'].includes(order.status)) return false
    if (order.status !== 'Cancelled') this.enter(order, 'Cancelled')
    return true
  }

  collect(order: ModelOrder): boolean {
    if (order.status !== 'New' || order.test) return false
    order.status = 'Collecting'
    for (const [code, quantity] of Object.entries(order.units)) this.book(code, -quantity)
    return true
  }

  giveUp(order: ModelOrder): boolean {
    if (order.status !== 'Collecting') return false
    order.status = 'Cancelled'
    for (const [code, quantity] of Object.entries(order.units)) this.book(code, quantity)
    this.settle()
    return true
  }

  ship(order: ModelOrder): boolean {
    if (order.status !== 'Collecting' && !(order.test && order.status === 'New')) return false
    order.status = 'Shipped'
    return true
  }

  /** Everything that is still out comes back; `stocked` of each product at most is put on the shelves. */
  comeBack(order: ModelOrder, stocked: number): boolean {
    if (order.status !== 'Shipped') return false
    for (const [code, quantity] of Object.entries(order.units)) {
      if (!order.test) this.book(code, Math.min(quantity, stocked))
    }
    order.status = 'Returned'
    this.settle()
    return true
  }

  receive(code: string, units: number): void {
    this.book(code, units)
    this.settle()
  }

  /** A count below what New orders were promised takes the goods of those created last. */
  count(code: string, counted: number): void {
    const fell = counted < (this.stock[code] ?? 0)
    this.stock[code] = counted
    if (fell && this.sum(code, (order) => order.status !== 'Pending') > counted) {
      let left = counted
      for (const order of this.orders.filter((one) => this.holds(one) && one.status !== 'Pending')) {
        const quantity = order.units[code] ?? 0
        if (quantity === 0) continue
        if (quantity <= left || order.status !== 'New') left -= quantity
        else order.status = 'Pending'
      }
    }
    this.settle()
  }

  private book(code: string, quantity: number): void {
    this.stock[code] = (this.stock[code] ?? 0) + quantity
  }
}
