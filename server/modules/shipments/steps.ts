import { createHash } from 'node:crypto'
import { type Context, requireScope } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import { ExpiringCache, whileForgetting } from '#platform/expiring-cache'
import { isUuid } from '#platform/ids'
import { inSystemTransaction, type System } from '#platform/system'
import type { CarrierDefinition, StepSeed } from './ports.ts'
import {
  insertMissingSteps,
  lockStep,
  noteSeeds,
  type SeededStep,
  type StepCount,
  type StepSample,
  selectSamples,
  selectShopsWithStep,
  selectSteps,
  updateStep,
  upsertSeeds,
} from './queries/steps.ts'
import type { LocalText, Step } from './types.ts'
import {
  eventNameOf,
  factsOf,
  fits,
  type Phase,
  type Standing,
  type SubStatus,
  type TrackingStatus,
} from './vocabulary.ts'

/** A code as an event brings it. */
export interface RawCode {
  carrier: string
  code: string
  qualifier: string | null
  text: string | null
}

const LIFETIME_MS = 10_000

/** Longer codes are no codes. */
const LONGEST_CODE = 200

/** The steps of carriers, kept per process for some seconds. */
export class StepBook {
  readonly #system: System
  readonly #known = new ExpiringCache<Map<string, Step>>({ lifetimeMs: LIFETIME_MS, max: 500 })

  constructor(system: System) {
    this.#system = system
  }

  /**
   * The step of each code: with its qualifier, else the one without. A code that was never seen becomes a missing step,
   * which is stored before this returns.
   */
  async resolve(codes: readonly RawCode[]): Promise<(code: Pick<RawCode, 'carrier' | 'code' | 'qualifier'>) => Step> {
    const carriers = [...new Set(codes.map(({ carrier }) => carrier))]
    const books = new Map<string, Map<string, Step>>()
    for (const carrier of carriers) books.set(carrier, await this.#load(carrier))
    const find = ({ carrier, code, qualifier }: Pick<RawCode, 'carrier' | 'code' | 'qualifier'>) =>
      lookUp(books.get(carrier), code, qualifier)
    const missing = codes.filter((code) => !find(code))
    if (missing.length > 0) {
      await this.#add(missing)
      for (const carrier of new Set(missing.map(({ carrier }) => carrier)))
        books.set(carrier, await this.#load(carrier, true))
    }
    return (code) => {
      const step = find(code)
      if (!step) throw new Error('a step is gone right after it was added')
      return step
    }
  }

  /** The steps of a carrier as stored, by code and qualifier. */
  list(carrier: string): Promise<Step[]> {
    return selectSteps({ db: this.#system.db.system }, carrier)
  }

  /** The same, at most some seconds old. */
  async known(carrier: string): Promise<Step[]> {
    return [...(await this.#load(carrier)).values()]
  }

  /** Makes this process read the carrier's steps anew. */
  forget(carrier: string): void {
    this.#known.suspend(carrier, this.#system.now())
  }

  async #load(carrier: string, anew = false): Promise<Map<string, Step>> {
    const now = this.#system.now()
    const known = anew ? undefined : this.#known.get(carrier, now)
    if (known) return known
    const steps = await this.list(carrier)
    const book = new Map(steps.map((step) => [keyOf(step.code, step.qualifier), step]))
    this.#known.set(carrier, book, [carrier], now)
    return book
  }

  async #add(codes: readonly RawCode[]): Promise<void> {
    const steps = new Map(
      codes.map(({ carrier, code, qualifier, text }) => [
        `${carrier} ${keyOf(code, qualifier ?? '')}`,
        { carrier, code: trimmed(code), qualifier: trimmed(qualifier ?? ''), rawText: text },
      ]),
    )
    await inSystemTransaction(this.#system, (tx) =>
      insertMissingSteps(
        tx,
        [...steps.values()].map((step) => ({ id: tx.newId(), ...step })),
      ),
    )
  }
}

const trimmed = (text: string): string => text.trim().slice(0, LONGEST_CODE)
const keyOf = (code: string, qualifier: string): string =>
  `${trimmed(code).toLowerCase()}\0${trimmed(qualifier).toLowerCase()}`

export function lookUp(
  book: ReadonlyMap<string, Step> | undefined,
  code: string,
  qualifier: string | null,
): Step | undefined {
  const exact = book?.get(keyOf(code, qualifier ?? ''))
  if (exact || !qualifier) return exact
  const general = book?.get(keyOf(code, ''))
  // A missing step without a qualifier says nothing about the code with one.
  return general && isMapped(general) ? general : undefined
}

export const bookOf = (steps: readonly Step[]): ReadonlyMap<string, Step> =>
  new Map(steps.map((step) => [keyOf(step.code, step.qualifier), step]))

export const isMapped = (step: Step): boolean => step.status !== null || step.name !== null

/** What an event with the step's code means. */
export const meaningOf = (step: Step) => ({
  name: step.name,
  standing: step.status && { status: step.status, subStatus: step.subStatus },
  informational: step.informational,
  reopens: step.reopens,
})

const RETURNS: ReadonlySet<Phase> = new Set(['return_transit', 'return_received', 'returned'])

/** A seed as it is stored: standing of its name, unless the code is more exact; news of a return may reopen. */
function seeded(carrier: string, seed: StepSeed, id: string): SeededStep {
  const facts = factsOf(seed.event)
  const standing = seed.standing ?? (facts.status && { status: facts.status, subStatus: facts.subStatus })
  return {
    id,
    carrier,
    code: seed.code,
    qualifier: seed.qualifier ?? '',
    rawText: null,
    name: seed.event,
    status: standing?.status ?? null,
    subStatus: standing?.subStatus ?? null,
    informational: seed.informational ?? standing === null,
    reopens: seed.reopens ?? RETURNS.has(facts.phase),
  }
}

/**
 * Stores the mappings that the carriers ship with; steps that a person edited stay as they are. Does nothing when the
 * same mappings were stored last.
 */
export async function seedSteps(system: System, carriers: readonly CarrierDefinition[]): Promise<void> {
  const shipped = JSON.stringify(carriers.map(({ name, steps }) => [name, steps]))
  const digest = createHash('sha256').update(shipped).digest('base64url')
  await inSystemTransaction(system, async (tx) => {
    if (!(await noteSeeds(tx, digest))) return
    const seeds = carriers.flatMap(({ name, steps }) => steps.map((seed) => seeded(name, seed, tx.newId())))
    if (seeds.length > 0) await upsertSeeds(tx, seeds)
  })
}

export interface StepChanges {
  /** Null: the code has no meaning, as if it were new. */
  status: TrackingStatus | null
  subStatus?: SubStatus | null
  /** A name of the catalogue; left out, the one that stands for the status. */
  name?: Step['name']
  texts?: LocalText[]
  informational?: boolean
  reopens?: boolean
  notify?: boolean
}

/** Step with how often its code was seen. */
export interface SeenStep extends Step {
  seen: StepCount | null
}

const SAMPLES = 5

/** The latest events with the step's code, whatever shop they are of. */
export async function sampleStep(system: System, stepId: string): Promise<StepSample[]> {
  const shops = await selectShopsWithStep(system, stepId)
  const found = await Promise.all(
    shops.slice(0, SAMPLES * 4).map((shop) => selectSamples(system, shop, stepId, SAMPLES)),
  )
  return found
    .flat()
    .sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())
    .slice(0, SAMPLES)
}

/** Sets what a code means. Stored events keep their meaning until `remapStep` has run. */
export async function changeStep(
  { book, system }: { book: StepBook; system: System },
  ctx: Context,
  carrier: string,
  id: string,
  changes: StepChanges,
): Promise<Step> {
  requireScope(ctx, 'operator')
  if (!isUuid(id)) throw new NotFound('step_not_found', { id })
  return whileForgetting(
    () => book.forget(carrier),
    () =>
      inSystemTransaction(system, async (tx) => {
        const step = await lockStep(tx, id)
        if (step?.carrier !== carrier) throw new NotFound('step_not_found', { id })
        apply(step, changes)
        step.editedAt = tx.now()
        step.editedBy = ctx.actor
        await updateStep(tx, step)
        return step
      }),
  )
}

function apply(step: Step, changes: StepChanges): void {
  const { status } = changes
  if (status === null) {
    if (changes.subStatus) throw new Invalid('step_sub_status', { field: 'subStatus', value: changes.subStatus })
    Object.assign(step, { status: null, subStatus: null, name: null, informational: false })
  } else {
    const kept = fits({ status, subStatus: step.subStatus }) ? step.subStatus : null
    const subStatus = changes.subStatus === undefined ? kept : changes.subStatus
    const standing: Standing = { status, subStatus }
    if (!fits(standing)) throw new Invalid('step_sub_status', { field: 'subStatus', value: subStatus })
    const same = step.status === status && step.subStatus === subStatus
    step.name = changes.name ?? (same && step.name ? step.name : eventNameOf(standing))
    Object.assign(step, standing)
  }
  step.informational = changes.informational ?? step.informational
  step.reopens = changes.reopens ?? step.reopens
  step.notify = changes.notify ?? step.notify
  if (changes.texts) {
    const locales = changes.texts.map(({ locale }) => locale.toLowerCase())
    if (new Set(locales).size < locales.length) throw new Invalid('step_texts', { field: 'texts' })
    step.texts = changes.texts
  }
}

/** The text of a step in a language, else in English. */
export function textOf(texts: readonly LocalText[], language: string): string | null {
  const wanted = language.toLowerCase()
  const base = wanted.split('-')[0] ?? wanted
  const find = (test: (locale: string) => boolean) => texts.find(({ locale }) => test(locale.toLowerCase()))?.value
  return (
    find((locale) => locale === wanted) ??
    find((locale) => locale === base || locale.startsWith(`${base}-`)) ??
    find((locale) => locale === 'en' || locale.startsWith('en-')) ??
    null
  )
}
