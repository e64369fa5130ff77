import type { Variant } from '#modules/catalog'

/** Units of one variant over all warehouses. `available` is stock minus reserved, negative while orders wait. */
export interface StockLevel {
  variantId: string
  stock: number
  reserved: number
  /** The part of `reserved` that belongs to orders waiting for stock. */
  waiting: number
  /** Units still to come with open stock updates, and the earliest day of those. */
  expected: number
  expectedAt: Date | null
  /** Latest change of stock or reserved. */
  modifiedAt: Date
  /** Latest change of any figure. */
  editedAt: Date
}

export interface StockedVariant {
  variant: Variant
  level: StockLevel
}

export interface Quantity {
  variantId: string
  quantity: number
}

export type MovementKind = 'received' | 'picked' | 'put_back' | 'returned' | 'corrected' | 'written_off'

/** One entry of the ledger. The quantities of a variant in a warehouse add up to what is on hand there. */
export interface Movement {
  id: string
  variantId: string
  warehouseId: string
  quantity: number
  kind: MovementKind
  causeId: string | null
  note: string | null
  actor: string
  at: Date
}

export interface WarehouseStock {
  warehouseId: string
  variantId: string
  onHand: number
}
