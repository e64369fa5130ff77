import { DomainError, invalidInput, problemsOf } from '#platform/errors'
import type { KarlaDeps, Op } from '../operation.ts'

/** Names of this wire for settings of an integration. */
type Names = Readonly<Record<string, string>>

/** Keys of the shop's accounts with other programs. */
export function keysOperations({ connectors }: Pick<KarlaDeps, 'connectors'>) {
  const listShopKeys: Op<'listShopKeys'> = async ({ ctx }) => {
    const integrations = await connectors.listIntegrations(ctx)
    const maskedOf = (name: string, setting: string): string | null => {
      const integration = integrations.find((one) => one.name === name)
      return integration?.fields.find((field) => field.name === setting)?.masked ?? null
    }
    return {
      klaviyo: maskedOf('klaviyo', 'apiKey'),
      shopify: maskedOf('shopify', 'accessToken'),
      shopware: maskedOf('shopware', 'clientId'),
    }
  }

  const setKlaviyoKey: Op<'setKlaviyoKey'> = async ({ ctx, body }) => {
    const settings = { apiKey: body.api_key }
    await naming({ apiKey: 'api_key' }, () => connectors.putIntegration(ctx, { name: 'klaviyo', settings }))
    return null
  }

  const setShopifyAccessToken: Op<'setShopifyAccessToken'> = async ({ ctx, body }) => {
    const settings = { accessToken: body.api_key }
    await naming({ accessToken: 'api_key' }, () => connectors.putIntegration(ctx, { name: 'shopify', settings }))
    return null
  }

  const setShopwareApiCredentials: Op<'setShopwareApiCredentials'> = async ({ ctx, body }) => {
    // An empty secret is no secret, as is none.
    const settings = { clientId: body.client_id, clientSecret: body.client_secret || null }
    const names = { clientId: 'client_id', clientSecret: 'client_secret' }
    await naming(names, () => connectors.putIntegration(ctx, { name: 'shopware', settings }))
    return null
  }

  return { listShopKeys, setKlaviyoKey, setShopifyAccessToken, setShopwareApiCredentials }
}

async function naming<T>(names: Names, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const problems = problemsOf(error)
    if (problems.length === 0) throw error
    throw invalidInput(
      problems.map((problem) => {
        const setting = problem.field.replace('settings.', '')
        return { ...problem, field: names[setting] ?? setting }
      }),
    )
  }
}
