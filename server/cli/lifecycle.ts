import type { Config } from '#platform/config'
import type { Logger } from '#platform/log'

/** What has to be undone, in the opposite order of how it was done. */
export class Closing {
  readonly #steps: { name: string; close: () => Promise<unknown>; limitMs: number }[] = []

  add(name: string, close: () => Promise<unknown>, limitMs = 5000): void {
    this.#steps.push({ name, close, limitMs })
  }

  /** Every step is tried, each for its time. False when one failed or was too slow. */
  async run(log: Logger): Promise<boolean> {
    let clean = true
    for (const { name, close, limitMs } of this.#steps.splice(0).reverse()) {
      const failure = await within(limitMs, close())
      if (failure === null) continue
      clean = false
      log.error({ step: name, reason: failure }, 'did not close cleanly')
    }
    return clean
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`not done after ${ms} ms`), ms)
  })
  const done = work.then(
    () => null,
    (error) => String(error),
  )
  const failure = await Promise.race([done, late])
  clearTimeout(timer)
  return failure
}

export interface StopRequest {
  /** Settles on the first SIGTERM or SIGINT, or when the process cannot go on. */
  asked: Promise<string>
  ask: (reason: string) => void
}

/** The first signal asks to stop, the second ends the process at once. */
export function onStopSignals(): StopRequest {
  let stopping = false
  let resolve: (reason: string) => void = () => {}
  const asked = new Promise<string>((settle) => {
    resolve = settle
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      resolve(signal)
    })
  }
  return {
    asked,
    ask(reason) {
      stopping = true
      resolve(reason)
    },
  }
}

export interface Process {
  config: Config
  log: Logger
  closing: Closing
  stop: StopRequest
}

/** Runs `body` until it is asked to stop, then undoes what it did. The exit code is 0 when nothing was cut short. */
export async function runUntilStopped(
  config: Config,
  log: Logger,
  body: (p: Process) => Promise<void>,
): Promise<number> {
  const closing = new Closing()
  const stop = onStopSignals()
  try {
    await body({ config, log, closing, stop })
  } catch (error) {
    await closing.run(log)
    throw error
  }
  const reason = await stop.asked
  log.info({ reason }, 'stopping')
  const clean = await closing.run(log)
  log.info({ clean }, 'stopped')
  return clean ? 0 : 1
}
