/** A clock that jumps, and names that cannot be resolved. */
import { withConnection } from '../part.ts'
import { pause, until } from '../wait.ts'
import type { Fault } from './fault.ts'

const HOUR_MS = 3_600_000
const AWHILE_MS = 10_000

const clockForward: Fault = {
  name: 'clock an hour ahead',
  async bring({ shiftClock }) {
    await shiftClock(HOUR_MS)
    await pause(AWHILE_MS)
    return { note: 'stays ahead', violations: [] }
  },
}

const clockBack: Fault = {
  name: 'clock back by an hour',
  async bring({ shiftClock }) {
    await shiftClock(0)
    await pause(AWHILE_MS)
    return { note: 'right again', violations: [] }
  },
}

const OUT_MS = 15_000
/** The third attempt comes after five minutes. */
const NEXT_ATTEMPT_MS = 400_000

/** One endpoint is under a name; the others, under addresses, must not notice. */
const namesFail = (name: string, mode: 'fail' | 'silent'): Fault => ({
  name: `name server ${name} for 15 s`,
  async bring({ exercise, names, shiftClock, site }) {
    const [shop] = exercise.shops
    if (!shop) throw new Error('there is no shop')
    const path = `/${shop.slug}/named-${mode}`
    // Before it is there for others to fail.
    names.behave('well')
    const { receiver } = exercise
    const port = new URL(receiver.url('/')).port
    const url = `http://receiver.test:${port}${path}`
    const made = await shop.client.api('POST', '/webhooks', { url, eventTypes: ['*'] })
    if (!made.ok) throw new Error(`webhook ${url}: ${JSON.stringify(made.body)}`)
    receiver.expect(path, made.body.secret)
    const { rows } = await withConnection(await site.databaseUrl(), (client) =>
      client.query<{ id: string }>('select id from event where shop_id = $1', [shop.id]),
    )
    receiver.inbox(path).before = new Set(rows.map(({ id }) => id))
    await until(async () => receiver.inbox(path).accepted.size > 0)
    names.behave(mode)
    // Connections that are open need no name.
    receiver.hangUp()
    await pause(1000)
    const before = receiver.inbox(path).accepted.size
    const othersBefore = receiver.inbox(`/${shop.slug}/standard`).accepted.size
    await pause(OUT_MS)
    const missed = receiver.inbox(path).accepted.size - before
    const others = receiver.inbox(`/${shop.slug}/standard`).accepted.size - othersBefore
    names.behave('well')
    await pause(1000)
    const healed = receiver.inbox(path).accepted.size
    await shiftClock(NEXT_ATTEMPT_MS)
    await until(async () => receiver.inbox(path).accepted.size > healed)
    await pause(AWHILE_MS)
    await shiftClock(0)
    return {
      note: `${others} calls to others meanwhile, ${missed} to it; ${receiver.inbox(path).accepted.size - healed} after`,
      violations: others > 0 ? [] : [`${name}: other endpoints were told nothing`],
    }
  },
})

export const surroundingFaults: readonly Fault[] = [
  clockForward,
  clockBack,
  namesFail('failing', 'fail'),
  namesFail('silent', 'silent'),
]
