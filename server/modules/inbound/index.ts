export { createStockUpdate } from './announce.ts'
export { countArrivedUpdates } from './attention.ts'
export type { StockUpdateFilter } from './queries.ts'
export { getStockUpdate, getStockUpdates, listStockUpdates } from './read.ts'
export {
  arriveStockUpdate,
  type Correction,
  cancelStockUpdate,
  correctStock,
  processStockUpdate,
  type Receipt,
  receiveStockUpdate,
} from './receive.ts'
export type { ExpectedProduct, NewStockUpdate, StockUpdate, StockUpdateLine, StockUpdateStatus } from './types.ts'
