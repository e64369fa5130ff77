import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stage } from './stage.ts'

/** One function of a sampled profile, as the protocol of V8's inspector writes it. */
export interface ProfileNode {
  id: number
  callFrame: { functionName: string; url: string }
  children?: number[]
}

export interface Profile {
  nodes: ProfileNode[]
  samples: number[]
  /** Microseconds before each sample. */
  timeDeltas: number[]
}

const SAMPLE_US = 200
const PATIENCE_MS = 10_000

/** Samples the server's stack while `work` runs. The inspector is opened for it by a signal: the program has no hook for it. */
export async function profiled<T>(stage: Stage, work: () => Promise<T>): Promise<{ result: T; profile: Profile }> {
  const inspector = await connect(await inspectorOf(stage))
  try {
    await inspector.ask('Profiler.enable')
    await inspector.ask('Profiler.setSamplingInterval', { interval: SAMPLE_US })
    await inspector.ask('Profiler.start')
    const result = await work()
    const { profile } = (await inspector.ask('Profiler.stop')) as { profile: Profile } // safe: the protocol's answer
    return { result, profile }
  } finally {
    inspector.close()
  }
}

async function inspectorOf(stage: Stage): Promise<string> {
  const ends = performance.now() + PATIENCE_MS
  process.kill(stage.server(), 'SIGUSR1')
  while (performance.now() < ends) {
    const log = await readFile(join(stage.folder, 'server.log'), 'utf8')
    const address = [...log.matchAll(/Debugger listening on (ws:\S+)/g)].at(-1)?.[1]
    if (address !== undefined) return address
    await new Promise((wait) => setTimeout(wait, 50))
  }
  throw new Error('the server does not open its inspector')
}

async function connect(address: string) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as { id: number; result: unknown; error?: object } // safe: the protocol's answer
    if (error) waiting.get(id)?.reject(new Error(JSON.stringify(error)))
    else waiting.get(id)?.resolve(result)
    waiting.delete(id)
  })
  let last = 0
  return {
    ask(method: string, params: object = {}): Promise<unknown> {
      const id = ++last
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      socket.send(JSON.stringify({ id, method, params }))
      return answer.promise
    },
    close: () => socket.close(),
  }
}
