import { createHash } from 'node:crypto'
import type { Order, OrderLine } from '#modules/orders'
import type { Parcel } from '#modules/shipments'
import type { Tx } from '#platform/context'
import { invalidInput, type Problem } from '#platform/errors'
import { selectClaimedUnits } from './queries/parts.ts'
import type { Scene } from './scene.ts'
import type { Claim, ClaimLine, ClaimType, NewClaimLine } from './types.ts'

/** The claim's lines with the order's facts. Throws for products that are not on it. */
export function resolveLines(tx: Tx, { order }: Scene, wanted: readonly NewClaimLine[]): ClaimLine[] {
  const problems: Problem[] = []
  const lines = wanted.flatMap((line, i): ClaimLine | [] => {
    if (line.quantity < 1) problems.push({ field: `lines[${i}].quantity`, code: 'claim_units_missing' })
    if (!('code' in line)) return describedLine(tx, order, line)
    const ordered = order?.lines.find(({ code }) => code === line.code)
    if (ordered) return { ...asClaimed(ordered), id: tx.newId(), quantity: line.quantity }
    problems.push({ field: `lines[${i}].code`, code: 'product_not_on_order', value: line.code })
    return []
  })
  if (problems.length > 0) throw invalidInput(problems)
  return lines
}

/** No more units of a product are claimed, over all claims, than were ordered. What is told in words is not counted. */
export async function requireUnits(tx: Tx, { order }: Scene, wanted: readonly NewClaimLine[]): Promise<void> {
  if (!order || !wanted.some((line) => 'code' in line)) return
  const [ordered, claimed] = [unitsBy(order.lines, ({ code }) => code), await selectClaimedUnits(tx, order.id)]
  const left = new Map(
    order.lines.map(({ code, variantId }) => [code, (ordered.get(code) ?? 0) - (claimed.get(variantId) ?? 0)]),
  )
  const problems: Problem[] = []
  for (const [i, line] of wanted.entries()) {
    if (!('code' in line)) continue
    const rest = (left.get(line.code) ?? 0) - line.quantity
    left.set(line.code, rest)
    if (rest < 0) problems.push({ field: `lines[${i}].quantity`, code: 'claim_exceeds_order', value: line.code })
  }
  if (problems.length > 0) throw invalidInput(problems)
}

const asClaimed = ({
  id,
  variantId,
  code,
  title,
  name,
  unitPrice,
  pictureUrl,
}: OrderLine): Omit<ClaimLine, 'id' | 'quantity'> => ({
  orderLineId: id,
  variantId,
  sku: code,
  title: title ?? name,
  unitPrice,
  pictures: pictureUrl === null ? [] : [{ url: pictureUrl }],
})

type Described = Exclude<NewClaimLine, { code: string }>

function describedLine(tx: Tx, order: Order | null, line: Described): ClaimLine {
  const ordered = order?.lines.find(({ code, details }) => line.sku !== null && [code, details?.sku].includes(line.sku))
  return { ...line, id: tx.newId(), orderLineId: ordered?.id ?? null, variantId: ordered?.variantId ?? null }
}

/** Whether lines leave something of the order out. No lines claim all of it. */
export function isPartial({ order, parcels }: Scene, lines: readonly ClaimLine[]): boolean {
  if (lines.length === 0) return parcels.length > 1
  const claimed = unitsBy(lines, ({ orderLineId }) => orderLineId)
  return !order || order.lines.some(({ id, quantity }) => (claimed.get(id) ?? 0) < quantity)
}

/** Equal for claims of the same type about the same units of the same parcel. */
export function subjectKeyOf(
  about: { orderId: string | null; parcelId: string | null },
  type: ClaimType,
  lines: readonly ClaimLine[],
): string {
  const units = unitsBy(lines, ({ sku, title }) => JSON.stringify(sku === null ? [title] : sku))
  const sorted = [...units].sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([about.parcelId ?? about.orderId, type, sorted]))
    .digest('base64url')
}

function unitsBy<Line extends { quantity: number }, Key>(
  lines: readonly Line[],
  keyOf: (line: Line) => Key,
): Map<Key, number> {
  const units = new Map<Key, number>()
  for (const line of lines) units.set(keyOf(line), (units.get(keyOf(line)) ?? 0) + line.quantity)
  return units
}

export interface ClaimedUnits {
  line: OrderLine
  quantity: number
}

/**
 * The units of the order that a claim is about: its lines, else what its parcel holds, else all of an order that went in
 * one parcel. Null when it cannot be told, or when something of it is not on the order.
 */
export function unitsOf(claim: Claim, order: Order, parcels: readonly Parcel[]): ClaimedUnits[] | null {
  if (claim.lines.length > 0) {
    // A shop system that tells of its order anew gives lines new ids.
    const lineOf = ({ orderLineId, variantId }: ClaimLine) =>
      order.lines.find(({ id }) => id === orderLineId) ?? order.lines.find((line) => line.variantId === variantId)
    return all(claim.lines, (line) => [lineOf(line), line.quantity])
  }
  const items = parcels.find(({ id }) => id === claim.parcelId)?.items
  if (items && items.length > 0) {
    return all(items, (item) => [order.lines.find(({ code }) => code === item.code), item.quantity])
  }
  return parcels.length === 1 ? order.lines.map((line) => ({ line, quantity: line.quantity })) : null
}

function all<T>(
  things: readonly T[],
  unitsOfOne: (thing: T) => [line: OrderLine | undefined, quantity: number],
): ClaimedUnits[] | null {
  const units = things.map(unitsOfOne).flatMap(([line, quantity]) => (line ? [{ line, quantity }] : []))
  return units.length === things.length ? units : null
}
