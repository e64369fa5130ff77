import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { EventView, ParcelView, TrackingView } from '../../server/modules/shipments/index.ts'
import { type Brand, DEFAULT_BRAND, type ShopLegal } from '../../server/modules/tenants/index.ts'
import { createPictureLinks } from '../../server/pages/pictures.ts'
import { claimBlock } from '../../server/pages/tracking/claims/block.ts'
import type { ClaimDesk } from '../../server/pages/tracking/claims/desk.ts'
import { mountClaimPages } from '../../server/pages/tracking/claims/mount.ts'
import type { LiveUpdates } from '../../server/pages/tracking/live.ts'
import { mountTrackingPages, type TrackingPages } from '../../server/pages/tracking/mount.ts'
import type { PageShop, TrackingSource } from '../../server/pages/tracking/source.ts'
import type { FileLinks } from '../../server/platform/files.ts'
import { createHttp } from '../../server/platform/http/index.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { createKeyRing } from '../../server/platform/key-ring.ts'
import { createLogger } from '../../server/platform/log.ts'

const RING = createKeyRing([{ id: 'test', key: Buffer.alloc(32, 5) }])

const NOTHING_SAID: ShopLegal = {
  businessName: {},
  addressLine1: {},
  addressLine2: {},
  city: null,
  country: null,
  email: null,
  phone: null,
  licenseNumber: null,
  taxReference: null,
}

/** A Wednesday, noon in Helsinki. */
export const NOON = new Date('2026-11-25T10:00:00Z')
export const at = (text: string): Date => new Date(text)

export const aPageShop = (changes: Partial<PageShop> = {}, brand: Partial<Brand> = {}): PageShop => ({
  id: '019580a0-0001-7000-8000-000000000001',
  slug: 'nordic-tea',
  name: 'Nordic Tea',
  language: 'fi',
  country: 'FI',
  currency: 'EUR',
  legal: NOTHING_SAID,
  ...changes,
  brand: { ...DEFAULT_BRAND, ...changes.brand, ...brand },
})

export const anEvent = (changes: Partial<EventView> = {}): EventView => ({
  at: at('2026-11-24T12:05:00Z'),
  offsetMinutes: 120,
  name: 'SHIPMENT_EN_ROUTE',
  standing: { status: 'IN_TRANSIT', subStatus: null },
  text: null,
  place: null,
  ...changes,
})

export const placeIn = (city: string, countryCode = 'FI'): NonNullable<EventView['place']> => ({
  name: null,
  city,
  region: null,
  zip: null,
  countryCode,
  latitude: null,
  longitude: null,
})

const POSTI = { name: 'posti', displayName: 'Posti', websiteUrl: 'https://www.posti.fi', phone: null }

let parcels = 0

export const aParcel = (changes: Partial<ParcelView> = {}): ParcelView => ({
  id: `p${++parcels}`,
  trackingNumber: 'JJFI64300000000001',
  carrier: POSTI,
  carrierUrl: 'https://www.posti.fi/seuranta#/lahetys/JJFI64300000000001',
  serviceName: null,
  direction: 'outbound',
  standing: { status: 'IN_TRANSIT', subStatus: null },
  eventName: 'SHIPMENT_EN_ROUTE',
  statusAt: at('2026-11-24T12:05:00Z'),
  isFinal: false,
  milestones: [
    { status: 'INFO_RECEIVED', reached: true, reachedAt: at('2026-11-23T08:00:00Z') },
    { status: 'IN_TRANSIT', reached: true, reachedAt: at('2026-11-24T12:05:00Z') },
    { status: 'OUT_FOR_DELIVERY', reached: false, reachedAt: null },
    { status: 'DELIVERED', reached: false, reachedAt: null },
  ],
  estimatedDelivery: null,
  promisedAt: null,
  isLate: false,
  deliveredAt: null,
  pickUpPoint: null,
  destinationCity: 'Tampere',
  destinationCountryCode: 'FI',
  events: [anEvent()],
  items: [{ code: 'TEA-1', name: 'Sencha, 100 g', quantity: 2, pictureUrl: null }],
  ...changes,
})

export const aView = (parcels: ParcelView[] = [aParcel()], changes: Partial<TrackingView> = {}): TrackingView => ({
  shopId: '019580a0-0001-7000-8000-000000000001',
  orderId: null,
  ofOrder: true,
  orderReference: 'A-1001',
  orderedAt: at('2026-11-22T18:30:00Z'),
  orderCancelled: false,
  locale: null,
  parcels,
  items: [],
  version: '1',
  ...changes,
})

/** What the pages ask, kept in memory: shops by slug, views by token, tokens by order number and proof. */
export class MemorySource implements TrackingSource {
  readonly shops = new Map<string, PageShop>()
  readonly views = new Map<string, TrackingView>()
  readonly orders = new Map<string, string>()
  /** Names of the questions, in their order. */
  readonly asked: string[] = []

  async shop(slug: string): Promise<PageShop | null> {
    return this.shops.get(slug) ?? null
  }
  async open(shopId: string, token: string): Promise<TrackingView | null> {
    this.asked.push(`open ${token}`)
    return this.views.get(`${shopId} ${token}`) ?? null
  }
  async find(shopId: string, { orderNumber, proof }: { orderNumber: string; proof: string }): Promise<string | null> {
    this.asked.push(`find ${orderNumber} ${proof}`)
    return this.orders.get(`${shopId} ${orderNumber} ${proof}`) ?? null
  }
  async versions(shopId: string, tokens: readonly string[]): Promise<ReadonlyMap<string, string>> {
    this.asked.push(`versions ${tokens.length}`)
    const found = tokens.map((token) => [token, this.views.get(`${shopId} ${token}`)?.version] as const)
    return new Map(found.flatMap(([token, version]) => (version === undefined ? [] : [[token, version]])))
  }

  add(shop: PageShop, token: string, view: TrackingView): void {
    this.shops.set(shop.slug, shop)
    this.views.set(`${shop.id} ${token}`, view)
  }
}

export const PICTURES = createPictureLinks(RING)

const HOST = 'https://doorstep.example'

/** Links as the program makes them, but for the signature. */
export const FILES: FileLinks = {
  urlOf: (shopId) => (fileId) => `${HOST}/files/${shopId}/${fileId}/signed`,
  idOf: (shopId) => (url) =>
    url.startsWith(`${HOST}/files/${shopId}/`) && url.endsWith('/signed') ? (url.split('/')[5] ?? null) : null,
}

export interface PagesRig {
  http: FastifyInstance
  source: MemorySource
  live: LiveUpdates
  clock: { now: () => Date; advance: (ms: number) => void }
}

type Options = Pick<TrackingPages, 'blocks' | 'limits'> & { desk?: ClaimDesk }

/** As `pagesServer`, until the tests end. */
export function pagesRig(options: Options = {}): PagesRig {
  const rig = pagesServer(options)
  after(() => rig.http.close())
  return rig
}

/** The pages alone on a server without a port, at a time that stands still. */
export function pagesServer(options: Options = {}): PagesRig {
  let time = NOON.getTime()
  const clock = {
    now: () => new Date(time),
    advance: (ms: number) => {
      time += ms
    },
  }
  const log = createLogger('silent')
  const http = createHttp({ trustProxy: true, newId: () => uuidv7(new Date()), log })
  const source = new MemorySource()
  const pages = { source, files: FILES, pictures: PICTURES, now: clock.now, log }
  const { desk, ...more } = options
  const live = mountTrackingPages(http, { ...pages, ...(desk ? { blocks: [claimBlock(desk)] } : {}), ...more })
  if (desk) mountClaimPages(http, { ...pages, desk })
  return { http, source, live, clock }
}
