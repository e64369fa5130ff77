import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Agent, request as httpRequest } from 'undici'
import { createApp, MIGRATIONS } from '../server/app.ts'
import { loadConfig } from '../server/platform/config.ts'
import { openDatabase } from '../server/platform/db.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { createLogger } from '../server/platform/log.ts'
import { migrate } from '../server/platform/migrate.ts'
import { rigOn, type TestApp } from '../test/support/app.ts'
import { endAll } from '../test/support/at-end.ts'
import { ORIGIN } from './filling/people.ts'
import { type FilledShops, fillShops } from './filling/shops.ts'
import { type ServerProcess, startServer } from './server-process.ts'

export interface SiteRequest {
  method: string
  /** With the prefix of its surface and the query. */
  path: string
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer | undefined
}

export interface SiteReply {
  status: number
  /** Names in lower case; several values of one name are joined by a comma. */
  headers: Readonly<Record<string, string>>
  text: string
}

/** Shops in which there is one of everything, and a server that is asked. */
export interface Installation extends FilledShops {
  /** The installation in this process: verbs, credentials, the queue, other doors. */
  rig: TestApp
  /** As the owner of the tables. */
  database: pg.Client
  send: (request: SiteRequest) => Promise<SiteReply>
  /** Works until the queue is empty. Nobody else does: the server only serves. */
  drain: () => Promise<void>
}

/** An installation whose server is a process of its own. */
export interface Site extends Installation {
  server: ServerProcess
  close: () => Promise<void>
}

/** A server process and its embedded database in a temporary folder, filled. */
export async function openSite(): Promise<Site> {
  const closers: (() => unknown)[] = []
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer()
    await endAll()
  }
  try {
    return { ...(await open((closer) => closers.push(closer))), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(onClose: (closer: () => unknown) => void): Promise<Omit<Site, 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-judge-'))
  onClose(() => rm(folder, { recursive: true, force: true }))
  const postgres = await startEmbeddedPostgres(folder, { fsync: 'off' })
  onClose(postgres.stop)
  await migrate(postgres.url, MIGRATIONS, new Date())
  const settings = { ...SETTINGS, DATA_DIR: folder, DATABASE_URL: postgres.url }
  const config = loadConfig({ ...settings, LOG_LEVEL: 'silent' })
  const db = openDatabase({ url: postgres.url, poolSize: 4, pooler: 'session', waitMs: 100_000 })
  onClose(db.close)
  const app = await createApp({ config, db, log: createLogger('silent'), validateAnswers: true })
  onClose(() => app.close(1000))
  const rig = rigOn(app, { ...db, url: postgres.url }, { now: () => new Date(), advance: unmoved })
  const filled = await fillShops(rig)
  const server = await startServer(folder, settings)
  onClose(server.stop)
  const database = new pg.Client({ connectionString: postgres.url })
  await database.connect()
  onClose(() => database.end())
  const agent = new Agent({ connections: 32, keepAliveTimeout: 20_000 })
  onClose(() => agent.close())
  const send = (request: SiteRequest) => sendTo(server.base, agent, request)
  return { ...filled, server, rig, database, send, drain: () => app.worker.drain() }
}

const SETTINGS = {
  // Where passkeys are good: the same for the server and for this process.
  PUBLIC_URL: ORIGIN,
  // Nobody listens. The server only writes down what is to be sent.
  SMTP_URL: 'smtp://127.0.0.1:9',
  DEMO: 'off',
  RATE_LIMIT: '0',
  ALLOW_PRIVATE_WEBHOOKS: 'on',
  LOG_LEVEL: 'warn',
}

function unmoved(): never {
  throw new Error('the clock of a real server is not moved')
}

/** The same, asked in this process. Whoever made the rig ends it. */
export async function installationIn(rig: TestApp, database: pg.Client): Promise<Installation> {
  const filled = await fillShops(rig)
  const send = async ({ method, path, headers = {}, body }: SiteRequest): Promise<SiteReply> => {
    const response = await rig.app.http.inject({
      method: method as 'GET', // any method is one
      url: path,
      headers: { ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
    const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
    return { status: response.statusCode, headers: Object.fromEntries(told), text: response.payload }
  }
  return { ...filled, rig, database, send, drain: () => rig.app.worker.drain() }
}

async function sendTo(base: string, dispatcher: Agent, { method, path, headers, body }: SiteRequest) {
  const response = await httpRequest(base + path, {
    dispatcher,
    method: method as 'GET', // any method is one
    headers: { ...headers },
    body: body ?? null,
  })
  const text = await response.body.text()
  return { status: response.statusCode, headers: joined(response.headers), text }
}

const joined = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
