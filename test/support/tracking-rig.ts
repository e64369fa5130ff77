import {
  type CarrierAnswer,
  type CarrierDefinition,
  type CarrierEvent,
  type CarrierGateway,
  type CarrierReport,
  createTracking,
  type NewShipment,
  type StepSeed,
} from '../../server/modules/shipments/index.ts'
import { type Context, SCOPES } from '../../server/platform/context.ts'
import type { Database } from '../../server/platform/db.ts'
import { createEventSink } from '../../server/platform/events.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { createWorker } from '../../server/platform/jobs.ts'
import { createKeyRing } from '../../server/platform/key-ring.ts'
import { createScheduler } from '../../server/platform/scheduler.ts'
import { everyShop } from '../../server/platform/sql.ts'
import { aShop } from './shop.ts'

const STEPS: readonly StepSeed[] = [
  { code: 'DATA', event: 'PARCEL_DATA_SUBMITTED_TO_CARRIER' },
  { code: 'MOVE', event: 'SHIPMENT_EN_ROUTE' },
  { code: 'OUT', event: 'OUT_FOR_DELIVERY' },
  { code: 'ABSENT', event: 'DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME' },
  { code: 'SHOP', event: 'ARRIVED_AT_PICKUP_POINT' },
  { code: 'DONE', event: 'SUCCESSFULLY_DELIVERED' },
  { code: 'DONE', qualifier: 'N', event: 'SUCCESSFULLY_DELIVERED_TO_NEIGHBOR' },
  { code: 'BACK', event: 'SHIPMENT_RETURNING_TO_SENDER' },
  { code: 'HURT', event: 'SHIPMENT_DAMAGED' },
]

const definition = (name: string, more: Partial<CarrierDefinition> = {}): CarrierDefinition => ({
  name,
  displayName: name.toUpperCase(),
  websiteUrl: null,
  phone: null,
  countryCodes: [],
  trackingUrlTemplate: `https://${name}.example.com/?n={trackingNumber}`,
  trackingNumberPatterns: [`^${name.toUpperCase()}\\d+$`],
  hosts: [`${name}.example.com`],
  requiresZip: false,
  pollIntervalMinutes: 60,
  timeZone: 'Europe/Helsinki',
  steps: STEPS,
  ...more,
})

/** A carrier whose answers a test writes. */
export interface ScriptedCarrier extends CarrierGateway {
  /** What it answers, by number; not found otherwise. */
  answers: Map<string, CarrierAnswer | (() => Promise<CarrierAnswer>)>
  asked: string[]
}

function scripted(name: string): ScriptedCarrier {
  const answers: ScriptedCarrier['answers'] = new Map()
  const asked: string[] = []
  return {
    name,
    answers,
    asked,
    settings: [{ name: 'apiKey', secret: true, required: true, description: 'Key.' }],
    covers: (carrier) => carrier === name,
    aggregates: false,
    async track(_account, { trackingNumber }) {
      asked.push(trackingNumber)
      const answer = answers.get(trackingNumber)
      if (typeof answer === 'function') return answer()
      return answer ?? { ok: false, failure: { kind: 'not_found', message: 'unknown number' } }
    },
  }
}

export const aReport = (trackingNumber: string, events: CarrierEvent[], more: Partial<CarrierReport> = {}) => ({
  ok: true as const,
  report: {
    trackingNumber,
    steps: 'alfa',
    events,
    estimatedDelivery: null,
    pickUpPoint: null,
    signedBy: null,
    serviceName: null,
    weightKg: null,
    originCountryCode: null,
    destinationCountryCode: null,
    destinationCity: null,
    ...more,
  },
})

/** A party of whom nothing is known. */
export const NOBODY = {
  name: null,
  company: null,
  address1: null,
  address2: null,
  zip: null,
  city: null,
  region: null,
  countryCode: null,
  email: null,
  phone: null,
}

export const aShipment = (numbers: string[], more: Partial<NewShipment> = {}): NewShipment => ({
  reference: null,
  orderId: null,
  foreignOrderId: null,
  orderReference: null,
  direction: 'outbound',
  carrier: null,
  serviceCode: null,
  serviceName: null,
  recipient: null,
  sender: null,
  shippedAt: null,
  promisedAt: null,
  locale: null,
  notifyRecipient: true,
  tags: [],
  parcels: numbers.map((trackingNumber) => ({
    carrier: null,
    trackingNumber,
    trackingUrl: null,
    dimensions: null,
    items: null,
  })),
  ...more,
})

/** Tracking with two carriers, a worker that is drained by hand, and shops that are connected to them. */
export async function trackingRig(db: Database, options: { tickMs?: number } = {}) {
  await db.system.deleteFrom('job').modifyEnd(everyShop).execute()
  const { clock, system } = await aShop(db)
  /** The clock of whoever works; with a tick it moves whenever somebody looks at it. */
  const now = () => {
    clock.advance(options.tickMs ?? 0)
    return clock.now()
  }
  const alfa = scripted('alfa')
  const bravo = scripted('bravo')
  const contextOf = (shopId: string): Context => ({
    shopId,
    actor: 'system',
    door: 'test',
    scopes: new Set(SCOPES),
    db: db.shop(shopId),
    now,
    newId: () => uuidv7(clock.now()),
    events: createEventSink([], () => {}),
  })
  const tracking = createTracking({
    system,
    gateways: [alfa, bravo],
    carriers: [definition('alfa'), definition('bravo'), definition('zulu', { requiresZip: true })],
    keys: createKeyRing([{ id: 'test', key: Buffer.alloc(32, 7) }]),
    contextOf,
  })
  await tracking.seed()
  const errors: unknown[] = []
  const scheduler = createScheduler({ system, tasks: [...tracking.tasks], contextOf })
  const worker = createWorker({
    db,
    queues: [...tracking.queues, ...scheduler.queues],
    contextOf,
    now: clock.now,
    newId: system.newId,
    onError: (error) => errors.push(error),
  })
  await scheduler.tick()
  return {
    tracking,
    clock,
    system,
    alfa,
    bravo,
    worker,
    errors,
    async shop(connected: readonly string[] = ['alfa', 'bravo']) {
      const { shop } = await aShop(db, { clock })
      const ctx = contextOf(shop.id)
      for (const gateway of connected) {
        await tracking.putConnection(ctx, { gateway, settings: { apiKey: 'secret' }, active: true })
      }
      return { shop, ctx }
    },
    event: (code: string, minutesAgo: number, more: Partial<CarrierEvent> = {}): CarrierEvent => ({
      code,
      qualifier: null,
      text: `text of ${code}`,
      occurredAt: new Date(clock.now().getTime() - minutesAgo * 60_000),
      offsetMinutes: 120,
      place: null,
      raw: { code },
      ...more,
    }),
    /** Time passes, with what is due then. */
    async advance(minutes: number) {
      clock.advance(minutes * 60_000)
      await scheduler.tick()
      await worker.drain()
    },
    /** Types of the events of a shop in their order, with their data. */
    async told(ctx: Context, ...types: string[]) {
      const rows = await db.system
        .selectFrom('event')
        .select(['type', 'subject', 'data'])
        .where('shop_id', '=', ctx.shopId)
        .orderBy('id')
        .execute()
      return rows.filter(({ type }) => types.length === 0 || types.includes(type))
    },
  }
}
