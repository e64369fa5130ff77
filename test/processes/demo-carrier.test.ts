import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { dataFolder, doorstep, PROCESSES, until } from '../support/process.ts'
import { receiver } from '../support/receiver.ts'

interface Parcel {
  carrier: string | null
  trackingNumber: string | null
}

interface Tracked {
  events: { status: string | null }[]
}

interface Order {
  id: string
  parcels: Parcel[]
  deliveredAt: string | null
}

async function shop(folder: string, address: string) {
  const { api } = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8'))
  async function get<Body>(path: string): Promise<Body> {
    const answer = await fetch(`${address}/api${path}`, { headers: { authorization: `Bearer ${api.key}` } })
    assert.equal(answer.status, 200, path)
    return (await answer.json()) as Body
  }
  return {
    async order(reference: string): Promise<Order> {
      const { items } = await get<{ items: Order[] }>(`/orders?reference=${reference}`)
      return get(`/orders/${items[0]?.id}`)
    },
    /** What was told of its parcels, oldest first. */
    async statuses(reference: string): Promise<string[]> {
      const { items } = await get<{ items: { id: string }[] }>(`/shipments?search=${reference}`)
      const { parcels } = await get<{ parcels: Tracked[] }>(`/shipments/${items[0]?.id}`)
      return parcels.flatMap(({ events }) => events.map(({ status }) => String(status)).reverse())
    },
  }
}

test(
  'parcels of the demo go from the warehouse to the door by themselves, also over a restart',
  PROCESSES,
  async () => {
    const DATA_DIR = await dataFolder()
    const { port } = await receiver()
    // Days in seconds, on a port that somebody else has.
    const env = { DATA_DIR, DEMO_CARRIER_SPEED: '20000', DEMO_CARRIER_PORT: String(port) }
    const first = doorstep(['start'], env)
    const { demoCarrier } = await first.logged('listening')
    assert.notEqual(new URL(String(demoCarrier)).port, String(port))
    await until(async () => first.stderr().includes('Stop with Ctrl-C'))
    assert.match(first.stderr(), /Carrier +http:\/\/127\.0\.0\.1:\d+ \(Northern Post, a demo\)/)

    const before = await shop(DATA_DIR, await first.address())
    const order = await before.order('10001')
    assert.equal(order.parcels[0]?.trackingNumber, 'NP100200301FI')
    await until(async () => (await before.order('10001')).parcels[0]?.carrier === 'northern-post')
    const page = `${demoCarrier}/track/NP100200301FI`
    await until(async () => (await (await fetch(page)).text()).includes('Collected from the sender'))
    first.child.kill('SIGTERM')
    assert.equal(await first.exited, 0)
    await assert.rejects(fetch(page))

    const second = doorstep(['start'], env)
    const after = await shop(DATA_DIR, await second.address())
    for (const reference of ['10001', '10002', '10003']) {
      await until(async () => (await after.order(reference)).deliveredAt !== null)
    }
    assert.equal((await after.order('10003')).parcels.length, 2)
    const way = await after.statuses('NP100200301FI')
    assert.deepEqual(
      way.filter((status, index) => status !== way[index - 1]),
      [
        'INFO_RECEIVED',
        'IN_TRANSIT',
        'OUT_FOR_DELIVERY',
        'FAILED_ATTEMPT',
        'IN_TRANSIT',
        'OUT_FOR_DELIVERY',
        'DELIVERED',
      ],
    )
    second.child.kill('SIGTERM')
    assert.equal(await second.exited, 0)
  },
)

test('without the demo there is no demo carrier', PROCESSES, async () => {
  const DATA_DIR = await dataFolder()
  const started = doorstep(['start'], { DATA_DIR, DEMO: 'off' })
  assert.equal((await started.logged('listening')).demoCarrier, undefined)
  assert.ok(!started.stderr().includes('Northern Post'))
  started.child.kill('SIGTERM')
  assert.equal(await started.exited, 0)
})
