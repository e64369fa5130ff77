export { countRunningOut } from './attention.ts'
export { type Coverage, coverageOf } from './coverage.ts'
export { bookIn, correct, pick, putBack, restock, writeOff } from './ledger.ts'
export { isTooLittle, lockLevels, setExpected } from './queries/levels.ts'
export { type Reservation, selectFirmReservations } from './queries/reservations.ts'
export type { StockFilter } from './queries/stocked-variants.ts'
export { getStockedVariant, getStockedVariants, listMovements, listStockedVariants } from './read.ts'
export {
  claimEnough,
  claimUnits,
  coveredOrders,
  expectsEnough,
  lockConcerned,
  release,
  reserveWaiting,
  setWaiting,
} from './reservations.ts'
export type { Movement, Quantity, StockedVariant, StockLevel, WarehouseStock } from './types.ts'
