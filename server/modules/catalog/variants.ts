import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, NotFound } from '#platform/errors'
import { LONGEST_NAME, requireShort } from '#platform/keys'
import { insertVariants, lockDeleted, lockVariants, updateVariantRow } from './queries.ts'
import type { NewVariant, Variant, VariantChanges, VariantFacts } from './types.ts'

const UNKNOWN: Omit<VariantFacts, 'code' | 'language'> = {
  name: null,
  description: null,
  supplierCode: null,
  supplier: null,
  group: null,
  eanCode: null,
  supplyPrice: null,
  salesPrice: null,
  currency: null,
  infoUrl: null,
  pictureUrl: null,
  countryOfOrigin: null,
  customsDescription: null,
  hsCode: null,
  place: null,
  alarmLevel: null,
}

function newVariant(tx: Tx, input: NewVariant, language: string): Variant {
  const now = tx.now()
  return { ...UNKNOWN, language, ...input, id: tx.newId(), productId: tx.newId(), createdAt: now, editedAt: now }
}

/** Adds a SKU without stock. A code that exists is a conflict and changes nothing. */
export async function createVariant(
  ctx: Context,
  input: NewVariant & Pick<VariantFacts, 'language'>,
): Promise<Variant> {
  requireScope(ctx, 'write:product')
  requireSearchable(input)
  return inTransaction(ctx, async (tx) => {
    const variant = newVariant(tx, input, input.language)
    const deleted = await lockDeleted(tx, input.code)
    if (deleted) {
      await updateVariantRow(tx, deleted.id, variant, variant.editedAt)
      return { ...variant, ...deleted }
    }
    await insertVariants(tx, [variant]).catch(codeTaken(input.code))
    return variant
  })
}

/** Changes the members given. An EAN code that is set stays as it is, without an error. */
export async function updateVariant(ctx: Context, code: string, changes: VariantChanges): Promise<Variant> {
  requireScope(ctx, 'write:product')
  requireSearchable(changes)
  return inTransaction(ctx, async (tx) => {
    const [variant] = (await lockDeleted(tx, code)) ? [] : await lockVariants(tx, [code])
    if (!variant) throw new NotFound('product_not_found', { code })
    const changed: Variant = { ...variant, ...changes, eanCode: variant.eanCode ?? changes.eanCode ?? null }
    if (sameFacts(variant, changed)) return variant
    changed.editedAt = editTime(tx.now(), variant.editedAt)
    await updateVariantRow(tx, variant.id, changed, changed.editedAt).catch(codeTaken(changed.code))
    return changed
  })
}

/** Indexes hold these. */
function requireSearchable({ code, eanCode, name }: VariantChanges, path = ''): void {
  requireShort({ [`${path}code`]: code, [`${path}eanCode`]: eanCode })
  requireShort({ [`${path}name`]: name }, LONGEST_NAME)
}

function sameFacts(a: Variant, b: Variant): boolean {
  const names = Object.keys(a) as (keyof Variant)[] // safe: both are whole variants
  return names.every((name) => a[name] === b[name])
}

const codeTaken =
  (code: string) =>
  (error: unknown): never => {
    if (violatedConstraint(error) === 'variant_shop_id_code_key') throw new Conflict('product_code_taken', { code })
    throw error
  }

/** What a delivery says of a product: enough to create it, or to fill what is not known yet. */
export type DeliveredProduct = Pick<
  VariantFacts,
  'code' | 'name' | 'eanCode' | 'countryOfOrigin' | 'customsDescription' | 'hsCode'
>

/**
 * Variants of the codes, in the order given. An unknown code with a name becomes a new variant; members that are empty
 * are filled, members that are set stay. Codes that are unknown and nameless are returned in `unknown` and nothing is written for them.
 */
export async function ensureVariants(
  tx: Tx,
  products: readonly DeliveredProduct[],
  language: string,
): Promise<{ variants: Map<string, Variant>; unknown: string[] }> {
  for (const [i, product] of products.entries()) requireSearchable(product, `products[${i}].`)
  const known = new Map(
    (
      await lockVariants(
        tx,
        products.map((p) => p.code),
      )
    ).map((v) => [v.code, v]),
  )
  const created = new Map<string, Variant>()
  const unknown: string[] = []
  for (const product of products) {
    const existing = known.get(product.code) ?? created.get(product.code)
    if (existing) await fillIn(tx, existing, product, created.has(product.code))
    else if (product.name) created.set(product.code, newVariant(tx, product, language))
    else unknown.push(product.code)
  }
  if (unknown.length === 0 && created.size > 0) await insertVariants(tx, [...created.values()])
  return { variants: new Map([...known, ...created]), unknown }
}

async function fillIn(tx: Tx, variant: Variant, product: DeliveredProduct, isNew: boolean): Promise<void> {
  const before = { ...variant }
  variant.eanCode ??= product.eanCode
  variant.countryOfOrigin ??= product.countryOfOrigin
  variant.customsDescription ??= product.customsDescription
  variant.hsCode ??= product.hsCode
  if (isNew || sameFacts(before, variant)) return
  variant.editedAt = editTime(tx.now(), variant.editedAt)
  await updateVariantRow(tx, variant.id, variant, variant.editedAt)
}
