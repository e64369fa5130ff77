import * as lists from '#modules/lists'
import { Answer } from '#platform/http/index'
import type { Op } from '../operation.ts'
import { exportToWire, fileNameOf, newExportFromWire, viewToWire } from '../wire/list.ts'

export const listViews: Op<'listViews'> = async ({ ctx }) => ({ items: (await lists.listViews(ctx)).map(viewToWire) })

export const createView: Op<'createView'> = async ({ ctx, body: { name, filter, columns = [] } }) =>
  viewToWire(await lists.createView(ctx, { name, filter, columns }))

export const updateView: Op<'updateView'> = async ({ ctx, path, body: { name, filter, columns } }) =>
  viewToWire(
    await lists.updateView(ctx, path.viewId, {
      ...(name === undefined ? {} : { name }),
      ...(filter === undefined ? {} : { filter }),
      ...(columns === undefined ? {} : { columns }),
    }),
  )

export const deleteView: Op<'deleteView'> = async ({ ctx, path }) => lists.deleteView(ctx, path.viewId)

export const listExports: Op<'listExports'> = async ({ ctx }) => ({
  items: (await lists.listExports(ctx)).map(exportToWire),
})

export const createExport: Op<'createExport'> = async ({ ctx, body }) =>
  exportToWire(await lists.createExport(ctx, newExportFromWire(body)))

export const getExport: Op<'getExport'> = async ({ ctx, path }) =>
  exportToWire(await lists.getExport(ctx, path.exportId))

export const deleteExport: Op<'deleteExport'> = async ({ ctx, path }) => lists.deleteExport(ctx, path.exportId)

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const getExportFile: Op<'getExportFile'> = async ({ ctx, path }) => {
  const { made, pieces } = await lists.openExportFile(ctx, path.exportId)
  return new Answer(pieces, {
    contentType: CONTENT_TYPES[made.format],
    headers: {
      'content-length': String(made.bytes),
      'content-disposition': `attachment; filename="${fileNameOf(made)}"`,
    },
  })
}
