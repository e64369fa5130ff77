export { listParcels, type Shipping, setTracking, shipOrder } from './ship-order.ts'
export type { NewParcel, Parcel } from './types.ts'
