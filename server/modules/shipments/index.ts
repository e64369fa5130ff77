export { browseShipments, countNeeding } from './browse.ts'
export { type Carrier, carrierUrlOf } from './carriers.ts'
export type { ConnectedCarrier } from './connected-carrier.ts'
export type { Connection, PutConnection } from './connections.ts'
export type { NewShipment } from './create-shipment.ts'
export { createTracking, type Tracking, type TrackingOptions } from './create-tracking.ts'
export { arrivalsIn, carrierFigures, deliveriesByDay, parcelPlaces } from './figures.ts'
export type { Fulfilment, ToldTracking } from './fulfilment.ts'
export type { Ingested, ToldEvent } from './ingest.ts'
export { parcelToken } from './links.ts'
export { type Counters, type Metrics, shipmentMetrics } from './metrics.ts'
export { needsOf, newsAt } from './needs-of.ts'
export { type OrderParcel, parcelsOfOrders } from './order-parcels.ts'
export {
  erasePersonFromShipments,
  exportShipments,
  type ShipmentOfPerson,
  shipmentsOfPerson,
} from './personal-data.ts'
export {
  type PlannedShipment,
  type PlanState,
  plannedShipments,
  type ShipmentSteering,
} from './planned.ts'
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
export { type Persons, publicEvents, publicUrl } from './privacy.ts'
export {
  estimateOf,
  lastTrackingEvents,
  listTrackingEvents,
  type ParcelHistory,
  parcelsById,
  parcelsByNumber,
  type ReadParcel,
} from './read-parcels.ts'
export type { MissingStep } from './read-steps.ts'
export type { Refreshed } from './refresh.ts'
export { type FoundShipment, type ShipmentSearch, searchShipments, trackingStateOf } from './search.ts'
export { listParcels, type Shipping, setTracking, shipOrder } from './ship-order.ts'
export { getShipment, setIssue } from './shipments.ts'
export { isMapped, type SeenStep, type StepChanges, seedSteps, textOf } from './steps.ts'
export { isLate } from './tell.ts'
export type { EventView, Milestone, ParcelView, TrackingView } from './tracking-view.ts'
export type {
  Dimensions,
  Direction,
  EstimatedDelivery,
  EventSource,
  Issue,
  IssueType,
  LocalText,
  MetricsFilter,
  NewParcel,
  NewTrackedParcel,
  Parcel,
  ParcelItem,
  Party,
  Shipment,
  ShipmentBrowse,
  ShipmentFacts,
  ShipmentFilter,
  ShipmentRow,
  ShipmentSort,
  Step,
  TrackingError,
  TrackingEvent,
  TrackingState,
} from './types.ts'
export type { ShipmentChanges } from './update-shipment.ts'
export { milestonesOf } from './view.ts'
export {
  EVENT_NAMES,
  type EventName,
  eventNameOf,
  factsOf,
  groupOf,
  isEventName,
  isFinal,
  type Phase,
  phaseLabels,
  type Standing,
  SUB_STATUSES,
  type SubStatus,
  TRACKING_STATUSES,
  type TrackingStatus,
} from './vocabulary.ts'
export type { WantedParcel } from './wanted-parcels.ts'
