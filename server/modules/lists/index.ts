export {
  createExport,
  deleteExport,
  exportTasks,
  getExport,
  listExports,
  openExportFile,
} from './exports.ts'
export { erasePersonFromLists } from './personal-data.ts'
export type { ListExport, ListFilter, NewExport, NewView, OrderColumn, SavedView } from './types.ts'
export { createView, deleteView, listViews, updateView } from './views.ts'
export { exportQueue } from './write-export.job.ts'
