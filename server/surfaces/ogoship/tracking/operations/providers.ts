import { isMapped, type Tracking } from '#modules/shipments'
import { naming } from '#platform/http/index'
import type { Op } from '../operation.ts'
import { toProvider } from '../wire/provider.ts'
import { stepChangesFrom, toMissingStep, toStep } from '../wire/step.ts'
import { NAMES, timeOrNull } from '../wire/values.ts'

export function providerOperations(tracking: Tracking) {
  const getProvider: Op<'getProvider'> = async ({ ctx, path }) => {
    const carrier = await tracking.carrier(ctx, path.name)
    return toProvider(carrier, await tracking.steps(ctx, carrier.name))
  }

  const listProviderSteps: Op<'listProviderSteps'> = async ({ ctx, path, query }) => {
    const { status, includeMissing = false } = query
    const wanted = (await tracking.steps(ctx, path.name)).filter((step) =>
      isMapped(step) ? status === undefined || step.status === status : includeMissing,
    )
    return wanted.map(toStep)
  }

  const listMissingProviderSteps: Op<'listMissingProviderSteps'> = async ({ ctx, path, query }) =>
    (await tracking.missingSteps(ctx, path.name, timeOrNull(query.seenAfter, 'seenAfter'))).map(toMissingStep)

  const getProviderStep: Op<'getProviderStep'> = async ({ ctx, path }) =>
    toStep(await tracking.step(ctx, path.name, path.stepId))

  const getProviderStepByCode: Op<'getProviderStepByCode'> = async ({ ctx, path, query }) =>
    toStep(await tracking.stepOfCode(ctx, path.name, { code: path.code, qualifier: query.qualifier ?? null }))

  const updateProviderStep: Op<'updateProviderStep'> = async ({ ctx, path, query, body }) => {
    const also = { remap: query.applyToExisting ?? true }
    const changes = stepChangesFrom(body)
    return toStep(await naming(NAMES, () => tracking.changeStep(ctx, path.name, path.stepId, changes, also)))
  }

  return {
    getProvider,
    listProviderSteps,
    listMissingProviderSteps,
    getProviderStep,
    getProviderStepByCode,
    updateProviderStep,
  }
}
