import { findVariantIds } from '#modules/catalog'
import type { Context, Tx } from '#platform/context'
import { invalidInput } from '#platform/errors'
import { saveFile } from '#platform/files'
import type { KeptLine } from './queries.ts'
import type { NewDocument, NewOrderLine, OrderDocument } from './types.ts'

/** Lines with their variants and, where they have none, new ids; every unknown product code is a problem of its own. */
export async function resolveLines(
  ctx: Context,
  lines: readonly (NewOrderLine & { id?: string })[],
): Promise<KeptLine[]> {
  const unknown = new Set(lines.flatMap(({ code, variantId }) => (variantId === undefined ? code : [])))
  const ids = unknown.size > 0 ? await findVariantIds(ctx, [...unknown]) : new Map<string, string>()
  const kept: KeptLine[] = []
  const problems = []
  for (const [i, line] of lines.entries()) {
    const variantId = line.variantId ?? ids.get(line.code)
    if (variantId === undefined) {
      problems.push({ field: `lines[${i}].code`, code: 'product_unknown', value: line.code })
      continue
    }
    const { code: _, ...rest } = line
    kept.push({ ...NOT_TOLD, ...rest, id: line.id ?? ctx.newId(), variantId })
  }
  if (problems.length > 0) throw invalidInput(problems)
  return kept
}

const NOT_TOLD = { title: null, details: null, names: null, charges: null, attributes: null }

/** Stores uploaded content; documents at an address are kept as they are. */
export async function storeDocuments(tx: Tx, documents: readonly NewDocument[]): Promise<OrderDocument[]> {
  return Promise.all(
    documents.map(async (document) => {
      if ('url' in document) return { type: document.type, url: document.url, fileId: null }
      if ('fileId' in document) return { type: document.type, url: null, fileId: document.fileId }
      const id = tx.newId()
      await saveFile(tx, { id, contentType: document.contentType, content: document.content })
      return { type: document.type, url: null, fileId: id }
    }),
  )
}
