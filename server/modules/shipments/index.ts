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
export type { NewParcel, Parcel } from './types.ts'
export { type EventName, eventNameOf, factsOf, isEventName, type Standing } from './vocabulary.ts'
