import { mergeMetadata, getMetadata as readMetadata, removeMetadata } from '#modules/metadata'
import type { Op } from '../operation.ts'

const getMetadata: Op<'getMetadata'> = async ({ ctx, path }) => ({
  id: path.id,
  metadata: await readMetadata(ctx, path.id),
})

const updateMetadata: Op<'updateMetadata'> = async ({ ctx, path, body }) => ({
  id: path.id,
  metadata: await mergeMetadata(ctx, path.id, body.metadata),
})

const deleteMetadata: Op<'deleteMetadata'> = async ({ ctx, path, query }) => {
  await removeMetadata(ctx, path.id, query.key && query.key.length > 0 ? query.key : null)
}

export const metadataOperations = { getMetadata, updateMetadata, deleteMetadata }
