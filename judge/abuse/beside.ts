import { readFile } from 'node:fs/promises'
import { pause } from '../../chaos/wait.ts'
import type { Site } from '../site.ts'

/** What a caller who does nothing wrong saw meanwhile. */
export interface Beside {
  calls: number
  p50: number
  p99: number
  /** Answers that were not 200. */
  failed: number
}

const BETWEEN_MS = 20

/** Lists of fifty orders, one after the other, until the work is done. */
export async function beside<T>(site: Site, work: () => Promise<T>): Promise<{ result: T; seen: Beside }> {
  let over = false
  const times: number[] = []
  let failed = 0
  const caller = (async () => {
    while (!over) {
      const started = performance.now()
      const ok = await site.send(aList(site)).then(
        ({ status }) => status === 200,
        () => false,
      )
      times.push(performance.now() - started)
      if (!ok) failed++
      await pause(BETWEEN_MS)
    }
  })()
  try {
    const result = await work()
    over = true
    await caller
    return { result, seen: { ...quantiles(times), calls: times.length, failed } }
  } finally {
    over = true
    await caller
  }
}

const aList = ({ own }: Site) => ({
  method: 'GET',
  path: '/api/orders?limit=50',
  headers: bearer(own.karla.keys.api),
})

export const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` })

function quantiles(times: number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)) / 10
  return { p50: at(0.5), p99: at(0.99) }
}

/** Resident memory of the server in MB. */
export async function memoryOf({ server }: Site): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
