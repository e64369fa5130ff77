import type { FastifyInstance } from 'fastify'
import { createPictures } from '#modules/catalog'
import type { Connectors } from '#modules/connectors'
import type { Mailbox } from '#modules/messaging'
import type { Tracking } from '#modules/shipments'
import type { Invitations, TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import { type Config, demoMode } from '#platform/config'
import type { Context } from '#platform/context'
import { type FileLinks, mountFiles } from '#platform/files'
import type { Surface } from '#platform/http/index'
import type { Logger } from '#platform/log'
import type { Outgoing } from '#platform/outgoing/client'
import { mountCarrierPushes } from './integrations/carriers/mount-pushes.ts'
import { mountShopifyCalls } from './integrations/shopify/mount-calls.ts'
import { mountJoinPages } from './pages/join/mount.ts'
import { mountMailbox } from './pages/mailbox/mount.ts'
import { createPictureLinks, mountPictures } from './pages/pictures.ts'
import { mountTrackingPages } from './pages/tracking/mount.ts'
import { createTrackingSource } from './pages/tracking/source.ts'
import { createApiSurface } from './surfaces/api/surface.ts'
import { createKarlaSurface } from './surfaces/karla/surface.ts'
import { createOgoshipTrackingSurface } from './surfaces/ogoship/tracking/surface.ts'
import { createOgoshipV1Surface } from './surfaces/ogoship/v1/surface.ts'

/** What stands behind the doors. */
export interface Inside {
  config: Config
  system: TokenSystem
  webhooks: Webhooks
  tracking: Tracking
  connectors: Connectors
  invitations: Invitations
  mailbox: Mailbox | null
  files: FileLinks
  address: () => string
  outgoing: Outgoing
  log: Logger
}

/** One for each API family. */
export function createSurfaces(inside: Inside): Surface[] {
  const karla = { ...inside, baseUrl: inside.address }
  return [
    createApiSurface(inside),
    createOgoshipV1Surface(inside),
    createOgoshipTrackingSurface({ ...inside, baseUrl: inside.address }),
    createKarlaSurface(karla),
  ]
}

/** What people open, and what programs of others call. */
export async function mountPages(
  http: FastifyInstance,
  { contextOf, ...inside }: Inside & { contextOf: (shopId: string) => Context },
): Promise<void> {
  const { config, system, tracking, files, mailbox, log } = inside
  mountFiles(http, system.db, system.keyRing)
  await mountCarrierPushes(http, tracking)
  await mountShopifyCalls(http, inside.connectors)
  mountPictures(http, { pictures: createPictures(inside.outgoing), files, ring: system.keyRing, contextOf })
  mountTrackingPages(http, {
    source: createTrackingSource({ system, tracking, contextOf }),
    files,
    pictures: createPictureLinks(system.keyRing),
    now: system.now,
    log,
  })
  mountJoinPages(http, { invitations: inside.invitations, contextOf, log })
  if (isShown(config, mailbox)) mountMailbox(http, mailbox)
}

/** Anybody may read a mailbox that is shown, so only that of a demo is. */
export const isShown = (config: Config, mailbox: Mailbox | null): mailbox is Mailbox =>
  demoMode(config) && mailbox !== null
