import type { OrderStatus } from './types.ts'

/** Who asks for a move: the merchant through any door, the warehouse, or Doorstep itself. */
export type Mover = 'merchant' | 'warehouse' | 'system'

const held: readonly OrderStatus[] = ['New', 'Draft', 'Reserved', 'Locked', 'Cancelled']

/** The one table of moves; contracts/ogoship-api-v1-notes.md section 3. Pending is never asked for: New becomes it. */
const MERCHANT: Record<OrderStatus, readonly OrderStatus[]> = {
  Draft: held,
  New: held,
  Pending: held,
  Reserved: held,
  Locked: held,
  Collecting: [],
  Shipped: [],
  Cancelled: ['Draft', 'New'],
  Returned: [],
}

const WAREHOUSE: Record<OrderStatus, readonly OrderStatus[]> = {
  ...MERCHANT,
  New: [...held, 'Collecting'],
  Collecting: ['Shipped', 'Cancelled'],
  Shipped: ['Returned'],
}

const SYSTEM: Record<OrderStatus, readonly OrderStatus[]> = {
  Draft: [],
  New: ['Pending'],
  Pending: ['New'],
  Reserved: ['Draft'],
  Locked: [],
  Collecting: ['Reserved'],
  Shipped: ['Returned'],
  Cancelled: [],
  Returned: [],
}

const TABLES: Record<Mover, Record<OrderStatus, readonly OrderStatus[]>> = {
  merchant: MERCHANT,
  warehouse: WAREHOUSE,
  system: SYSTEM,
}

/** Repeating the current status is no move and always allowed. */
export const mayMove = (from: OrderStatus, to: OrderStatus, by: Mover): boolean =>
  from === to || TABLES[by][from].includes(to)

export const mayBegin = (status: OrderStatus): boolean =>
  status === 'New' || status === 'Draft' || status === 'Reserved' || status === 'Locked'

/** States whose units are reserved. */
export const holdsStock = (status: OrderStatus): boolean =>
  status === 'New' || status === 'Pending' || status === 'Reserved' || status === 'Locked'

/** States of orders that the merchant has cleared for the warehouse. */
export const isAuthorized = (status: OrderStatus): boolean =>
  status === 'New' || status === 'Pending' || status === 'Collecting' || status === 'Shipped' || status === 'Returned'

/** States in which the warehouse has not begun: comments and documents may still change. */
export const notBegun = (status: OrderStatus): boolean =>
  status === 'Draft' || status === 'Cancelled' || holdsStock(status)

/** Orders for a try, and those that are fulfilled elsewhere, take nothing from the shelves here. */
export const keepsStock = ({ test, external }: { test: boolean; external: boolean }): boolean => !test && !external
