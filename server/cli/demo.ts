import { demoMode, loadConfig } from '#platform/config'
import { createLogger } from '#platform/log'
import { addressOf, createApp } from '../app.ts'
import { withDatabase } from './cli-database.ts'
import { type Command, CommandError } from './command.ts'
import { seedDemoData } from './demo-data.ts'
import { ensureDemoShop, writeDemoFile } from './demo-shop.ts'
import { systemOf } from './run-app.ts'

export const demo: Command = {
  name: 'demo',
  summary: 'Creates the demo shop with goods and orders, and prints its keys.',
  details: 'start does the same by itself in demo mode. The keys are kept in DATA_DIR/demo.json.',
  options: {},
  async run() {
    const config = loadConfig()
    if (!demoMode(config)) throw new CommandError('DEMO is off here: set DEMO=on to have a demo shop in this database')
    const log = createLogger('warn')
    return withDatabase(config, log, async (db) => {
      const { shop, keys } = await ensureDemoShop(systemOf(db), config.DATA_DIR)
      const app = await createApp({ config, db, log, roles: { serves: false, works: false } })
      await seedDemoData(app.contextOf(shop.id))
      await app.close()
      const address = config.PUBLIC_URL ?? addressOf(config.HOST, config.PORT)
      console.log(JSON.stringify({ baseUrl: address, ...keys }, null, 2))
      console.error(`kept in ${await writeDemoFile(config.DATA_DIR, address, keys)}`)
      return 0
    })
  },
}
