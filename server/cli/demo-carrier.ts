import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tracking } from '#modules/shipments'
import type { Context } from '#platform/context'
import { type DemoCarrier, startDemoCarrier } from '../demo-carrier/server.ts'
import type { Process } from './lifecycle.ts'

export interface RunningCarrier {
  address: string
  customerKey: string
  pollIntervalMinutes: number
}

const FILE = 'demo-carrier.json'
/** Often enough that people see a parcel move: on the carrier's clock half an hour passes between two questions. */
const CARRIER_MINUTES = 30
const MOST_OFTEN_MINUTES = 0.05

/** Starts the demo carrier beside this process's server and stops it with it. Its key is new each time. */
export async function runDemoCarrier({ config, log, closing }: Process): Promise<RunningCarrier> {
  const { DATA_DIR, DEMO_CARRIER_PORT: port, DEMO_CARRIER_SPEED: speed } = config
  const customerKey = randomBytes(24).toString('base64url')
  await mkdir(DATA_DIR, { recursive: true })
  const carrier: DemoCarrier = await startDemoCarrier({
    port,
    file: join(DATA_DIR, FILE),
    speed,
    customerKey,
    now: () => new Date(),
    onError: (error) => log.error({ err: error }, 'the demo carrier failed to answer'),
  })
  closing.add('demo carrier', carrier.stop)
  const { address } = carrier
  if (port !== 0 && !address.endsWith(`:${port}`)) log.warn({ port, address }, 'the demo carrier took another port')
  return { address, customerKey, pollIntervalMinutes: Math.max(MOST_OFTEN_MINUTES, CARRIER_MINUTES / speed) }
}

/** Tells the demo shop where the carrier is this time. */
export async function connectDemoShop(
  tracking: Tracking,
  ctx: Context,
  { address, customerKey }: RunningCarrier,
): Promise<void> {
  const settings = { baseUrl: address, customerKey }
  await tracking.putConnection({ ...ctx, door: 'demo' }, { gateway: 'northern-post', settings, active: true })
}
