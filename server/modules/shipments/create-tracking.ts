import type { Context } from '#platform/context'
import type { Queue } from '#platform/jobs'
import type { ScheduledTask } from '#platform/scheduler'
import type { System } from '#platform/system'
import { createCarrierNotes, listCarriers } from './carriers.ts'
import {
  coveredCarriers,
  listConnections,
  type PutConnection,
  putConnection,
  removeConnection,
  testConnection,
} from './connections.ts'
import { ingestEvents, type ToldEvent } from './ingest.ts'
import type { LinkSigner } from './links.ts'
import { pollQueues, resumeQueue, startQueue } from './poll.ts'
import type { CarrierDefinition, CarrierGateway, TrackQuery } from './ports.ts'
import { pushQueue, receivePush } from './push.ts'
import { createRefresh } from './refresh.ts'
import { queueRemap, remapQueue } from './remap.ts'
import { createShipment, type NewShipment, resetShipment, type ShipmentChanges, updateShipment } from './shipments.ts'
import { changeStep, listSteps, StepBook, type StepChanges, sampleStep, seedSteps } from './steps.ts'
import type { SecretCipher, Tools } from './tools.ts'
import { trackingTasks } from './upkeep.ts'
import { findTracking, openTracking, trackingLink, trackingVersions } from './view.ts'

export interface TrackingOptions {
  system: System
  gateways: readonly CarrierGateway[]
  carriers: readonly CarrierDefinition[]
  /** Names of gateways that shops may still be connected to: questions that were planned for them end. */
  formerGateways?: readonly string[]
  keys: SecretCipher & LinkSigner
  contextOf: (shopId: string) => Context
}

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
  const queues: readonly Queue[] = [
    startQueue(asking),
    resumeQueue(),
    remapQueue(tools),
    pushQueue(tools),
    ...pollQueues(asking, options.formerGateways ?? []),
  ]
  const tasks: readonly ScheduledTask[] = trackingTasks(tools)
  return {
    queues,
    tasks,
    seed: () => seedSteps(system, options.carriers),
    carriers: tools.carriers,
    gateways: tools.gateways,
    listCarriers: () => listCarriers(tools),
    listSteps: (carrier: string) => listSteps(system, carrier),
    sampleStep: (stepId: string) => sampleStep(system, stepId),
    /** Sets what a code means; with `remap` also for stored events, in the background. */
    async changeStep(carrier: string, id: string, changes: StepChanges, by: { actor: string; remap: boolean }) {
      // Planned before it is changed: should this process end in between, the plan is kept and finds nothing to do.
      if (by.remap) await queueRemap(tools, { id, carrier }, 'late')
      const step = await changeStep(book, system, carrier, id, changes, by.actor)
      if (by.remap) await queueRemap(tools, { id, carrier }, 'now')
      return step
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
    ingestEvents: (ctx: Context, events: readonly ToldEvent[]) => ingestEvents(tools, ctx, events),
    receivePush: (input: Parameters<typeof receivePush>[1]) => receivePush(tools, input),
    refresh: createRefresh(asking),
    open: (ctx: Context, token: string, language: string) => openTracking(tools, ctx, token, language),
    find: (ctx: Context, input: { orderNumber: string; proof: string }) => findTracking(tools, ctx, input),
    versions: (ctx: Context, tokens: readonly string[]) => trackingVersions(tools, ctx, tokens),
    orderLink: (ctx: Context, orderId: string) => trackingLink(tools, ctx, orderId),
  }
}
