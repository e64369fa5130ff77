import { findShop, issueCredential, type NewCredential } from '#modules/tenants'
import { loadConfig } from '#platform/config'
import { EVERY_SCOPE } from '#platform/context'
import { createLogger } from '#platform/log'
import type { System } from '#platform/system'
import { withDatabase } from './cli-database.ts'
import { CommandError, textOption, type Values } from './command.ts'
import { systemOf } from './run-app.ts'

export async function runOperatorCreate(values: Values): Promise<number> {
  const slug = textOption(values, 'shop')
  return withDatabase(loadConfig(), createLogger('warn'), async (db) => {
    console.log(JSON.stringify(await create(systemOf(db), slug), null, 2))
    return 0
  })
}

async function create(system: System, slug: string) {
  const shop = await findShop(system, { slug })
  if (!shop) throw new CommandError(`there is no shop ${slug}: make one with shop create`)
  const issue = async (kind: NewCredential['kind']): Promise<string> =>
    (await issueCredential(system, { shopId: shop.id, kind, name: 'Operator', scopes: EVERY_SCOPE })).text
  return {
    shop: { id: shop.id, slug: shop.slug, number: shop.number },
    api: { key: await issue('api_key') },
    ogoship: { ogoKey: await issue('ogoship_key') },
  }
}
