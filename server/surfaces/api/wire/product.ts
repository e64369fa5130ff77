import type { components } from '#generated/doorstep'
import type { Movement, StockedVariant, StockLevel } from '#modules/stock'
import { moneyOrNull } from './money.ts'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

const levelToWire = (level: StockLevel): Schemas['Level'] => ({
  stock: level.stock,
  reserved: level.reserved,
  available: level.stock - level.reserved,
  expected: level.expected,
  expectedAt: isoOrNull(level.expectedAt),
  updatedAt: level.editedAt.toISOString(),
})

const editedAt = ({ variant, level }: StockedVariant): string =>
  (variant.editedAt > level.editedAt ? variant : level).editedAt.toISOString()

export const productSummaryToWire = (stocked: StockedVariant, currency: string): Schemas['ProductSummary'] => ({
  id: stocked.variant.id,
  code: stocked.variant.code,
  name: stocked.variant.name,
  eanCode: stocked.variant.eanCode,
  group: stocked.variant.group,
  supplier: stocked.variant.supplier,
  salesPrice: moneyOrNull(stocked.variant.salesPrice, stocked.variant.currency ?? currency),
  level: levelToWire(stocked.level),
  createdAt: stocked.variant.createdAt.toISOString(),
  updatedAt: editedAt(stocked),
})

export function productToWire(
  stocked: StockedVariant,
  warehouses: readonly Schemas['WarehouseLevel'][],
  currency: string,
): Schemas['Product'] {
  const { variant } = stocked
  return {
    ...productSummaryToWire(stocked, currency),
    description: variant.description,
    supplierCode: variant.supplierCode,
    supplyPrice: moneyOrNull(variant.supplyPrice, variant.currency ?? currency),
    infoUrl: variant.infoUrl,
    pictureUrl: variant.pictureUrl,
    countryOfOrigin: variant.countryOfOrigin,
    customsDescription: variant.customsDescription,
    hsCode: variant.hsCode,
    language: variant.language,
    warehouses: [...warehouses],
  }
}

export const stockLevelToWire = ({ variant, level }: StockedVariant): Schemas['StockLevel'] => ({
  productId: variant.id,
  code: variant.code,
  name: variant.name,
  eanCode: variant.eanCode,
  level: levelToWire(level),
})

const MOVEMENT_KINDS = {
  received: 'Received',
  picked: 'Picked',
  put_back: 'PutBack',
  written_off: 'WrittenOff',
  returned: 'Returned',
  corrected: 'Corrected',
} as const satisfies Record<Movement['kind'], Schemas['MovementKind']>

export const movementToWire = (movement: Movement, warehouse: string): Schemas['StockMovement'] => ({
  id: movement.id,
  warehouse,
  quantity: movement.quantity,
  kind: MOVEMENT_KINDS[movement.kind],
  causeId: movement.causeId,
  note: movement.note,
  actor: movement.actor,
  at: movement.at.toISOString(),
})
