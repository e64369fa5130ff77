import {
  addOwner,
  checkOwner,
  createOAuthClient,
  createShop,
  issueCredential,
  type NewCredential,
  type NewOwner,
  type NewShop,
  type Shop,
} from '#modules/tenants'
import { loadConfig } from '#platform/config'
import { SCOPES } from '#platform/context'
import { DomainError } from '#platform/errors'
import { createLogger } from '#platform/log'
import type { System } from '#platform/system'
import { withDatabase } from './cli-database.ts'
import { CommandError, textOption, UsageError, type Values } from './command.ts'
import { systemOf } from './run-app.ts'

export async function runShopCreate(values: Values): Promise<number> {
  const input: NewShop = {
    name: textOption(values, 'name'),
    slug: textOption(values, 'slug'),
    currency: textOption(values, 'currency'),
    language: textOption(values, 'language'),
    country: textOption(values, 'country'),
  }
  const owner = ownerOf(values)
  return withDatabase(loadConfig(), createLogger('warn'), async (db) => {
    console.log(JSON.stringify(await create(systemOf(db), input, owner), null, 2))
    return 0
  })
}

/** Null when nobody is named. */
function ownerOf(values: Values): NewOwner | null {
  if (values.owner === undefined) {
    const alone = ['owner-name', 'owner-phone'].find((name) => values[name] !== undefined)
    if (alone) throw new UsageError(`option --${alone} needs --owner`)
    return null
  }
  const email = textOption(values, 'owner')
  const name = values['owner-name'] === undefined ? email : textOption(values, 'owner-name')
  return { email, name, ...(values['owner-phone'] === undefined ? {} : { phone: textOption(values, 'owner-phone') }) }
}

async function makeShop(system: System, input: NewShop, owner: NewOwner | null): Promise<Shop> {
  // First, so that an owner who cannot be made leaves no shop behind.
  if (owner) checkOwner(owner)
  return createShop(system, input)
}

async function create(system: System, input: NewShop, owner: NewOwner | null) {
  const shop = await makeShop(system, input, owner).catch((error) => {
    if (!(error instanceof DomainError)) throw error
    throw new CommandError(`the shop was not created: ${error.code} ${JSON.stringify(error.details)}`)
  })
  const person = owner && (await addOwner(system, shop.organizationId, owner))
  const issue = async (kind: NewCredential['kind']): Promise<string> =>
    (await issueCredential(system, { shopId: shop.id, kind, name: 'First key', scopes: SCOPES })).text
  const application = await createOAuthClient(system, { name: `${input.name}: first application`, scopes: SCOPES })
  return {
    shop: { id: shop.id, slug: shop.slug, number: shop.number },
    ...(owner && person ? { owner: { email: owner.email, password: person.password } } : {}),
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
