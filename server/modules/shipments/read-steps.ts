import { type Context, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { requireCarrier } from './carriers.ts'
import {
  type StepSample,
  selectOwnStepCounts,
  selectStepCounts,
  selectSteps,
  selectUnmapped,
  selectUnmappedOf,
} from './queries/steps.ts'
import { bookOf, isMapped, lookUp, type SeenStep, sampleStep } from './steps.ts'
import type { Tools } from './tools.ts'
import type { Step } from './types.ts'

/**
 * Steps of a carrier, by code and qualifier, with how often they were seen: in all shops for staff of the installation,
 * in the caller's own for everybody else, whose texts they are.
 */
export async function stepsOf(tools: Tools, ctx: Context, carrier: string): Promise<SeenStep[]> {
  requireScope(ctx, 'read:order')
  const { name } = requireCarrier(tools, carrier)
  return seen(tools, ctx, name, await stored(tools, name))
}

const stored = (tools: Tools, carrier: string): Promise<Step[]> => selectSteps({ db: tools.system.db.system }, carrier)

async function seen(tools: Tools, ctx: Context, carrier: string, steps: readonly Step[]): Promise<SeenStep[]> {
  const everywhere = ctx.scopes.has('operator')
  const counts = await (everywhere ? selectStepCounts(tools.system, carrier) : selectOwnStepCounts(ctx, carrier))
  const byStep = new Map(counts.map((count) => [count.stepId, count]))
  return steps.map((step) => {
    const count = byStep.get(step.id) ?? null
    // The step's own text is the first that any shop saw.
    return { ...step, rawText: count?.rawText ?? (everywhere ? step.rawText : null), seen: count }
  })
}

export async function stepOf(tools: Tools, ctx: Context, carrier: string, id: string): Promise<SeenStep> {
  requireScope(ctx, 'read:order')
  return readStep(tools, ctx, requireCarrier(tools, carrier).name, id)
}

/** For those who may write, but not read, what they wrote. */
export async function readStep(tools: Tools, ctx: Context, carrier: string, id: string): Promise<SeenStep> {
  const step = (await stored(tools, carrier)).find((one) => one.id === id.toLowerCase())
  const [found] = step ? await seen(tools, ctx, carrier, [step]) : []
  if (!found) throw new NotFound('step_not_found', { id })
  return found
}

/** The step that an event with this code gets. */
export async function stepOfCode(
  tools: Tools,
  ctx: Context,
  carrier: string,
  { code, qualifier }: { code: string; qualifier: string | null },
): Promise<SeenStep> {
  requireScope(ctx, 'read:order')
  const { name } = requireCarrier(tools, carrier)
  const step = lookUp(bookOf(await stored(tools, name)), code, qualifier)
  const [found] = step ? await seen(tools, ctx, name, [step]) : []
  if (!found) throw new NotFound('step_not_found', { code })
  return found
}

export interface MissingStep extends SeenStep {
  samples: StepSample[]
}

/** Samples that are read at a time. */
const AT_ONCE = 4

/** Codes of a carrier that came and have no meaning, most often seen first; with `seenAfter` those seen later only. */
export async function missingSteps(
  tools: Tools,
  ctx: Context,
  carrier: string,
  seenAfter: Date | null,
): Promise<MissingStep[]> {
  requireScope(ctx, 'operator')
  const steps = (await stepsOf(tools, ctx, carrier))
    .filter((step) => !isMapped(step) && (seenAfter === null || (step.seen !== null && step.seen.lastAt > seenAfter)))
    .sort((a, b) => (b.seen?.seen ?? 0) - (a.seen?.seen ?? 0))
  const missing: MissingStep[] = []
  for (let i = 0; i < steps.length; i += AT_ONCE) {
    const part = steps.slice(i, i + AT_ONCE)
    const samples = await Promise.all(part.map(({ id }) => sampleStep(tools.system, id)))
    missing.push(...part.map((step, at) => ({ ...step, samples: samples[at] ?? [] })))
  }
  return missing
}

/** Codes of all carriers that came and have no meaning, most often seen first: in the caller's shop, in all of them for staff. */
export async function unmappedSteps(tools: Tools, ctx: Context, limit: number): Promise<SeenStep[]> {
  requireScope(ctx, 'read:order')
  const everywhere = ctx.scopes.has('operator')
  return everywhere ? selectUnmapped(tools.system, limit) : selectUnmappedOf(ctx, limit)
}
