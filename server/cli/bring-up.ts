import { demoMode } from '#platform/config'
import { migrate } from '#platform/migrate'
import { type App, MIGRATIONS } from '../app.ts'
import { type Banner, bannerOf } from './banner.ts'
import { untilReachable } from './cli-database.ts'
import { connectDemoShop, runDemoCarrier } from './demo-carrier.ts'
import { seedDemoData } from './demo-data.ts'
import { inviteToDemo } from './demo-invitation.ts'
import { type DemoShop, writeDemoFile } from './demo-shop.ts'
import type { Process } from './lifecycle.ts'
import type { Access } from './own-database.ts'
import { buildApp, listen } from './run-app.ts'

/** Migrates the database, serves and works. */
export async function bringUp(p: Process, access: Access): Promise<void> {
  const { config, log } = p
  // One that is ours answered a moment ago.
  if (access.kind === 'external') await untilReachable(access, log)
  const { applied } = await migrate(access.url, MIGRATIONS, new Date())
  if (applied.length > 0) log.info({ applied }, 'migrated')
  const carrier = demoMode(config) ? await runDemoCarrier(p) : null
  const { app, demo } = await buildApp(
    p,
    access,
    { serves: true, works: true },
    carrier ? { demoCarrier: carrier } : {},
  )
  const shopId = demo?.shop.id
  if (shopId && carrier) await connectDemoShop(app.tracking, app.contextOf(shopId), carrier)
  const seeded = shopId !== undefined && (await seedDemoData(app, shopId))
  const address = await listen(app, config, config.PORT)
  if (seeded) await inviteToDemo(config, app, { shopId, address })
  // Whoever is told that the server listens finds the keys.
  const keysFile = demo ? await writeDemoFile(config.DATA_DIR, address, demo.keys) : null
  app.work()
  log.info({ address, database: access.kind, ...(carrier ? { demoCarrier: carrier.address } : {}) }, 'listening')
  const data = access.kind === 'owned' ? `${config.DATA_DIR} (embedded PostgreSQL)` : 'PostgreSQL at DATABASE_URL'
  const facts = { address, data, carrier: carrier?.address ?? null }
  greet(app, demo, facts, keysFile)
}

/** On stderr, so that the log on stdout stays lines of JSON. */
function greet(
  app: App,
  demo: DemoShop | null,
  facts: Pick<Banner, 'address' | 'data' | 'carrier'>,
  keysFile: string | null,
): void {
  const banner: Banner = { ...facts, surfaces: app.surfaces }
  if (demo && keysFile !== null) banner.demo = { file: keysFile, keys: demo.keys }
  process.stderr.write(bannerOf(banner))
}
