import { demoMode, loadConfig } from '#platform/config'
import { createLogger } from '#platform/log'
import { addressOf, createApp } from '../app.ts'
import { withDatabase } from './cli-database.ts'
import { CommandError } from './command.ts'
import { seedDemoData } from './demo-data.ts'
import { inviteToDemo } from './demo-invitation.ts'
import { ensureDemoShop, writeDemoFile } from './demo-shop.ts'
import { systemOf } from './run-app.ts'

export async function runDemo(): Promise<number> {
  const config = loadConfig()
  if (!demoMode(config)) throw new CommandError('DEMO is off here: set DEMO=on to have a demo shop in this database')
  const log = createLogger('warn')
  return withDatabase(config, log, async (db) => {
    const { shop, keys } = await ensureDemoShop(systemOf(db), config.DATA_DIR)
    const app = await createApp({ config, db, log, roles: { serves: false, works: false } })
    const address = config.PUBLIC_URL ?? addressOf(config.HOST, config.PORT)
    if (await seedDemoData(app, shop.id)) await inviteToDemo(config, app, { shopId: shop.id, address })
    await app.close()
    console.log(JSON.stringify({ baseUrl: address, ...keys }, null, 2))
    console.error(`kept in ${await writeDemoFile(config.DATA_DIR, address, keys)}`)
    return 0
  })
}
