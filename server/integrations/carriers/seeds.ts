import type { EventName, StepSeed } from '#modules/shipments'

/** What some codes of a carrier mean: the event, the codes with a blank between them, and what is special about them. */
export type Meaning = readonly [
  event: EventName,
  codes: string,
  more?: Partial<Pick<StepSeed, 'standing' | 'informational' | 'reopens'>>,
]

/** Steps of codes that tell all by themselves. */
export const coded = (meanings: readonly Meaning[]): StepSeed[] =>
  meanings.flatMap(([event, codes, more]) => codes.split(' ').map((code) => ({ code, event, ...more })))

/** Steps of reasons that mean the same under each of some codes. */
export const under = (codes: string, reasons: readonly Meaning[]): StepSeed[] =>
  codes.split(' ').flatMap((code) => coded(reasons).map((step) => ({ ...step, code, qualifier: step.code })))
