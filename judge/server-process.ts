import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, until } from '../chaos/installation.ts'

const MAIN = fileURLToPath(new URL('../server/main.ts', import.meta.url))

export interface ServerProcess {
  /** Such as `http://127.0.0.1:40123`. */
  base: string
  pid: number
  stop: () => Promise<void>
  /** What it has logged. */
  log: () => Promise<string>
}

/** `doorstep serve` on loopback, with its log in the folder. */
export async function startServer(folder: string, settings: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort()
  const file = join(folder, 'server.log')
  const log = await open(file, 'a')
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, ...settings, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  const base = `http://127.0.0.1:${port}`
  await until(async () => {
    if (child.exitCode !== null) throw new Error(await readFile(file, 'utf8'))
    return (await fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(5000) })).status === 200
  }, 180_000)
  return { base, pid: child.pid ?? 0, stop: () => stop(child), log: () => readFile(file, 'utf8') }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((ended) => {
    child.once('exit', ended)
    child.kill('SIGTERM')
  })
}
