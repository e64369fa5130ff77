/**
 * Kills Doorstep again and again under load and looks whether it kept its word:
 * `npm run chaos -- [--mode start|split] [--rounds 20] [--seconds 4] [--drain 60]`. Exit code 1 when it did not.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { brokenRules, RULE_COUNT } from './check-database.ts'
import { acknowledgedSoFar, lostFacts, lostOrders, untoldEvents } from './check-journal.ts'
import { clientOf, openTraffic } from './client.ts'
import { allInOne, apart, freePort, type Installation, pause, until, withConnection } from './installation.ts'
import { type Journal, openJournal } from './journal.ts'
import { raceForLastUnit } from './last-unit.ts'
import { openShelves, type Pace, type Shop, startWork } from './load.ts'
import { openReceiver, type Receiver } from './receiver.ts'

const SHOPS = 2
const CALLERS = { orders: 6, goods: 2 }
const THINK_MS = 120
/** Acknowledged between a restart and the next kill, at least. */
const BUSY_MOVES = 40
const OGOSHIP_TYPES = ['OrderStatusChanged', 'OrderShipped', 'ProductStockLevelChanged']

type Traffic = ReturnType<typeof openTraffic>

async function openShop(slug: string, site: Installation, traffic: Traffic, receiver: Receiver): Promise<Shop> {
  const keys = await site.createShop(slug)
  const client = clientOf(site.base, keys, traffic)
  for (const type of OGOSHIP_TYPES) {
    const path = `/${slug}/${type}`
    receiver.expect(path, `key of ${path}`)
    const made = await client.ogoship('POST', '/webhooks', { url: receiver.url(path), key: `key of ${path}`, type })
    if (!made.ok) throw new Error(`webhook ${path}: ${JSON.stringify(made.body)}`)
  }
  const path = `/${slug}/standard`
  const made = await client.api('POST', '/webhooks', { url: receiver.url(path), eventTypes: ['*'] })
  if (!made.ok) throw new Error(`webhook ${path}: ${JSON.stringify(made.body)}`)
  receiver.expect(path, made.body.secret)
  const shop: Shop = { id: keys.shop.id, slug, client, journal: openJournal(), violations: [] }
  await openShelves(shop, 60)
  return shop
}

/** Runs `look` on one state of the database, as it was committed. */
async function inSnapshot<T>(site: Installation, look: (snapshot: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(await site.databaseUrl(), async (client) => {
    await client.query('begin transaction isolation level repeatable read read only')
    return look(client)
  })
}

const movesIn = (journals: readonly Journal[]): number =>
  journals.reduce((total, { orders }) => total + orders.reduce((sum, order) => sum + order.statuses.length, 0), 0)

interface Plan {
  rounds: number
  /** The most between the callers being busy and the kill. */
  seconds: number
  /** That the jobs may take to run out once the callers are done. */
  drain: number
}

interface Round {
  round: number
  killed: string
  'up after ms': number
  orders: number
  'calls without answer': number
}

async function runRounds(site: Installation, shops: Shop[], traffic: Traffic, plan: Plan) {
  const rounds: Round[] = []
  const violations: string[] = []
  const journals = shops.map((shop) => shop.journal)
  for (let round = 1; round <= plan.rounds; round++) {
    const lostBefore = traffic.lost
    const movesBefore = movesIn(journals)
    // On a slow machine too something has to be under way.
    await until(async () => movesIn(journals) >= movesBefore + BUSY_MOVES)
    await pause(Math.random() * plan.seconds * 1000)
    // Each of them once before any comes again.
    const victim = site.victims[(round - 1) % site.victims.length] ?? ''
    const downMs = await site.strike(victim)
    const known = acknowledgedSoFar(journals)
    const broken = await inSnapshot(site, async (snapshot) => [
      ...(await brokenRules(snapshot, false)),
      ...(await lostOrders(snapshot, known, false)),
    ])
    violations.push(...broken.map((one) => `round ${round}, after ${victim}: ${one}`))
    rounds.push({
      round,
      killed: victim,
      'up after ms': Math.round(downMs),
      orders: known.length,
      'calls without answer': traffic.lost - lostBefore,
    })
    console.log(
      `round ${round}: ${victim} killed, up after ${Math.round(downMs)} ms, ${known.length} orders, ${broken.length} violations`,
    )
  }
  return { rounds, violations }
}

/** Milliseconds until no job was left; a sentence when some were at the end of the time. */
async function drain(site: Installation, limitMs: number): Promise<{ ms: number; violations: string[] }> {
  const started = performance.now()
  const left = async () =>
    withConnection(await site.databaseUrl(), async (client) => {
      const { rows } = await client.query<{ queue: string; count: string }>(
        'select queue, count(*) from job where dead_at is null group by 1',
      )
      return rows
    })
  try {
    await until(async () => (await left()).length === 0, limitMs)
    return { ms: performance.now() - started, violations: [] }
  } catch {
    return { ms: limitMs, violations: [`jobs are left after ${limitMs / 1000} s: ${JSON.stringify(await left())}`] }
  }
}

async function run(site: Installation, receiver: Receiver, plan: Plan) {
  const traffic = openTraffic()
  const shops: Shop[] = []
  for (let i = 1; i <= SHOPS; i++) shops.push(await openShop(`shop-${i}`, site, traffic, receiver))
  const [first] = shops
  const race = first ? await raceForLastUnit(first.client) : []
  console.log(`the last unit: ${race.length === 0 ? '1 New, 99 Pending' : race.join()}`)

  let running = true
  const pace: Pace = { running: () => running, thinkMs: THINK_MS }
  const work = shops.map((shop) => startWork(shop, pace, CALLERS))
  const { rounds, violations } = await runRounds(site, shops, traffic, plan).finally(() => {
    running = false
  })
  await Promise.all(work)
  const drained = await drain(site, plan.drain * 1000)
  const journals = shops.map((shop) => shop.journal)
  const ending = await inSnapshot(site, async (snapshot) => ({
    rules: await brokenRules(snapshot, true),
    orders: await lostOrders(snapshot, acknowledgedSoFar(journals), true),
    facts: await lostFacts(snapshot, journals),
    told: await untoldEvents(snapshot, receiver),
  }))
  const stopped = await site.stop()
  await traffic.agent.close()
  const calls = shops.flatMap(({ slug }) =>
    [...OGOSHIP_TYPES, 'standard'].map((type) => receiver.inbox(`/${slug}/${type}`)),
  )
  const sum = (pick: (one: (typeof calls)[number]) => number): number =>
    calls.reduce((total, one) => total + pick(one), 0)
  const count = (pick: (journal: (typeof journals)[number]) => number) =>
    journals.reduce((total, one) => total + pick(one), 0)
  const all = [
    ...race,
    ...violations,
    ...drained.violations,
    ...ending.rules,
    ...ending.orders,
    ...ending.facts,
    ...ending.told.violations,
    ...shops.flatMap((shop) => shop.violations),
    ...traffic.violations,
    ...site.accidents,
    ...stopped,
  ]
  const ups = rounds.map((round) => round['up after ms']).sort((a, b) => a - b)
  console.table(rounds)
  console.table({
    'times killed': rounds.length,
    'up again after ms, median and most': `${ups[Math.floor(ups.length / 2)] ?? 0}, ${ups.at(-1) ?? 0}`,
    requests: traffic.requests,
    'calls without a definite answer': traffic.lost,
    'of these': [...traffic.reasons].map(([reason, times]) => `${reason} ${times}`).join(', '),
    'longest repetition, ms': Math.round(traffic.longestMs),
    'answers given again for their key': traffic.replayed,
    'orders acknowledged': count(({ orders }) => orders.length),
    'moves of orders acknowledged': movesIn(journals),
    'stock updates, returns, counts': `${count(({ receipts }) => receipts.length)}, ${count(({ returns }) => returns.length)}, ${count(({ counts }) => counts.reduce((total, one) => total + one.notes.length, 0))}`,
    'events to tell': ending.told.events,
    'calls received': sum((one) => one.calls),
    'told more than once': sum((one) => one.calls - one.refused - one.accepted.size),
    'refused on purpose': sum((one) => one.refused),
    'jobs drained in ms': Math.round(drained.ms),
    'rules over the whole database': RULE_COUNT,
    violations: all.length,
  })
  return all
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '4' },
    mode: { type: 'string', default: 'start' },
    drain: { type: 'string', default: '60' },
  },
})
const plan = { rounds: Number(values.rounds), seconds: Number(values.seconds), drain: Number(values.drain) }
if (!(plan.rounds >= 1) || !(plan.seconds > 0) || !(plan.drain > 0) || !['start', 'split'].includes(values.mode)) {
  console.error('chaos [--mode start|split] [--rounds n] [--seconds n] [--drain n]')
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'doorstep-chaos-'))
const receiver = await openReceiver(await freePort())
const site = await (values.mode === 'start' ? allInOne(folder) : apart(folder))
let violations: string[]
try {
  violations = await run(site, receiver, plan)
} catch (error) {
  violations = [error instanceof Error ? `${error.stack} ${String(error.cause ?? '')}` : String(error)]
  await site.stop().catch(() => {})
} finally {
  receiver.close()
}
if (violations.length === 0) {
  console.log('nothing was lost')
  await rm(folder, { recursive: true, force: true })
} else {
  for (const one of violations.slice(0, 50)) console.error(`✖ ${one}`)
  console.error(`${violations.length} violations; logs and data are in ${folder}`)
  process.exitCode = 1
}
