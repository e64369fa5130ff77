import { addEvents, addOrders, addShopsWithOrders } from '../bulk-orders.ts'
import { type Bench, below, type Figure, perSecond, whole } from '../figure.ts'
import { median } from '../quantiles.ts'
import { PAGE_SIZE, pagePaths } from './reads.ts'

export const SMALL = 10_000

interface Measured {
  p99: number
  rate: number
}

/** The same lists in the same shop before and after the database grew. */
export async function scaleFigure(bench: Bench): Promise<Figure[]> {
  const { options, stage, shop } = bench
  if (options.orders <= SMALL) return []
  const small = await measure(bench)
  const inShop = Math.max(SMALL, Math.floor(options.orders / 10))
  const began = performance.now()
  await addOrders(stage, shop.id, inShop - SMALL, SMALL)
  await addShopsWithOrders(stage, options.shops - 1, options.orders - inShop)
  await addEvents(stage, options.events)
  bench.note(
    `scale: ${whole(options.orders)} orders and ${whole(options.events)} events were there after ${whole((performance.now() - began) / 1000)} s`,
  )
  const large = await measure(bench)
  return LISTS.map(({ name }) => {
    const before = small.get(name) ?? { p99: 0, rate: 0 }
    const now = large.get(name) ?? { p99: 0, rate: 0 }
    const growth = now.p99 / before.p99
    return {
      name: `${name}, ${whole(options.orders)} orders`,
      value: `p99 ${now.p99.toFixed(1)} ms, ${whole(now.rate)}/s`,
      limit: `p99 ${before.p99.toFixed(1)} ms, ${whole(before.rate)}/s at ${whole(SMALL)}`,
      ratio: 1 / growth,
      goals: [below('growth', growth, 1.5)],
      detail: { before, now, inShop },
    }
  })
}

const LISTS: readonly { name: string; paths: (bench: Bench) => Promise<string[]> }[] = [
  { name: 'pages 1 to 20', paths: async () => pagePaths() },
  { name: 'what changed lately', paths: changedLately },
]

/** What a plugin asks for again and again: the newest orders by the time of their change. */
async function changedLately({ stage, shop }: Bench): Promise<string[]> {
  const rows = await stage.sql<{ at: Date }>(
    `select edited_at as at from sales_order where shop_id = $1 order by edited_at desc limit ${PAGE_SIZE}`,
    [shop.id],
  )
  return rows.map(({ at }) => `/ogoship/api/v1/orders?limit=${PAGE_SIZE}&modifiedAfter=${at.toISOString()}`)
}

/** A quarter of the connections: the question is how long a list takes, not how many wait. */
async function measure(bench: Bench): Promise<Map<string, Measured>> {
  const { options, stage, shop, load } = bench
  const headers = await shop.ogoship()
  const connections = Math.max(1, Math.floor(options.connections / 4))
  const measured = new Map<string, Measured>()
  for (const { name, paths } of LISTS) {
    const send = { paths: await paths(bench) }
    await load.ask({ port: stage.port, headers, connections, seconds: 2, send })
    const slices = []
    for (let slice = 0; slice < options.slices; slice++)
      slices.push(await load.ask({ port: stage.port, headers, connections, seconds: options.seconds, send }))
    const failed = slices.find(({ firstError }) => firstError !== null)
    if (failed) bench.note(`scale: ${failed.errors} errors, the first: ${failed.firstError}`)
    measured.set(name, { p99: median(slices.map(({ spread }) => spread.p99)), rate: median(slices.map(perSecond)) })
  }
  return measured
}
