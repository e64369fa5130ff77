import type { Connectors } from '#modules/connectors'
import type { Op } from '../operation.ts'
import { integrationToWire } from '../wire/integration.ts'

export function integrationOperations(connectors: Connectors) {
  const listIntegrations: Op<'listIntegrations'> = async ({ ctx }) => ({
    items: (await connectors.listIntegrations(ctx)).map(integrationToWire),
  })

  const putIntegration: Op<'putIntegration'> = async ({ ctx, path, body }) =>
    integrationToWire(await connectors.putIntegration(ctx, { name: path.name, settings: body.settings }))

  const deleteIntegration: Op<'deleteIntegration'> = async ({ ctx, path }) =>
    connectors.removeIntegration(ctx, path.name)

  const testIntegration: Op<'testIntegration'> = async ({ ctx, path }) => {
    const answer = await connectors.testIntegration(ctx, path.name)
    return answer.ok
      ? { ok: true, account: answer.value, failure: null, message: null }
      : { ok: false, account: null, failure: answer.failure.kind, message: answer.failure.message }
  }

  return { listIntegrations, putIntegration, deleteIntegration, testIntegration }
}
