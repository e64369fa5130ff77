import { type CredentialKind, createOAuthClient, createShop, issueCredential } from '#modules/tenants'
import { loadConfig } from '#platform/config'
import { SCOPES } from '#platform/context'
import { DomainError } from '#platform/errors'
import { createLogger } from '#platform/log'
import { withDatabase } from './cli-database.ts'
import { type Command, CommandError, textOption, type Values } from './command.ts'
import { systemOf } from './run-app.ts'

export const shopCreate: Command = {
  name: 'shop create',
  summary: 'Creates a shop and prints its keys, once.',
  details: 'The keys may do everything in the shop; more and lesser ones can be made with the API. JSON on stdout.',
  options: {
    name: { type: 'string', placeholder: 'text', required: true, description: 'Name that people see.' },
    slug: {
      type: 'string',
      placeholder: 'text',
      required: true,
      description: 'Short name for addresses: a-z, 0-9, -.',
    },
    currency: { type: 'string', placeholder: 'code', required: true, description: 'ISO 4217, such as EUR.' },
    language: { type: 'string', placeholder: 'code', required: true, description: 'ISO 639-1, such as fi.' },
    country: { type: 'string', placeholder: 'code', required: true, description: 'ISO 3166-1 alpha-2, such as FI.' },
  },
  async run(values) {
    return withDatabase(loadConfig(), createLogger('warn'), async (db) => {
      console.log(JSON.stringify(await create(systemOf(db), values), null, 2))
      return 0
    })
  },
}

async function create(system: ReturnType<typeof systemOf>, values: Values) {
  const name = textOption(values, 'name')
  const shop = await createShop(system, {
    name,
    slug: textOption(values, 'slug'),
    currency: textOption(values, 'currency'),
    language: textOption(values, 'language'),
    country: textOption(values, 'country'),
  }).catch((error) => {
    if (!(error instanceof DomainError)) throw error
    throw new CommandError(`the shop was not created: ${error.code} ${JSON.stringify(error.details)}`)
  })
  const issue = async (kind: CredentialKind): Promise<string> =>
    (await issueCredential(system, { shopId: shop.id, kind, name: 'First key', scopes: SCOPES })).text
  const application = await createOAuthClient(system, { name: `${name}: first application`, scopes: SCOPES })
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
