import type { ClaimedJob } from './job-store.ts'

/** How much of a queue may run at a time in one process. */
export interface QueueLimits {
  readonly name: string
  readonly concurrency: number
  readonly perLane?: number
}

/** Counts what one process runs: a slot per run of a queue, a place per job of a lane. */
export class JobSlots {
  readonly #busy = new Map<string, number>()
  readonly #lanes = new Map<string, number>()
  #runs = 0

  get runs(): number {
    return this.#runs
  }

  free(queue: QueueLimits): number {
    return queue.concurrency - (this.#busy.get(queue.name) ?? 0)
  }

  /** Lanes that have no room for another job of the queue. */
  crowded(queue: QueueLimits): string[] {
    const most = queue.perLane
    return most === undefined ? [] : [...this.#lanes].filter(([, jobs]) => jobs >= most).map(([lane]) => lane)
  }

  /** Gives jobs their places in their lanes; those that find none are `surplus`. */
  admit(queue: QueueLimits, jobs: readonly ClaimedJob[]): { admitted: ClaimedJob[]; surplus: ClaimedJob[] } {
    const admitted: ClaimedJob[] = []
    const surplus: ClaimedJob[] = []
    for (const job of jobs) {
      const inLane = job.lane === null ? 0 : (this.#lanes.get(job.lane) ?? 0)
      if (job.lane !== null && queue.perLane !== undefined && inLane >= queue.perLane) {
        surplus.push(job)
        continue
      }
      if (job.lane !== null) this.#lanes.set(job.lane, inLane + 1)
      admitted.push(job)
    }
    return { admitted, surplus }
  }

  /** Takes the slot of a run. */
  take(queue: QueueLimits): void {
    this.#runs++
    this.#busy.set(queue.name, (this.#busy.get(queue.name) ?? 0) + 1)
  }

  /** Gives back the slot of a run and the places of its jobs. */
  release(queue: QueueLimits, jobs: readonly ClaimedJob[]): void {
    this.#runs--
    this.#busy.set(queue.name, (this.#busy.get(queue.name) ?? 1) - 1)
    for (const { lane } of jobs) {
      if (lane === null) continue
      const left = (this.#lanes.get(lane) ?? 1) - 1
      if (left > 0) this.#lanes.set(lane, left)
      else this.#lanes.delete(lane)
    }
  }
}
