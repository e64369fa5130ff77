import { APP_ROLE } from '../../server/platform/db.ts'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { startChild } from '../child.ts'
import type { BareHttpJob } from '../children/bare-http.ts'
import { type Bench, below, type Figure, inTurns, whole } from '../figure.ts'
import { proportionalBytes, residentBytes } from '../process-cost.ts'
import { median } from '../quantiles.ts'

const MEGABYTE = 1_000_000

/** From the start of the process to the first page of orders, on data that is there, against the parts it cannot do without. */
export async function startFigure(bench: Bench): Promise<Figure> {
  const { stage, options, shop } = bench
  const headers = await shop.ogoship()
  const results = await inTurns(
    options.slices,
    async () => {
      await stage.stop()
      return stage.start('/ogoship/api/v1/orders?limit=50', headers)
    },
    async () => {
      await stage.stop()
      const took = await bareStart(bench)
      await stage.start('/health/ready')
      return took
    },
  )
  const ms = median(results.real)
  const limit = median(results.bare)
  const ratio = median(results.real.map((one, i) => (results.bare[i] ?? 0) / one))
  return {
    name: 'start to first answer',
    value: `${whole(ms)} ms`,
    limit: `${whole(limit)} ms`,
    ratio,
    goals: [below('time', ms / 1000, 2, ' s')],
    detail: { results },
  }
}

/** PostgreSQL on the same folder, and a bare server in front of it. */
async function bareStart({ stage, shop }: Bench): Promise<number> {
  const began = performance.now()
  const postgres = await startEmbeddedPostgres(stage.folder)
  const bareHttp = startChild<BareHttpJob, { port: number }>('bare-http')
  try {
    const { port } = await bareHttp.ask({ url: postgres.url, role: APP_ROLE, shopId: shop.id, connections: 2 })
    const response = await fetch(`http://127.0.0.1:${port}/page/`)
    await response.arrayBuffer()
    return performance.now() - began
  } finally {
    bareHttp.stop()
    await postgres.stop()
  }
}

/** Memory of the server after the load and a rest, against a bare server with a driver. */
export async function memoryFigure(bench: Bench): Promise<Figure> {
  const { stage, options, shop } = bench
  const headers = await shop.ogoship()
  const bareHttp = startChild<BareHttpJob, { port: number }>('bare-http')
  const { port } = await bareHttp.ask({
    url: stage.database().url,
    role: APP_ROLE,
    shopId: shop.id,
    connections: options.pool,
  })
  await (await fetch(`http://127.0.0.1:${port}/page/`)).arrayBuffer()
  const [afterLoad, bare] = await Promise.all([residentBytes(stage.server()), residentBytes(bareHttp.pid)])
  bareHttp.stop()
  // As an installation at rest: started, used once, then left alone.
  await stage.stop()
  await stage.start('/ogoship/api/v1/orders?limit=50', headers)
  await new Promise((rest) => setTimeout(rest, options.idleSeconds * 1000))
  const idle = await residentBytes(stage.server())
  const postgres = await proportionalBytes(stage.database().pid)
  return {
    name: `memory after ${options.idleSeconds} s idle`,
    value: `${whole(idle / MEGABYTE)} MB (after load ${whole(afterLoad / MEGABYTE)}; PostgreSQL ${whole(postgres / MEGABYTE)})`,
    limit: `${whole(bare / MEGABYTE)} MB`,
    ratio: bare / idle,
    goals: [below('idle', idle / MEGABYTE, 200, ' MB')],
    detail: { idle, afterLoad, bare, postgres },
  }
}
