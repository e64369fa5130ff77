import { carrierFigures, EVENT_NAMES, factsOf, isMapped, type Tracking } from '#modules/shipments'
import { getShop } from '#modules/tenants'
import { lastDays } from '#platform/zoned-time'
import type { Op } from '../operation.ts'
import { meaningFromWire, stepToWire } from '../wire/tracking.ts'

const DEFAULT_DAYS = 30
const MOST_MISSING_STEPS = 200

export function carrierOperations(tracking: Tracking) {
  const listCarriers: Op<'listCarriers'> = async ({ ctx }) => {
    const [carriers, covered] = await Promise.all([tracking.listCarriers(), tracking.coveredCarriers(ctx)])
    return {
      items: carriers.map(({ name, displayName, websiteUrl, countryCodes, active }) => ({
        name,
        displayName,
        websiteUrl,
        countryCodes: [...countryCodes],
        tracked: active && covered.has(name),
      })),
    }
  }

  const getCarrierPerformance: Op<'getCarrierPerformance'> = async ({ ctx, query }) => {
    const { timezone } = await getShop(ctx)
    const window = lastDays(ctx.now(), timezone, query.days ?? DEFAULT_DAYS)
    const figures = await carrierFigures(ctx, window)
    return {
      timeZone: timezone,
      from: window.days[0] ?? '',
      to: window.days.at(-1) ?? '',
      items: figures.map((one) => ({
        ...one,
        displayName: tracking.carriers.get(one.carrier ?? '')?.displayName ?? one.carrier,
      })),
    }
  }

  const listMissingSteps: Op<'listMissingSteps'> = async ({ ctx }) => ({
    items: (await tracking.unmappedSteps(ctx, MOST_MISSING_STEPS)).map(stepToWire),
  })

  const listCarrierSteps: Op<'listCarrierSteps'> = async ({ ctx, path, query }) => {
    const steps = await tracking.steps(ctx, path.carrier)
    return { items: steps.filter((step) => !query.missing || !isMapped(step)).map(stepToWire) }
  }

  const putCarrierStep: Op<'putCarrierStep'> = async ({ ctx, path, body }) => {
    const { applyToExisting = true, name, ...changes } = body
    const step = { ...changes, ...meaningFromWire(name) }
    return stepToWire(await tracking.changeStep(ctx, path.carrier, path.stepId, step, { remap: applyToExisting }))
  }

  return {
    listCarriers,
    getCarrierPerformance,
    listMissingSteps,
    listCarrierSteps,
    putCarrierStep,
    listTrackingEventNames,
  }
}

const listTrackingEventNames: Op<'listTrackingEventNames'> = async () => ({
  items: EVENT_NAMES.map((name) => {
    const { label, status, subStatus } = factsOf(name)
    return { name, label, status, subStatus }
  }),
})
