import type { AddressInfo } from 'node:net'
import { disableDemoClient } from '#modules/tenants'
import { type Config, demoMode } from '#platform/config'
import { uuidv7 } from '#platform/ids'
import { giveBackSpareMemory } from '#platform/spare-memory'
import type { System } from '#platform/system'
import { startTracing } from '#platform/tracing'
import { type App, type AppOptions, addressOf, createApp } from '../app.ts'
import { openPools } from './cli-database.ts'
import { CommandError } from './command.ts'
import { type DemoShop, ensureDemoShop } from './demo-shop.ts'
import type { Process } from './lifecycle.ts'
import type { Access } from './own-database.ts'

/** After the first requests, which come right after a start and should not wait for it. */
const SETTLED_MS = 5000

/** Opens pools, sees to the demo shop and builds the application; all of it is undone by `closing`. */
export async function buildApp(
  p: Process,
  access: Access,
  roles: { serves: boolean; works: boolean },
  more: Pick<AppOptions, 'demoCarrier'> = {},
): Promise<{ app: App; demo: DemoShop | null }> {
  const { config, log, closing } = p
  const tracing = await startTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT)
  if (tracing) closing.add('tracing', tracing.stop)
  const db = openPools(config, access)
  closing.add('pools', db.close)
  const demo = roles.serves ? await seeToDemo(systemOf(db), config) : null
  const app = await createApp({ config, db, log, roles, ...more, ...(demo ? { docs: docsOf(demo) } : {}) })
  const limitMs = config.SHUTDOWN_SECONDS * 1000
  const delayMs = roles.serves ? config.SHUTDOWN_DELAY_SECONDS * 1000 : 0
  const finish = async () => {
    const finished = await app.close(limitMs, delayMs)
    if (!finished) throw new Error(`not all was done after ${config.SHUTDOWN_SECONDS} s: it was cut or given back`)
  }
  closing.add('requests and jobs', finish, delayMs + limitMs + 2000)
  setTimeout(giveBackSpareMemory, SETTLED_MS).unref()
  return { app, demo }
}

export function systemOf(db: System['db']): System {
  const now = () => new Date()
  return { db, now, newId: () => uuidv7(now()) }
}

/** Credentials that everybody knows exist in demo mode only: leaving it ends them. */
async function seeToDemo(system: System, config: Config): Promise<DemoShop | null> {
  if (demoMode(config)) return ensureDemoShop(system, config.DATA_DIR)
  await disableDemoClient(system)
  return null
}

/** The keys that the API pages have filled in. */
export const docsOf = ({ keys }: DemoShop) => ({
  api: { scheme: 'ApiKey', token: keys.api.key },
  ogoship: { scheme: 'OgoKey', apiKey: keys.ogoship.ogoKey },
  karla: { scheme: 'HTTPBasic', username: keys.karla.username, password: keys.karla.key },
  shopgo: { scheme: 'UserApiKey', apiKey: keys.api.key },
  'shopgo-platform': { scheme: 'PlatformApiKey', apiKey: keys.shopgo.platformKey },
  'ogoship-tracking': { scheme: 'OgoKey', apiKey: keys.ogoship.operatorKey },
})

/** Listens and answers the address under which clients reach it. */
export async function listen(app: App, config: Config, port: number): Promise<string> {
  try {
    await app.http.listen({ host: config.HOST, port })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code // safe: read as optional
    if (code === 'EADDRINUSE') throw new CommandError(`PORT: ${port} on ${config.HOST} is in use; choose another`)
    if (code === 'EACCES') throw new CommandError(`PORT: ${port} may not be used by this user; choose one above 1023`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CommandError(`HOST: ${config.HOST} is not an address of this machine`)
    throw error
  }
  const bound = app.http.server.address() as AddressInfo // safe: listening on TCP
  return config.PUBLIC_URL ?? addressOf(config.HOST, bound.port)
}
