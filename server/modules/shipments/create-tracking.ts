import { type Context, requireScope } from '#platform/context'
import type { Reaction } from '#platform/events'
import type { Queue } from '#platform/jobs'
import type { ScheduledTask } from '#platform/scheduler'
import type { System } from '#platform/system'
import { cancelledOrders } from './cancelled-orders.ts'
import { carrierKeyOf, createCarrierNotes, listCarriers, requireCarrier } from './carriers.ts'
import { connectedCarrier } from './connected-carrier.ts'
import {
  coveredCarriers,
  listConnections,
  type PutConnection,
  putConnection,
  removeConnection,
  testConnection,
} from './connections.ts'
import { createShipment, type NewShipment } from './create-shipment.ts'
import { estimateQueue } from './estimate.ts'
import { fulfil, placeToldOrder } from './fulfil.ts'
import type { Fulfilment } from './fulfilment.ts'
import { ingestEvents, type ToldEvent } from './ingest.ts'
import type { LinkSigner } from './links.ts'
import { metricsReached } from './metrics.ts'
import { type NamedEvent, recordNamedEvent } from './named-event.ts'
import { steerShipment } from './planned.ts'
import { pollQueues, resumeQueue, startQueue } from './poll.ts'
import type { CarrierDefinition, CarrierGateway, TrackQuery } from './ports.ts'
import { pushQueue, receivePush } from './push.ts'
import { atShipment, atShop } from './reach.ts'
import { openParcel, readParcel } from './read-parcels.ts'
import { missingSteps, readStep, stepOf, stepOfCode, stepsOf, unmappedSteps } from './read-steps.ts'
import { createRefresh } from './refresh.ts'
import { queueRemap, remapQueue } from './remap.ts'
import { searchReached } from './search.ts'
import { changeStep, StepBook, type StepChanges, seedSteps } from './steps.ts'
import { updateSale, updateToldParcel } from './told-changes.ts'
import type { SecretCipher, Tools } from './tools.ts'
import type { TrackingEvent } from './types.ts'
import { resetShipment, type ShipmentChanges, updateShipment } from './update-shipment.ts'
import { trackingTasks } from './upkeep.ts'
import { findTracking, openTracking, textsOfSteps, trackingLink, trackingVersions } from './view.ts'

export interface TrackingOptions {
  system: System
  gateways: readonly CarrierGateway[]
  carriers: readonly CarrierDefinition[]
  /** Names of gateways that shops may still be connected to: questions that were planned for them end. */
  formerGateways?: readonly string[]
  keys: SecretCipher & LinkSigner
  contextOf: (shopId: string) => Context
}

/** Arguments of a verb without its tools. */
type Tail<Verb> = Verb extends (tools: never, ...rest: infer Rest) => unknown ? Rest : never

export type Tracking = ReturnType<typeof createTracking>

/** Tracking with its verbs. `queues` and `tasks` belong to the worker; `seed` runs before it. */
export function createTracking(options: TrackingOptions) {
  const { system, keys, contextOf } = options
  const book = new StepBook(system)
  const tools: Tools = {
    system,
    gateways: new Map(options.gateways.map((gateway) => [gateway.name, gateway])),
    carriers: new Map(options.carriers.map((carrier) => [carrier.name, carrier])),
    cipher: keys,
    signer: keys,
    book,
    contextOf,
  }
  const asking = { tools, note: createCarrierNotes(tools) }
  const refresh = createRefresh(asking)
  const queues: readonly Queue[] = [
    startQueue(asking),
    resumeQueue(),
    remapQueue(tools),
    pushQueue(tools),
    estimateQueue(tools),
    ...pollQueues(asking, options.formerGateways ?? []),
  ]
  const reactions: readonly Reaction[] = [cancelledOrders(tools)]
  const tasks: readonly ScheduledTask[] = trackingTasks(tools)
  return {
    queues,
    reactions,
    tasks,
    seed: () => seedSteps(system, options.carriers),
    carriers: tools.carriers,
    gateways: tools.gateways,
    listCarriers: () => listCarriers(tools),
    carrierKey: (name: string) => carrierKeyOf(tools.carriers, name),
    carrier: (ctx: Context, name: string) => connectedCarrier(tools, ctx, name),
    steps: (ctx: Context, carrier: string) => stepsOf(tools, ctx, carrier),
    step: (ctx: Context, carrier: string, id: string) => stepOf(tools, ctx, carrier, id),
    stepOfCode: (ctx: Context, carrier: string, code: Parameters<typeof stepOfCode>[3]) =>
      stepOfCode(tools, ctx, carrier, code),
    missingSteps: (ctx: Context, carrier: string, seenAfter: Date | null) =>
      missingSteps(tools, ctx, carrier, seenAfter),
    unmappedSteps: (ctx: Context, limit: number) => unmappedSteps(tools, ctx, limit),
    /** Sets what a code means; with `remap` also for stored events, in the background. */
    async changeStep(ctx: Context, carrier: string, id: string, changes: StepChanges, also: { remap: boolean }) {
      requireScope(ctx, 'operator')
      const { name } = requireCarrier(tools, carrier)
      // Planned before it is changed: should this process end in between, the plan is kept and finds nothing to do.
      if (also.remap) await queueRemap(tools, { id, carrier: name }, 'late')
      await changeStep(tools, ctx, name, id, changes)
      if (also.remap) await queueRemap(tools, { id, carrier: name }, 'now')
      return readStep(tools, ctx, name, id)
    },
    coveredCarriers: (ctx: Context) => coveredCarriers(tools, ctx),
    listConnections: (ctx: Context) => listConnections(tools, ctx),
    putConnection: (ctx: Context, input: PutConnection) => putConnection(tools, ctx, input),
    removeConnection: (ctx: Context, gateway: string) => removeConnection(tools, ctx, gateway),
    testConnection: (ctx: Context, gateway: string, query: TrackQuery) => testConnection(tools, ctx, gateway, query),
    createShipment: (ctx: Context, input: NewShipment) => createShipment(tools, ctx, input),
    updateShipment: (ctx: Context, id: string, changes: ShipmentChanges) => updateShipment(tools, ctx, id, changes),
    resetShipment: (ctx: Context, id: string, parcels: NewShipment['parcels']) =>
      resetShipment(tools, ctx, id, parcels),
    /** Takes what a shop system tells of orders and their parcels. */
    fulfil: (ctx: Context, entries: readonly Fulfilment[]) => fulfil(tools, ctx, entries),
    placeToldOrder,
    steerShipment: (...input: Tail<typeof steerShipment>) => steerShipment(tools, ...input),
    updateSale,
    updateToldParcel,
    recordNamedEvent: (ctx: Context, event: NamedEvent) => recordNamedEvent(tools, ctx, event),
    ingestEvents: (ctx: Context, events: readonly ToldEvent[]) => ingestEvents(tools, ctx, events),
    receivePush: (input: Parameters<typeof receivePush>[1]) => receivePush(tools, input),
    refresh,
    /** The caller at work in the shop of this number, or that has this shipment. */
    atShop: (ctx: Context, number: number | null) => atShop(tools, ctx, number),
    atShipment: (ctx: Context, id: string) => atShipment(tools, ctx, id),
    search: (...input: Tail<typeof searchReached>) => searchReached(tools, ...input),
    metrics: (...input: Tail<typeof metricsReached>) => metricsReached(tools, ...input),
    readParcel: (...input: Tail<typeof readParcel>) => readParcel({ tools, refresh }, ...input),
    openParcel: (ctx: Context, token: string) => openParcel({ tools, refresh }, ctx, token),
    /** Texts of the steps behind events, by step. */
    stepTexts: (events: readonly TrackingEvent[]) => textsOfSteps(tools, events),
    open: (ctx: Context, token: string, language: string) => openTracking(tools, ctx, token, language),
    find: (ctx: Context, input: { orderNumber: string; proof: string }) => findTracking(tools, ctx, input),
    versions: (ctx: Context, tokens: readonly string[]) => trackingVersions(tools, ctx, tokens),
    orderLink: (ctx: Context, orderId: string) => trackingLink(tools, ctx, orderId),
  }
}
