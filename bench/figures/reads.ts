import { APP_ROLE } from '../../server/platform/db.ts'
import { startChild } from '../child.ts'
import type { BareHttpJob } from '../children/bare-http.ts'
import { atLeast, type Bench, type Figure, type Goal, inTurns, perSecond, whole } from '../figure.ts'
import { cpuSeconds } from '../process-cost.ts'
import { median } from '../quantiles.ts'

const PAGES = 20
export const PAGE_SIZE = 50

/** One order by its reference. */
export async function readFigure(bench: Bench): Promise<Figure> {
  const rows = await bench.stage.sql<{ reference: string }>(
    `select reference from sales_order where shop_id = $1 and reference like 'OLD-%' order by id limit 1000`,
    [bench.shop.id],
  )
  const references = rows.map(({ reference }) => reference)
  return comparison(bench, {
    name: 'order read',
    paths: references.map((reference) => `/ogoship/api/v1/orders?reference=${reference}`),
    barePaths: references.map((reference) => `/reference/${reference}`),
    goals: (ratio) => [atLeast('ratio', ratio, 0.6)],
  })
}

/** Pages of 50 orders with their lines. */
export async function listFigure(bench: Bench): Promise<Figure> {
  const starts = await pageStarts(bench)
  return comparison(bench, {
    name: 'order list, 50 with lines',
    paths: pagePaths(),
    barePaths: ['', ...starts].map((after) => `/page/${after}`),
    goals: (_ratio, rate) => [atLeast('rate', rate, 2000, '/s')],
  })
}

export const pagePaths = (): string[] =>
  Array.from({ length: PAGES }, (_, index) => `/ogoship/api/v1/orders?limit=${PAGE_SIZE}&page=${index + 1}`)

/** Ids that pages 2 to 20 start after. */
async function pageStarts({ stage, shop }: Bench): Promise<string[]> {
  const rows = await stage.sql<{ id: string }>(
    `select id from (
       select id, row_number() over (order by id) as n
       from (select id from sales_order where shop_id = $1 order by id limit ${PAGES * PAGE_SIZE}) first
     ) numbered where n % ${PAGE_SIZE} = 0 and n < ${PAGES * PAGE_SIZE} order by n`,
    [shop.id],
  )
  return rows.map(({ id }) => id)
}

interface Comparison {
  name: string
  paths: readonly string[]
  barePaths: readonly string[]
  goals: (ratio: number, rate: number) => Goal[]
}

async function comparison(bench: Bench, { name, paths, barePaths, goals }: Comparison): Promise<Figure> {
  const { stage, options, shop, load } = bench
  const bareHttp = startChild<BareHttpJob, { port: number }>('bare-http')
  const job = { url: stage.database().url, role: APP_ROLE, shopId: shop.id, connections: options.pool }
  const { port } = await bareHttp.ask(job)
  const headers = await shop.ogoship()
  const common = (slice: number) => ({ connections: options.connections, seconds: slice < 0 ? 2 : options.seconds })
  const serverUs: number[] = []
  const results = await inTurns(
    options.slices,
    async (slice) => {
      const before = await cpuSeconds(stage.server(), 'alone')
      const result = await load.ask({ ...common(slice), port: stage.port, headers, send: { paths } })
      serverUs.push((((await cpuSeconds(stage.server(), 'alone')) - before) * 1_000_000) / result.count)
      if (result.firstError) bench.note(`${name}: ${result.errors} errors, the first: ${result.firstError}`)
      return result
    },
    async (slice) => load.ask({ ...common(slice), port, headers: {}, send: { paths: barePaths } }),
  )
  bareHttp.stop()
  const errors = results.bare.reduce((sum, one) => sum + one.errors, 0)
  if (errors > 0) bench.note(`${name}: ${errors} errors of the bare server: ${results.bare[0]?.firstError}`)
  const rate = median(results.real.map(perSecond))
  const limit = median(results.bare.map(perSecond))
  const ratio = median(results.real.map((one, i) => perSecond(one) / perSecond(results.bare[i] ?? one)))
  const p99 = median(results.real.map((one) => one.spread.p99))
  return {
    name,
    value: `${whole(rate)}/s, p99 ${whole(p99)} ms, server ${whole(median(serverUs))} us of CPU each`,
    limit: `${whole(limit)}/s`,
    ratio,
    goals: goals(ratio, rate),
    detail: { results, serverUs },
  }
}
