export {
  type CatalogueEntry,
  deleteProduct,
  type EntryInput,
  ensureSoldVariants,
  type SoldProduct,
  upsertEntries,
} from './entries.ts'
export { createPictures, type Pictures, pictureTasks } from './pictures.ts'
export { findVariantIds, selectVariant as findVariant, variantColumns, variantExists } from './queries.ts'
export type { NewVariant, Translations, Variant, VariantChanges, VariantFacts } from './types.ts'
export { createVariant, type DeliveredProduct, ensureVariants, updateVariant } from './variants.ts'
