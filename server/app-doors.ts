import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Exposures } from '#modules/campaigns'
import { createPictures } from '#modules/catalog'
import { type Checkouts, createCheckouts } from '#modules/checkout'
import type { Connectors } from '#modules/connectors'
import type { Mailbox, Messaging } from '#modules/messaging'
import type { Tracking } from '#modules/shipments'
import { forwardsWww, type Invitations, type PasswordResets, type TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { Config } from '#platform/config'
import type { Context } from '#platform/context'
import { type FileLinks, mountFiles } from '#platform/files'
import type { Health } from '#platform/health'
import { forwardWww, mountStartPage, mountSurfaces, type Surface, type SurfaceDeps } from '#platform/http/index'
import type { LiveEvents } from '#platform/live-events'
import type { Logger } from '#platform/log'
import type { Outgoing } from '#platform/outgoing/client'
import { mountPlaceholder } from '#platform/placeholder-picture'
import { mountCarrierPushes } from './integrations/carriers/mount-pushes.ts'
import { mountShopifyCalls } from './integrations/shopify/mount-calls.ts'
import { mountConsole } from './pages/console/mount.ts'
import { mountJoinPages } from './pages/join/mount.ts'
import { mountMailbox } from './pages/mailbox/mount.ts'
import { createPictureLinks, mountPictures } from './pages/pictures.ts'
import { claimBlock } from './pages/tracking/claims/block.ts'
import { createClaimDesk } from './pages/tracking/claims/desk.ts'
import { mountClaimPages } from './pages/tracking/claims/mount.ts'
import { mountTrackingPages } from './pages/tracking/mount.ts'
import { createPreviews } from './pages/tracking/preview/previews.ts'
import { createFollowing, createPromotions } from './pages/tracking/promotions/promotions.ts'
import { createTrackingSource } from './pages/tracking/source.ts'
import { createApiSurface, type OrderViewer } from './surfaces/api/surface.ts'
import { createOrderView as createKarlaOrderView } from './surfaces/karla/order-view.ts'
import { createKarlaSurface } from './surfaces/karla/surface.ts'
import { createOgoshipTrackingSurface } from './surfaces/ogoship/tracking/surface.ts'
import { createOrderView as createOgoshipOrderView } from './surfaces/ogoship/v1/order-view.ts'
import { createOgoshipV1Surface } from './surfaces/ogoship/v1/surface.ts'
import { showOrder as showShopgoOrder } from './surfaces/shopgo/order-view.ts'
import { createRatesAdviser } from './surfaces/shopgo/rates-adviser.ts'
import { createShopgoSurfaces } from './surfaces/shopgo/surface.ts'

/** What stands behind the doors. */
export interface Inside {
  config: Config
  system: TokenSystem
  webhooks: Webhooks
  tracking: Tracking
  connectors: Connectors
  invitations: Invitations
  resets: PasswordResets
  exposures: Exposures
  messaging: Messaging
  mailbox: Mailbox | null
  live: LiveEvents
  files: FileLinks
  address: () => string
  outgoing: Outgoing
  log: Logger
}

/** One for each API family. */
function createSurfaces(inside: Inside, contextOf: Doors['contextOf']): Surface[] {
  const karla = { ...inside, baseUrl: inside.address }
  const preview = createPreviews({
    ...{ tracking: inside.tracking, contextOf, files: inside.files },
    pictures: createPictureLinks(inside.system.keyRing),
    blocks: [claimBlock(createClaimDesk({ contextOf }))],
  })
  return [
    createApiSurface({
      ...inside,
      checkouts: connectCheckouts(inside),
      orderViewers: createViewers(inside),
      preview,
    }),
    createOgoshipV1Surface(inside),
    createOgoshipTrackingSurface({ ...inside, baseUrl: inside.address }),
    createKarlaSurface(karla),
    ...createShopgoSurfaces({ ...inside, trialDays: inside.config.TRIAL_DAYS }),
  ]
}

/** What our own API shows of the others; `family` is the name of their door. */
const createViewers = ({ files, tracking }: Inside): OrderViewer[] => [
  { family: 'ogoship', name: 'OGOship ApiV1', show: createOgoshipOrderView(files) },
  { family: 'karla', name: 'Karla', show: createKarlaOrderView(tracking) },
  { family: 'shopgo', name: 'ShopGo', show: showShopgoOrder },
]

/** Checkouts with the program that a merchant may have for their rates. */
const connectCheckouts = ({ webhooks, system, log }: Inside): Checkouts =>
  createCheckouts({
    adviser: createRatesAdviser(webhooks),
    signer: system.keyRing,
    now: system.now,
    onUnused: ({ shopId, reason }) => log.warn({ shop: shopId, reason }, 'shipping rates of the merchant are not used'),
  })

export interface Doors {
  contextOf: (shopId: string) => Context
  health: Health
  surfaces: SurfaceDeps
  /** A demo shows more of itself. */
  demo: boolean
}

/** Opens everything that is reached over HTTP; answers the names of the API families. */
export async function openDoors(http: FastifyInstance, inside: Inside, doors: Doors): Promise<string[]> {
  const surfaces = createSurfaces(inside, doors.contextOf)
  forwardWww(http, (host) => forwardsWww(inside.system, host))
  await mountPages(http, inside, doors.contextOf)
  mountStartPage(http, {
    surfaces,
    address: inside.address,
    troubles: () => troublesOf(doors.health),
    demo: doors.demo,
    mailbox: isShown(inside.messaging, inside.mailbox),
  })
  await mountSurfaces(http, surfaces, doors.surfaces)
  return surfaces.map(({ name }) => name)
}

const troublesOf = async (health: Health): Promise<string[]> =>
  Object.values((await health.ready()).checks).filter((check) => !['ok', 'unknown'].includes(check))

/** Where the console is built to, wherever the program was started. */
const CONSOLE = fileURLToPath(new URL('../web/dist', import.meta.url))

/** What people open, and what programs of others call. */
async function mountPages(
  http: FastifyInstance,
  inside: Inside,
  contextOf: (shopId: string) => Context,
): Promise<void> {
  const { system, tracking, files, mailbox, exposures, log } = inside
  const pictures = createPictureLinks(system.keyRing)
  mountFiles(http, system.db, system.keyRing)
  await mountCarrierPushes(http, tracking)
  await mountShopifyCalls(http, inside.connectors)
  await mountPlaceholder(http)
  mountPictures(http, { pictures: createPictures(inside.outgoing), files, ring: system.keyRing, contextOf })
  const desk = createClaimDesk({ contextOf })
  const source = createTrackingSource({ system, tracking, contextOf })
  const pages = { source, files, pictures, now: system.now, log }
  mountTrackingPages(http, {
    ...pages,
    blocks: [createPromotions({ contextOf, exposures }, { files, pictures }), claimBlock(desk)],
    follow: createFollowing(contextOf),
  })
  mountClaimPages(http, { ...pages, desk })
  mountConsole(http, CONSOLE)
  mountJoinPages(http, { system, invitations: inside.invitations, contextOf, log })
  if (isShown(inside.messaging, mailbox)) mountMailbox(http, mailbox)
}

/** Anybody may read a mailbox that is shown, so only that of a demo is. */
const isShown = ({ way }: Messaging, mailbox: Mailbox | null): mailbox is Mailbox =>
  way === 'mailbox' && mailbox !== null
