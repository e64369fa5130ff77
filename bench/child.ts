import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A process of its own that does one job after the other, so that no measured side shares a thread with another. */
export interface Child<Job, Result> {
  ask: (job: Job) => Promise<Result>
  pid: number
  stop: () => void
}

type Reply<Result> = { result: Result } | { error: string }

/** Starts `children/<name>.ts`, which calls `serve`. */
export function startChild<Job, Result>(name: string): Child<Job, Result> {
  const file = fileURLToPath(new URL(`children/${name}.ts`, import.meta.url))
  const child: ChildProcess = fork(file, { serialization: 'advanced' })
  let waiting: PromiseWithResolvers<Result> | undefined
  child.on('message', (message) => {
    const reply = message as Reply<Result> // safe: serve sends nothing else
    if ('error' in reply) waiting?.reject(new Error(`${name}: ${reply.error}`))
    else waiting?.resolve(reply.result)
  })
  child.on('exit', (code) => waiting?.reject(new Error(`${name} ended with ${code}`)))
  return {
    pid: child.pid ?? 0,
    ask(job) {
      waiting = Promise.withResolvers<Result>()
      child.send(job as object) // safe: jobs are plain data
      return waiting.promise
    },
    stop: () => void child.kill(),
  }
}

/** The child's half. It ends with its parent. */
export function serve<Job, Result>(work: (job: Job) => Promise<Result>): void {
  const send = (reply: Reply<Result>) => void process.send?.(reply)
  process.on('message', (job) => {
    const asked = job as Job // safe: startChild sends nothing else
    work(asked).then(
      (result) => send({ result }),
      (error) => send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}
