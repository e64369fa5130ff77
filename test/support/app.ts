import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../server/app.ts'
import { issueCredential } from '../../server/modules/tenants/index.ts'
import { loadConfig } from '../../server/platform/config.ts'
import { type Context, SCOPES, type Scope } from '../../server/platform/context.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { createLogger } from '../../server/platform/log.ts'
import { atEnd } from './at-end.ts'
import { type TestClock, testClock } from './clock.ts'
import { testDatabase } from './database.ts'
import { aShop, type TestShop } from './shop.ts'

export interface TestApp {
  app: App
  db: Awaited<ReturnType<typeof testDatabase>>
  clock: TestClock
  /** A shop with credentials for every door, of an organization of its own unless one is named. */
  shop: (organization?: string) => Promise<TestShop & { keys: Keys; ctx: Context }>
  /** A key of our own API with these scopes only. */
  apiKey: (shop: TestShop, scopes: readonly Scope[]) => Promise<string>
  /** An X-OgoKey with these scopes only. */
  ogoKey: (shop: TestShop, scopes: readonly Scope[]) => Promise<string>
}

export interface Keys {
  api: string
  ogoKey: string
  merchantId: string
  secretToken: string
}

export interface TestAppOptions {
  klaviyoUrl?: string
  ratesLimitMs?: number
  /** Gets the lines of the log. */
  logTo?: string[]
}

/** The whole program on a database of its own, without a port; every answer is held against its contract. */
export async function testApp(env: Record<string, string> = {}, more: TestAppOptions = {}): Promise<TestApp> {
  const { logTo, ...rest } = more
  const clock = testClock()
  const db = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-app-'))
  const config = loadConfig({
    DATA_DIR: folder,
    ALLOW_PRIVATE_WEBHOOKS: 'on',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    ...env,
  })
  const newId = () => uuidv7(clock.now())
  const app = await createApp({
    config,
    db,
    log: createLogger(config.LOG_LEVEL, logTo && { write: (line) => void logTo.push(line) }),
    ...rest,
    now: clock.now,
    newId,
    validateAnswers: true,
  })
  atEnd(async () => {
    await app.close(1000)
    await rm(folder, { recursive: true, force: true })
  })
  return rigOn(app, db, clock)
}

/** Shops and credentials in a program that runs in this process. */
export function rigOn(app: App, db: TestApp['db'], clock: TestClock): TestApp {
  const issue = async (shop: TestShop, kind: 'api_key' | 'ogoship_key' | 'ogoship_secret', scopes: readonly Scope[]) =>
    (await issueCredential(app.system, { shopId: shop.shop.id, kind, name: kind, scopes: [...scopes] })).text

  return {
    app,
    db,
    clock,
    apiKey: (shop, scopes) => issue(shop, 'api_key', scopes),
    ogoKey: (shop, scopes) => issue(shop, 'ogoship_key', scopes),
    async shop(organization) {
      const made = await aShop(db, { clock, ...(organization === undefined ? {} : { organization }) })
      const keys: Keys = {
        api: await issue(made, 'api_key', SCOPES),
        ogoKey: await issue(made, 'ogoship_key', SCOPES),
        merchantId: String(made.shop.number),
        secretToken: await issue(made, 'ogoship_secret', SCOPES),
      }
      return { ...made, ctx: app.contextOf(made.shop.id), keys }
    },
  }
}
