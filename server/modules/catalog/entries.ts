import { getShop } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { LONGEST_NAME, requireShort } from '#platform/keys'
import type { Amount } from '#platform/money'
import {
  type EntryRow,
  insertEntries,
  insertProducts,
  lockCodes,
  lockEntries,
  markDeleted,
  renameProducts,
  type SoldVariant,
  selectSold,
  updateEntries,
} from './queries/entries.ts'
import type { Translations } from './types.ts'

export type { EntryRow as CatalogueEntry } from './queries/entries.ts'

/** What a shop system says of one of its variants. Members left out stay, null clears them. */
export interface EntryInput {
  productId: string
  /** That of the product, for one without variants. */
  variantId: string
  title: string
  variantTitle?: string | null | undefined
  price?: Amount | null | undefined
  sku?: string | null | undefined
  productUrl?: string | null | undefined
  imageUrl?: string | null | undefined
  translations?: Translations | null | undefined
}

export interface UpsertedEntries {
  created: number
  updated: number
  /** As they are now, in the order of the input. */
  entries: EntryRow[]
}

/**
 * Creates or changes variants by the ids that the shop system has for them; of one that comes twice the last counts. A
 * variant that another door made is taken over by its SKU.
 */
export async function upsertEntries(ctx: Context, inputs: readonly EntryInput[]): Promise<UpsertedEntries> {
  requireScope(ctx, 'write:product')
  const wanted = new Map(inputs.map((input) => [idsOf(input.productId, input.variantId), input]))
  for (const [i, input] of inputs.entries()) requireFindable(input, `[${i}].`)
  if (wanted.size === 0) return { created: 0, updated: 0, entries: [] }
  return inTransaction(ctx, async (tx) => {
    await lockCodes(tx)
    const book = await openBook(tx, [...wanted.values()])
    const entries = [...wanted.values()].map((input) => book.put(input))
    await book.save()
    return { created: book.created.length, updated: wanted.size - book.created.length, entries }
  })
}

/** Ids are any text, but for NUL. */
const idsOf = (productId: string, variantId: string): string => `${productId}\0${variantId}`

function requireFindable({ productId, variantId, sku, title }: EntryInput, path: string): void {
  requireShort({ [`${path}product_id`]: productId, [`${path}variant_id`]: variantId, [`${path}sku`]: sku })
  requireShort({ [`${path}title`]: title }, LONGEST_NAME)
}

/** The variants that an upsert may touch, and what becomes of them. */
async function openBook(tx: Tx, inputs: readonly EntryInput[]) {
  const { language, currency } = await getShop(tx)
  const known = await lockEntries(tx, {
    productIds: [...new Set(inputs.map(({ productId }) => productId))],
    codes: [...new Set(inputs.flatMap(codesOf))],
  })
  const byId = new Map(
    known.flatMap((row) =>
      row.externalId === null ? [] : [[idsOf(row.externalProductId ?? '', row.externalId), row] as const],
    ),
  )
  const byCode = new Map(known.map((row) => [row.code, row]))
  const products = new Map(
    known.flatMap((row) => (row.externalProductId === null ? [] : [[row.externalProductId, row.parentId] as const])),
  )
  const created: EntryRow[] = []
  const changed = new Set<EntryRow>()
  const newProducts = new Map<string, string | null>()
  const titles = new Map<string, string | null>()

  function parentOf(input: EntryInput, own: string | null): string {
    const parent = products.get(input.productId) ?? own ?? tx.newId()
    if (!products.has(input.productId) && own === null) newProducts.set(parent, input.title)
    products.set(input.productId, parent)
    return parent
  }

  function put(input: EntryInput): EntryRow {
    const ids = { externalProductId: input.productId, externalId: input.variantId }
    const bySku = input.sku ? byCode.get(input.sku) : undefined
    const row = byId.get(idsOf(input.productId, input.variantId)) ?? (bySku?.externalId === null ? bySku : undefined)
    if (!row) {
      const code = codesOf(input).find((one) => !byCode.has(one)) ?? tx.newId()
      const entry: EntryRow = {
        ...UNTOLD,
        ...told(input),
        ...ids,
        id: tx.newId(),
        parentId: parentOf(input, null),
        code,
        createdAt: tx.now(),
        editedAt: tx.now(),
        deletedAt: null,
      }
      created.push(entry)
      byCode.set(code, entry)
      return entry
    }
    const before = JSON.stringify(row, textOfAmounts)
    const title = row.title
    Object.assign(row, told(input), ids, {
      parentId: parentOf(input, row.externalId === null ? row.parentId : null),
      deletedAt: null,
    })
    rename(row, input)
    if (before === JSON.stringify(row, textOfAmounts)) return row
    row.editedAt = editTime(tx.now(), row.editedAt)
    changed.add(row)
    if (title !== row.title) titles.set(row.parentId, row.title)
    return row
  }

  /** The code follows the SKU while nobody else has it. */
  function rename(row: EntryRow, { sku }: EntryInput): void {
    if (!sku || sku === row.code || byCode.has(sku)) return
    // The code it had is free once this is saved, and not before.
    row.code = sku
    byCode.set(sku, row)
  }

  return {
    put,
    created,
    async save() {
      await insertProducts(tx, newProducts)
      await insertEntries(tx, created, { language, currency })
      await updateEntries(tx, [...changed])
      await renameProducts(tx, titles)
    },
  }
}

const textOfAmounts = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

const UNTOLD = {
  variantTitle: null,
  price: null,
  sku: null,
  productUrl: null,
  imageUrl: null,
  translations: null,
}

/** Codes that an entry would have, the first that is free. */
const codesOf = ({ productId, variantId, sku }: EntryInput): string[] =>
  [sku, variantId, `${productId}/${variantId}`].flatMap((code) => (code ? code.slice(0, 255) : []))

function told({ productId: _, variantId: __, ...facts }: EntryInput): Partial<EntryRow> & { title: string } {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(given), title: facts.title }
}

/** Takes a product with all its variants out of the catalogue; orders keep their copies. An unknown one changes nothing. */
export async function deleteProduct(ctx: Context, externalProductId: string): Promise<void> {
  requireScope(ctx, 'write:product')
  await inTransaction(ctx, (tx) => markDeleted(tx, externalProductId))
}

/** Goods that were sold, as far as an order tells. */
export interface SoldProduct {
  /** What its variant would be called if there was none. */
  code: string
  name: string | null
  externalProductId: string | null
  externalId: string | null
  pictureUrl: string | null
}

/** The variants of goods, by position: by the ids of the shop system, else by code; those that nobody knows are added. */
export async function ensureSoldVariants(
  tx: Tx,
  products: readonly SoldProduct[],
  shop: { language: string; currency: string },
): Promise<SoldVariant[]> {
  if (products.length === 0) return []
  for (const [i, { code }] of products.entries()) requireShort({ [`products[${i}].sku`]: code })
  const keys = {
    codes: [...new Set(products.map(({ code }) => code))],
    externalIds: [...new Set(products.flatMap(({ externalId }) => externalId ?? []))],
  }
  const found = await findAll(tx, products, keys)
  if (found.every((variant) => variant !== undefined)) return found
  await lockCodes(tx)
  const again = await findAll(tx, products, keys)
  const added = new Map<string, EntryRow>()
  const variants = products.map((product, i) => again[i] ?? added.get(product.code) ?? newEntry(tx, product, added))
  await insertProducts(tx, new Map([...added.values()].map(({ parentId, title }) => [parentId, title])))
  await insertEntries(tx, [...added.values()], shop)
  return variants
}

async function findAll(
  tx: Tx,
  products: readonly SoldProduct[],
  keys: { codes: string[]; externalIds: string[] },
): Promise<(SoldVariant | undefined)[]> {
  const known = await selectSold(tx, keys)
  return products.map(
    ({ code, externalProductId, externalId }) =>
      known.find(
        (one) =>
          externalId !== null &&
          one.externalId === externalId &&
          (externalProductId === null || one.externalProductId === externalProductId),
      ) ?? known.find((one) => one.code === code),
  )
}

/** Sold before the catalogue heard of it: its ids come with the catalogue, which may tell the same SKU of others. */
function newEntry(tx: Tx, product: SoldProduct, added: Map<string, EntryRow>): EntryRow {
  const entry: EntryRow = {
    ...UNTOLD,
    id: tx.newId(),
    parentId: tx.newId(),
    code: product.code,
    externalProductId: null,
    externalId: null,
    title: product.name?.slice(0, LONGEST_NAME) ?? null,
    imageUrl: product.pictureUrl,
    createdAt: tx.now(),
    editedAt: tx.now(),
    deletedAt: null,
  }
  added.set(product.code, entry)
  return entry
}
