import { type Bench, below, type Figure, whole } from '../figure.ts'
import { addListedOrders } from '../listed-orders.ts'
import { type Spread, spreadOf } from '../quantiles.ts'
import { createBenchShop } from '../shop.ts'

const GOAL_MS = 150
const WARM_UP = 3
const TIMES = 40

/** What people narrow lists by: that which nearly all orders have, few have, or none, alone and together. */
const FILTERS: Readonly<Record<string, string>> = {
  'no filter': '',
  'oldest first': 'sort=oldest',
  'status of 92 %': 'status=Shipped',
  'status of 0.2 %': 'status=Collecting',
  'country of 50 %': 'country=DE',
  'country of 5 orders': 'country=MT',
  'country of none': 'country=JP',
  'shipping method of 10 orders': 'shippingCode=FREIGHT',
  'door of 20 %': 'door=api',
  'test orders, 0.02 %': 'test=true',
  'country and status, many': 'country=DE&status=Shipped',
  'country, status, method and door': 'country=AT&status=Cancelled&shippingCode=SHIP-3&door=karla',
  'product of 10 %': 'sku=LIST-0',
  'product of 3 orders': 'sku=LIST-1',
  'product of 10 % with a rare status': 'sku=LIST-0&status=Collecting',
  'product of 10 % in a country': 'sku=LIST-0&country=NL',
  'e-mail of 5 %': 'email=orders@wholesale.example',
  'e-mail of 3 orders': 'email=customer4711@mail.example',
  'tracking number': 'trackingNumber=TRACK4712',
  'one day of the year': `createdFrom=${daysAgo(100)}&createdBefore=${daysAgo(99)}`,
  'one day, a country and a status': `createdFrom=${daysAgo(100)}&createdBefore=${daysAgo(99)}&country=SE&status=Shipped`,
  'search: number': 'search=S00004711',
  'search: beginning of all numbers': 'search=S0',
  'search: first name of 12 %': 'search=aino',
  'search: whole name': 'search=Otto%20Berg%204711',
  'search: nothing': 'search=nobody-has-this',
  'search: first name, with a rare status': 'search=aino&status=Collecting',
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

/** The first page of the list by each filter, one request after the other; the slowest one is the figure. */
export async function filtersFigure({ stage, options, note }: Bench): Promise<Figure[]> {
  const shop = await createBenchShop(stage, 'filters')
  await addListedOrders(stage, shop.id, options.orders)
  const spreads = new Map<string, Spread & { rows: number }>()
  const counts = new Map<string, Spread>()
  for (const [name, query] of Object.entries(FILTERS)) {
    const list = await timed(`http://127.0.0.1:${stage.port}/api/orders?${query}`, shop.api)
    spreads.set(name, { ...list.spread, rows: list.rows })
    const { sort: _, ...narrowing } = Object.fromEntries(new URLSearchParams(query))
    const countUrl = `http://127.0.0.1:${stage.port}/api/orders/count?${new URLSearchParams(narrowing)}`
    counts.set(name, (await timed(countUrl, shop.api)).spread)
    note(
      `${name.padEnd(40)} ${String(list.rows).padStart(3)} rows  p50 ${ms(list.spread.p50)}  p95 ${ms(list.spread.p95)}  count p95 ${ms(counts.get(name)?.p95 ?? 0)}`,
    )
  }
  const figure = (name: string, measured: Map<string, Spread>): Figure => {
    const slowest = [...measured].toSorted(([, a], [, b]) => b.p95 - a.p95)[0]
    const p95 = slowest?.[1].p95 ?? 0
    return {
      name: `${name} of ${whole(options.orders)} orders`,
      value: `p95 ${whole(p95)} ms at worst (${slowest?.[0]})`,
      limit: '',
      ratio: null,
      goals: [below('p95 of each', p95, GOAL_MS, ' ms')],
      detail: Object.fromEntries(measured),
    }
  }
  return [figure('filter to rows', spreads), figure('filter to count', counts)]
}

const ms = (value: number): string => `${value.toFixed(1).padStart(6)} ms`

async function timed(url: string, headers: Record<string, string>): Promise<{ spread: Spread; rows: number }> {
  const times: number[] = []
  let rows = 0
  for (let time = -WARM_UP; time < TIMES; time++) {
    const began = performance.now()
    const response = await fetch(url, { headers })
    const body = (await response.json()) as { items?: unknown[] } // the contract's answer
    if (!response.ok) throw new Error(`${url}: ${response.status} ${JSON.stringify(body)}`)
    rows = body.items?.length ?? 0
    if (time >= 0) times.push(performance.now() - began)
  }
  return { spread: spreadOf(times), rows }
}
