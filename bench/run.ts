/** `npm run bench`: measures the program against the physical limits of the machine it runs on. `--help` lists the options. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { bundleLibraries } from '../scripts/build-if-needed.ts'
import { addOrders } from './bulk-orders.ts'
import { startChild } from './child.ts'
import type { LoadJob, LoadResult } from './children/http-load.ts'
import { installStatementCounter, startCounting } from './database-cost.ts'
import type { Bench, Figure } from './figure.ts'
import { createFigure } from './figures/create.ts'
import { filtersFigure } from './figures/filters.ts'
import { layersFigure } from './figures/layers.ts'
import { memoryFigure, startFigure } from './figures/process.ts'
import { listFigure, readFigure } from './figures/reads.ts'
import { SMALL, scaleFigure } from './figures/scale.ts'
import { carrierFigure, ingestFigure, trackingFigure } from './figures/tracking.ts'
import { upsertFigure } from './figures/upsert.ts'
import { lagFigures } from './figures/webhook-lag.ts'
import { webhookFigure } from './figures/webhooks.ts'
import { type FigureName, HELP, type Options, readOptions } from './options.ts'
import { createBenchShop } from './shop.ts'
import { createStage, type Stage } from './stage.ts'
import { tableOf } from './table.ts'

const QUIET = 0.5
const BUSY = ' Others were at work: rates, times and the comparison of sizes say little, ratios within one figure more.'

type Measure = (bench: Bench) => Promise<Figure | Figure[]>

/** In this order: reads before the orders that `create` adds, and the growth of the database last. */
const MEASURES: Record<FigureName, Measure> = {
  read: readFigure,
  list: listFigure,
  create: createFigure,
  upsert: upsertFigure,
  webhook: webhookFigure,
  latency: lagFigures,
  ingest: ingestFigure,
  tracking: trackingFigure,
  carrier: carrierFigure,
  start: startFigure,
  memory: memoryFigure,
  filters: filtersFigure,
  layers: layersFigure,
  scale: scaleFigure,
}

async function main(options: Options): Promise<void> {
  // As `npm start` does, which the server is started without.
  await bundleLibraries()
  const [loadBefore = 0] = loadavg()
  const stage = await createStage(options)
  const interrupted = () => void stage.remove().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  const load = startChild<LoadJob, LoadResult>('http-load')
  const figures: Figure[] = []
  const note = (text: string) => console.error(text)
  try {
    const bench: Bench = { options, stage, load, note, shop: await prepare(stage, Math.min(options.orders, SMALL)) }
    const measures = Object.entries(MEASURES) as [FigureName, Measure][] // safe: its keys are the names
    for (const [name, measure] of measures) {
      if (!options.only.includes(name)) continue
      try {
        const measured = [await measure(bench)].flat()
        figures.push(...measured)
        console.error(`${tableOf(measured)}\n`)
      } catch (error) {
        // The others are worth having.
        process.exitCode = 1
        console.error(`${name} could not be measured:`, error)
      }
    }
  } finally {
    load.stop()
    await stage.remove()
  }
  console.log(tableOf(figures))
  const cores = availableParallelism()
  console.log(
    `\nLoad average before the run: ${loadBefore.toFixed(1)} on ${cores} cores.${loadBefore > QUIET ? BUSY : ''}`,
  )
  if (options.json) {
    const machine = { cores, loadBefore, node: process.version, at: new Date().toISOString() }
    const text = JSON.stringify(
      { machine, options, figures },
      (_key, value) => (value instanceof Map ? undefined : value),
      2,
    )
    await writeFile(options.json, `${text}\n`)
  }
}

/** A database on disk with PostgreSQL's own counters, a shop and its orders. */
async function prepare(stage: Stage, orders: number) {
  await stage.start('/health/ready')
  await installStatementCounter(stage)
  await stage.stop()
  await stage.start('/health/ready')
  await startCounting(stage)
  const shop = await createBenchShop(stage, 'bench')
  await addOrders(stage, shop.id, orders)
  return shop
}

const options = readOptions(process.argv.slice(2))
if (options) await main(options)
else console.log(HELP)
