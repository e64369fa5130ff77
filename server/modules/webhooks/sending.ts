import type { Bells } from './bells.ts'
import type { Pace } from './pace.ts'
import type { Places } from './queues.ts'
import type { Recorder } from './record.ts'
import type { Target } from './target.ts'
import type { Tools } from './types.ts'

/** What first attempts and retries share. */
export interface Sending {
  readonly tools: Tools
  readonly record: Recorder
  readonly places: Places
  readonly paceOf: (target: Target) => Pace
  readonly bells: Bells
  /** How long a job waits for more deliveries of its endpoint before it ends. */
  readonly lingerMs: number
}
