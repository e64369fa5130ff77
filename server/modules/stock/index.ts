export { type Coverage, coverageOf } from './coverage.ts'
export { stockLevelChanged } from './events.ts'
export { bookIn, correct, pick, putBack } from './ledger.ts'
export { lockLevels, type Reservation, type StockFilter, selectFirmReservations, setExpected } from './queries.ts'
export { getStockedVariant, getStockedVariants, listMovements, listStockedVariants } from './read.ts'
export {
  type Claim,
  claimUnits,
  coveredOrders,
  keepClaim,
  lockConcerned,
  release,
  reserveWaiting,
  setWaiting,
} from './reservations.ts'
export type { Movement, Quantity, StockedVariant, StockLevel, WarehouseStock } from './types.ts'
