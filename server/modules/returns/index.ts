export { createReturn, createUnannouncedReturn, updateReturn } from './announce.ts'
export { countReturnsToHandle } from './attention.ts'
export { arriveReturn, handleReturn, type Inspection, processReturn } from './handle.ts'
export { erasePersonFromReturns, exportReturns } from './personal-data.ts'
export { type ReturnFilter, returnExists } from './queries.ts'
export { getReturn, getReturns, listReturns } from './read.ts'
export {
  type Condition,
  type NewReturn,
  RETURN_STATUSES,
  type ReturnChanges,
  type ReturnLine,
  type ReturnStatus,
  type WarehouseReturn,
} from './types.ts'
