/** The demo as `npm start` runs it, in a process and a folder of its own, with a second shop that has nothing yet. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { DemoKeys } from '../server/cli/demo-shop.ts'

const MAIN = fileURLToPath(new URL('../server/main.js', import.meta.url))

export interface DemoProgram {
  address: string
  keys: DemoKeys
  /** Owner of both shops. */
  person: { email: string; password: string }
  /** Slugs. */
  shops: { full: string; empty: string }
  stop: () => Promise<void>
}

const EMPTY = 'first-day'

export async function startDemo(): Promise<DemoProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-demo-'))
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', DEMO: 'on', HOST: '127.0.0.1', PORT: '0' }
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: { ...env, LOG_LEVEL: 'info', RATE_LIMIT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exited = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const address = await addressIn(child.stdout)
    // Nobody reads on: a full pipe would hold the program up.
    child.stdout.resume()
    const keys = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as DemoKeys // as the program wrote it
    const { email, password } = keys.shopgo
    const shop = { name: 'First day', slug: EMPTY, currency: 'EUR', language: 'en', country: 'FI', owner: email }
    const options = Object.entries(shop).flatMap(([name, value]) => [`--${name}`, value])
    await promisify(execFile)(process.execPath, [MAIN, 'shop', 'create', ...options], { env })
    return { address, keys, person: { email, password }, shops: { full: 'demo', empty: EMPTY }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function addressIn(log: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(log)) {
    const entry = JSON.parse(line) as { msg?: string; address?: string } // the log is lines of JSON
    if (entry.msg === 'listening' && entry.address !== undefined) return entry.address
  }
  throw new Error('the demo ended before it listened')
}
