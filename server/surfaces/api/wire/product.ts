import type { components } from '#generated/doorstep'
import type { Variant, VariantChanges } from '#modules/catalog'
import type { Movement, StockedVariant, StockLevel } from '#modules/stock'
import { Invalid } from '#platform/errors'
import { requireExact } from '#platform/money'
import { amountFromText, moneyOrNull } from './money.ts'
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
  place: stocked.variant.place,
  alarmLevel: stocked.variant.alarmLevel,
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

/** Members that are given. `known` is the product that they change. */
export function productChangesFromWire(
  { salesPrice, supplyPrice, ...facts }: Schemas['ProductUpdate'],
  known: Pick<Variant, 'salesPrice' | 'supplyPrice' | 'currency'> | null,
): VariantChanges {
  const changes: VariantChanges = facts
  if (salesPrice !== undefined) changes.salesPrice = amountOf(salesPrice, 'salesPrice')
  if (supplyPrice !== undefined) changes.supplyPrice = amountOf(supplyPrice, 'supplyPrice')
  const given = [salesPrice, supplyPrice].flatMap((price) => price?.currency ?? [])
  const kept = (salesPrice === undefined && known?.salesPrice) || (supplyPrice === undefined && known?.supplyPrice)
  const currencies = new Set([...given, ...(kept && known?.currency ? [known.currency] : [])])
  if (currencies.size > 1) throw new Invalid('prices_in_two_currencies', { field: 'supplyPrice' })
  const [currency] = given
  if (currency !== undefined) changes.currency = currency
  return changes
}

function amountOf(price: Schemas['Money'] | null, field: string): bigint | null {
  if (price === null) return null
  const amount = amountFromText(price.amount)
  requireExact(amount, price.currency, field)
  if (amount < 0n) throw new Invalid('amount_negative', { field })
  return amount
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
