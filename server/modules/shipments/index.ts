export type {
  CarrierAccount,
  CarrierAnswer,
  CarrierDefinition,
  CarrierEvent,
  CarrierFailure,
  CarrierFailureKind,
  CarrierGateway,
  CarrierPlace,
  CarrierReport,
  GatewaySetting,
  PickUpPoint,
  PushCall,
  PushedReport,
  StepSeed,
  TrackQuery,
} from './ports.ts'
export { listParcels, type Shipping, setTracking, shipOrder } from './ship-order.ts'
export type { EventView, Milestone, ParcelView, TrackingView } from './tracking-view.ts'
export type { NewParcel, Parcel } from './types.ts'
export {
  type EventName,
  eventNameOf,
  factsOf,
  isEventName,
  type Standing,
  SUB_STATUSES,
  TRACKING_STATUSES,
} from './vocabulary.ts'
