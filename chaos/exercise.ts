/** Shops of one installation with people at work in them, everything that was acknowledged, and the checks of it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { brokenRules, RULE_COUNT } from './check-database.ts'
import { lostByDoors } from './check-doors.ts'
import { acknowledgedSoFar, lostFacts, lostOrders, untoldEvents } from './check-journal.ts'
import { clientOf, openTraffic } from './client.ts'
import type { Installation } from './installation.ts'
import { type Journal, openJournal } from './journal.ts'
import { raceForLastUnit } from './last-unit.ts'
import { type Callers, openShelves, startTelling, startWork } from './load.ts'
import { withConnection } from './part.ts'
import type { Random } from './random.ts'
import { openReceiver, type Receiver } from './receiver.ts'
import type { ScenarioReport } from './scenarios.ts'
import type { Shop } from './shop.ts'
import { freePort, until } from './wait.ts'

const OGOSHIP_TYPES = ['OrderStatusChanged', 'OrderShipped', 'ProductStockLevelChanged']

export type Traffic = ReturnType<typeof openTraffic>
/** What is needed of an installation, however it is made. */
export type Site = Pick<Installation, 'base' | 'databaseUrl' | 'createShop'>

export interface ExerciseOptions {
  /** That fulfil their orders here; there is one more that a shop system tells of. */
  shops: number
  /** In each shop. */
  callers: Callers
  /** Up to so long between two steps of one caller. */
  thinkMs: number
  random: Random
}

export interface Exercise {
  shops: readonly Shop[]
  traffic: Traffic
  receiver: Receiver
  /** From now on up to so long between two steps of one caller. */
  setThink: (ms: number) => void
  /** Sets everybody to work. */
  begin: () => void
  /** Everybody ends what was begun. */
  end: () => Promise<void>
  /** Acknowledged moves of orders so far. */
  moves: () => number
  /** What does not hold of one state of the database while everybody is at work. */
  look: () => Promise<{ orders: number; violations: string[] }>
  /** What does not hold once everybody is done and the jobs have run out, which may take so long. */
  conclude: (drainMs: number) => Promise<Conclusion>
  close: () => Promise<void>
  /** Times that something was looked at. */
  checks: () => number
}

export interface Conclusion {
  violations: string[]
  /** What there was to look at, in words and figures. */
  facts: Record<string, unknown>
}

async function openShop(slug: string, site: Site, { traffic, receiver, random }: Equipment): Promise<Shop> {
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
  return { id: keys.shop.id, slug, client, journal: openJournal(), violations: [], random }
}

interface Equipment {
  traffic: Traffic
  receiver: Receiver
  random: Random
}

/** Runs `look` on one state of the database, as it was committed. */
async function inSnapshot<T>(site: Site, look: (snapshot: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(await site.databaseUrl(), async (client) => {
    await client.query('begin transaction isolation level repeatable read read only')
    return look(client)
  })
}

const movesIn = (journals: readonly Journal[]): number =>
  journals.reduce((total, { orders }) => total + orders.reduce((sum, order) => sum + order.statuses.length, 0), 0)

/** Milliseconds until no job was left; a sentence when some were at the end of the time. */
async function drain(site: Site, limitMs: number): Promise<{ ms: number; violations: string[] }> {
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

/** Makes the shops with their endpoints and goods; nobody works yet. */
export async function openExercise(site: Site, options: ExerciseOptions): Promise<Exercise> {
  const receiver = await openReceiver(await freePort())
  const traffic = openTraffic()
  const equipment = { traffic, receiver, random: options.random }
  const own: Shop[] = []
  for (let i = 1; i <= options.shops; i++) own.push(await openShop(`shop-${i}`, site, equipment))
  for (const shop of own) await openShelves(shop, 60)
  const told = await openShop('told', site, equipment)
  const elsewhere = await told.client.api('PATCH', '/shop', { fulfilment: 'external' })
  if (!elsewhere.ok) throw new Error(`fulfilled elsewhere: ${JSON.stringify(elsewhere.body)}`)
  const shops = [...own, told]
  const [first] = own
  const race = first ? await raceForLastUnit(first.client) : []
  const journals = shops.map((shop) => shop.journal)
  let running = false
  const pace = { running: () => running, thinkMs: options.thinkMs }
  let work: Promise<unknown> = Promise.resolve()
  let checks = 1

  return {
    shops,
    traffic,
    receiver,
    setThink(ms) {
      pace.thinkMs = ms
    },
    begin() {
      running = true
      work = Promise.all([
        ...own.map((shop) => startWork(shop, pace, options.callers)),
        startTelling(told, pace, options.callers),
      ])
    },
    async end() {
      running = false
      await work
    },
    moves: () => movesIn(journals),
    async look() {
      const known = acknowledgedSoFar(journals)
      checks += RULE_COUNT + 1
      const violations = await inSnapshot(site, async (snapshot) => [
        ...(await brokenRules(snapshot, false)),
        ...(await lostOrders(snapshot, known, false)),
      ])
      return { orders: known.length, violations }
    },
    async conclude(drainMs) {
      const drained = await drain(site, drainMs)
      checks += RULE_COUNT + 11
      const ending = await inSnapshot(site, async (snapshot) => ({
        rules: await brokenRules(snapshot, true),
        orders: await lostOrders(snapshot, acknowledgedSoFar(journals), true),
        facts: [...(await lostFacts(snapshot, journals)), ...(await lostByDoors(snapshot, journals))],
        told: await untoldEvents(snapshot, receiver),
      }))
      const violations = [
        ...race,
        ...drained.violations,
        ...ending.rules,
        ...ending.orders,
        ...ending.facts,
        ...ending.told.violations,
        ...shops.flatMap((shop) => shop.violations),
        ...traffic.violations,
      ]
      const facts = {
        ...acknowledgedFacts(journals),
        ...trafficFacts(traffic),
        'events to tell': ending.told.events,
        ...receivedFacts(receiver, shops),
        'jobs drained in ms': Math.round(drained.ms),
      }
      return { violations, facts }
    },
    async close() {
      receiver.close()
      await traffic.agent.close()
    },
    checks: () => checks,
  }
}

function acknowledgedFacts(journals: readonly Journal[]): Record<string, unknown> {
  const count = (pick: (journal: Journal) => number) => journals.reduce((total, one) => total + pick(one), 0)
  return {
    'orders acknowledged': count(({ orders }) => orders.length),
    'moves of orders acknowledged': movesIn(journals),
    'stock updates, returns, counts': [
      count(({ receipts }) => receipts.length),
      count(({ returns }) => returns.length),
      count(({ counts }) => counts.reduce((total, one) => total + one.notes.length, 0)),
    ].join(', '),
    'orders told, scans, claims, payments': [
      count(({ told }) => told.length),
      count(({ scans }) => scans.length),
      count(({ claims }) => claims.length),
      count(({ payments }) => payments.length),
    ].join(', '),
  }
}

const trafficFacts = (traffic: Traffic): Record<string, unknown> => ({
  requests: traffic.requests,
  'calls without a definite answer': traffic.lost,
  'of these': [...traffic.reasons].map(([reason, times]) => `${reason} ${times}`).join(', '),
  'longest repetition, ms': Math.round(traffic.longestMs),
  'answers given again for their key': traffic.replayed,
})

function receivedFacts(receiver: Receiver, shops: readonly Shop[]): Record<string, unknown> {
  const inboxes = shops.flatMap(({ slug }) =>
    [...OGOSHIP_TYPES, 'standard'].map((type) => receiver.inbox(`/${slug}/${type}`)),
  )
  const sum = (pick: (one: (typeof inboxes)[number]) => number): number =>
    inboxes.reduce((total, one) => total + pick(one), 0)
  return {
    'calls received': sum((one) => one.calls),
    'told more than once': sum((one) => one.calls - one.refused - one.accepted.size),
    'refused on purpose': sum((one) => one.refused),
  }
}

/** A folder that stays when something did not hold, and is named then. */
export async function inFolder(
  name: string,
  run: (folder: string) => Promise<ScenarioReport>,
): Promise<ScenarioReport> {
  const folder = await mkdtemp(join(tmpdir(), `doorstep-chaos-${name}-`))
  let report: ScenarioReport
  try {
    report = await run(folder)
  } catch (error) {
    throw new Error(`it did not come to an end; logs and data are in ${folder}`, { cause: error })
  }
  if (report.violations.length === 0) await rm(folder, { recursive: true, force: true })
  else report.violations.push(`logs and data are in ${folder}`)
  return report
}
