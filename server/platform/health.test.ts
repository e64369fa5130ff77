import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import { cloneDatabase, testDatabase } from '../../test/support/database.ts'
import { openDatabase } from './db.ts'
import { createHealth, mountHealth } from './health.ts'
import { uuidv7 } from './ids.ts'
import { createMetrics, mountMetrics } from './metrics.ts'
import { createQueueState, type QueueState } from './queue-state.ts'

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const db = await testDatabase()
const none = async (): Promise<QueueState[]> => []

test('a process with all it needs is ready, and not any more once it drains', async () => {
  const health = createHealth({ db, migrations, queues: none, works: true })
  const app = Fastify()
  mountHealth(app, health)
  const before = await app.inject('/health/ready')
  assert.equal(before.statusCode, 200)
  assert.equal(before.json().status, 'ready')
  health.drain()
  const draining = await app.inject('/health/ready')
  assert.equal(draining.statusCode, 503)
  assert.equal(draining.json().checks.process, 'shutting down')
  assert.equal((await app.inject('/health/live')).statusCode, 200)
})

test('a database that is away is named, without an error page', async () => {
  const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 2, pooler: 'session' })
  const { ready, checks } = await createHealth({ db: away, migrations, queues: none, works: true }).ready()
  await away.close()
  assert.equal(ready, false)
  assert.equal(checks.database, 'the database does not answer')
})

test('missing migrations are named until they are applied', async () => {
  const { url } = await cloneDatabase()
  const own = openDatabase({ url, poolSize: 2, pooler: 'session' })
  const client = await own.connect()
  await client.query(`delete from migration where name like '0002%'`)
  const health = createHealth({ db: own, migrations, queues: none, works: true })
  assert.match((await health.ready()).checks.migrations, /0002_commerce\.sql/)
  await client.query(`insert into migration values ('0002_commerce.sql', $1)`, [new Date()])
  assert.equal((await health.ready()).ready, true)
  await Promise.all([client.end(), own.close()])
})

test('a late queue makes the worker unready and leaves servers in service', async () => {
  const late = async (): Promise<QueueState[]> => [{ queue: 'q', depth: 9, dead: 0, lagSeconds: 301 }]
  const worker = await createHealth({ db, migrations, queues: late, works: true }).ready()
  assert.equal(worker.ready, false)
  assert.equal(worker.checks.worker, 'jobs wait since 301 seconds')
  const server = await createHealth({ db, migrations, queues: late, works: false }).ready()
  assert.equal(server.ready, true)
  assert.equal(server.workerLagSeconds, 301)
})

test('metrics tell requests, attempts, pools and queues, to those who bear the token', async () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const job = (minutesAgo: number, more: object = {}) => ({
    shop_id: uuidv7(now),
    id: uuidv7(now),
    queue: 'measured',
    data: '{}',
    run_at: new Date(now.getTime() - minutesAgo * 60_000),
    created_at: now,
    lease_until: null as Date | null,
    dead_at: null as Date | null,
    ...more,
  })
  const rows = [job(2), job(-5), job(60, { dead_at: now }), job(30, { lease_until: now })]
  await db.system.insertInto('job').values(rows).execute()
  const metrics = createMetrics({ db, queues: createQueueState(db, () => now), running: () => 7 })
  metrics.requestDone({ door: 'api', operation: 'getOrder', status: 404, seconds: 0.004 })
  metrics.attemptDone({ dialect: 'ogoship', outcome: 'timeout', seconds: 10 })
  const app = Fastify()
  mountMetrics(app, metrics, 'sesame')
  assert.equal((await app.inject('/metrics')).statusCode, 401)
  assert.equal((await app.inject({ url: '/metrics', headers: { authorization: 'Bearer sesam' } })).statusCode, 401)
  const answer = await app.inject({ url: '/metrics', headers: { authorization: 'Bearer sesame' } })
  assert.equal(answer.statusCode, 200)
  assert.match(answer.headers['content-type'] as string, /^text\/plain; version=0\.0\.4/)
  const wanted = [
    'doorstep_request_seconds_count{door="api",operation="getOrder",status="4xx"} 1',
    'doorstep_webhook_attempts_total{dialect="ogoship",outcome="timeout"} 1',
    'doorstep_queue_jobs{queue="measured"} 3',
    'doorstep_queue_lag_seconds{queue="measured"} 120',
    'doorstep_queue_dead_jobs{queue="measured"} 1',
    'doorstep_jobs_running 7',
    'doorstep_database_up 1',
  ]
  for (const line of wanted) assert.ok(answer.body.includes(line), `no line ${line}`)
  assert.match(answer.body, /doorstep_db_connections\{pool="system",state="idle"\} [1-9]/)
  assert.match(answer.body, /process_resident_memory_bytes/)
})
