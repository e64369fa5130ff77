import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createApp } from '../../server/app.ts'
import { seedDemoData } from '../../server/cli/demo-data.ts'
import { ensureDemoShop } from '../../server/cli/demo-shop.ts'
import { docsOf, listen, systemOf } from '../../server/cli/run-app.ts'
import { loadConfig } from '../../server/platform/config.ts'
import { createLogger } from '../../server/platform/log.ts'
import { testDatabase } from './database.ts'

/** The program as `start` runs it in demo mode, in this process and on a clone. */
export async function demoServer(env: Record<string, string> = {}) {
  const db = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-demo-'))
  const config = loadConfig({ DATA_DIR: folder, DEMO: 'on', LOG_LEVEL: 'silent', ...env })
  const demo = await ensureDemoShop(systemOf(db), folder)
  const build = () => createApp({ config, db, log: createLogger('silent'), docs: docsOf(demo) })
  let app = await build()
  after(async () => {
    await app.close(1000)
    await rm(folder, { recursive: true, force: true })
  })
  await seedDemoData(app, demo.shop.id)
  const address = await listen(app, config, 0)
  app.work()
  return {
    address,
    keys: demo.keys,
    shop: demo.shop,
    system: app.system,
    stop: () => app.close(1000),
    /** At the same address, after `stop`. */
    async start() {
      app = await build()
      await listen(app, config, Number(new URL(address).port))
      app.work()
    },
  }
}
