import { createServer } from 'node:net'

const PATIENCE_MS = 120_000

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks until the answer is yes; a failure counts as no. */
export async function until(ask: () => Promise<boolean>, patienceMs = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    let last: unknown = 'the answer was no'
    try {
      if (await ask()) return
    } catch (error) {
      last = error
    }
    if (Date.now() > deadline) throw new Error(`nothing after ${patienceMs / 1000} s`, { cause: last })
    await pause(100)
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
