export {
  createExport,
  deleteExport,
  discardExports,
  exportTasks,
  getExport,
  listExports,
  openExportFile,
} from './exports.ts'
export type { ListExport, ListFilter, NewExport, NewView, OrderColumn, SavedView } from './types.ts'
export { createView, deleteView, listViews, updateView } from './views.ts'
export { exportQueue } from './write-export.job.ts'
