import { createOAuthClient, createShop, issueCredential, type NewCredential, type NewShop } from '#modules/tenants'
import { loadConfig } from '#platform/config'
import { SCOPES } from '#platform/context'
import { DomainError } from '#platform/errors'
import { createLogger } from '#platform/log'
import type { System } from '#platform/system'
import { withDatabase } from './cli-database.ts'
import { CommandError, textOption, type Values } from './command.ts'
import { systemOf } from './run-app.ts'

export async function runShopCreate(values: Values): Promise<number> {
  const input: NewShop = {
    name: textOption(values, 'name'),
    slug: textOption(values, 'slug'),
    currency: textOption(values, 'currency'),
    language: textOption(values, 'language'),
    country: textOption(values, 'country'),
  }
  return withDatabase(loadConfig(), createLogger('warn'), async (db) => {
    console.log(JSON.stringify(await create(systemOf(db), input), null, 2))
    return 0
  })
}

async function create(system: System, input: NewShop) {
  const shop = await createShop(system, input).catch((error) => {
    if (!(error instanceof DomainError)) throw error
    throw new CommandError(`the shop was not created: ${error.code} ${JSON.stringify(error.details)}`)
  })
  const issue = async (kind: NewCredential['kind']): Promise<string> =>
    (await issueCredential(system, { shopId: shop.id, kind, name: 'First key', scopes: SCOPES })).text
  const application = await createOAuthClient(system, { name: `${input.name}: first application`, scopes: SCOPES })
  return {
    shop: { id: shop.id, slug: shop.slug, number: shop.number },
    api: { key: await issue('api_key') },
    ogoship: {
      merchantId: String(shop.number),
      secretToken: await issue('ogoship_secret'),
      ogoKey: await issue('ogoship_key'),
      clientId: application.client.id,
      clientSecret: application.secret,
    },
  }
}
