import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'

const MAIN = fileURLToPath(new URL('../../server/main.js', import.meta.url))

/** For tests that start whole programs one after the other, on a machine that may be busy. */
export const PROCESSES = { timeout: 400_000 }
/** What has not happened by then does not happen. */
const PATIENCE_MS = 180_000

const running = new Map<ChildProcess, Promise<unknown>>()

/** Before the folders go: a process that lost its database would bring it back. */
async function endProcesses(): Promise<void> {
  for (const child of running.keys()) child.kill('SIGKILL')
  await Promise.all(running.values())
}
after(endProcesses)

export interface Doorstep {
  child: ChildProcess
  stdout: () => string
  stderr: () => string
  /** The log line with this message, once it is written. */
  logged: (message: string) => Promise<Record<string, unknown>>
  /** Where it listens, once it does. */
  address: () => Promise<string>
  exited: Promise<number | null>
}

/** Runs the program as an operator would, with these settings and no others. */
export function doorstep(args: string[], env: Record<string, string>): Doorstep {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: string[] = []
  const err: string[] = []
  const listeners = new Set<() => void>()
  const hear = () => {
    for (const listener of listeners) listener()
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out.push(text)
    hear()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text))
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  void exited.then(hear)
  running.set(child, exited)

  const lines = () =>
    out
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const logged = (message: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const give = (act: () => void) => {
        listeners.delete(look)
        clearTimeout(timer)
        act()
      }
      const fail = (why: string) =>
        give(() => reject(new Error(`no log line "${message}": ${why}\n${out.join('')}${err.join('')}`)))
      const timer = setTimeout(() => fail('waited too long'), PATIENCE_MS)
      const look = () => {
        const line = lines().find((each) => each.msg === message)
        if (line) give(() => resolve(line))
        else if (child.exitCode !== null) fail(`exited with ${child.exitCode}`)
      }
      listeners.add(look)
      look()
    })
  return {
    child,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    logged,
    address: async () => String((await logged('listening')).address),
    exited,
  }
}

/** Runs a command to its end. */
export async function run(args: string[], env: Record<string, string>) {
  const started = doorstep(args, env)
  const code = await started.exited
  return { code, stdout: started.stdout(), stderr: started.stderr() }
}

/** A folder of its own, whose database ends with the tests. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(process.env.TEST_FOLDER ?? tmpdir(), 'doorstep-process-'))
  after(async () => {
    await endProcesses()
    await (await findEmbeddedPostgres(folder))?.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

export async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited too long')
    await new Promise((next) => setTimeout(next, 50))
  }
}
