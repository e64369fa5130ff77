import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { invalidInput, NotFound, type Problem } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import type { CarrierAccount, CarrierAnswer, CarrierGateway, TrackQuery } from './ports.ts'
import { type ConnectionRow, deleteConnection, selectConnections, upsertConnection } from './queries/connections.ts'
import { RESUME } from './queues.ts'
import type { Tools } from './tools.ts'

/** A shop's account with a carrier or an aggregator, without its secrets. */
export interface Connection {
  id: string
  gateway: string
  settings: Record<string, string>
  /** Names of the secret settings that are set. */
  secretNames: string[]
  active: boolean
  pausedUntil: Date | null
  lastSuccessAt: Date | null
  lastErrorAt: Date | null
  lastError: string | null
  createdAt: Date
  editedAt: Date
}

export interface PutConnection {
  gateway: string
  /** Settings left out stay; an empty text removes one. */
  settings: Readonly<Record<string, string>>
  active: boolean
}

const purposeOf = (ctx: Context, gateway: string): string => `carrier:${ctx.shopId}:${gateway}`

const secretsOf = (tools: Tools, ctx: Context, row: ConnectionRow): Record<string, string> =>
  JSON.parse(tools.cipher.decrypt(purposeOf(ctx, row.gateway), row.secrets)) // safe: putConnection writes it

function shown(tools: Tools, ctx: Context, row: ConnectionRow): Connection {
  const { secrets, ...rest } = row
  return { ...rest, secretNames: Object.keys(secretsOf(tools, ctx, row)) }
}

export const accountOf = (tools: Tools, ctx: Context, row: ConnectionRow): CarrierAccount => ({
  id: row.id,
  settings: { ...row.settings, ...secretsOf(tools, ctx, row) },
})

function gatewayNamed(tools: Tools, name: string): CarrierGateway {
  const gateway = tools.gateways.get(name)
  if (!gateway) throw new NotFound('gateway_not_found', { gateway: name })
  return gateway
}

export async function listConnections(tools: Tools, ctx: Context): Promise<Connection[]> {
  requireScope(ctx, 'admin')
  return (await selectConnections(ctx)).map((row) => shown(tools, ctx, row))
}

/** Connects the shop, or changes how it is. Parcels that waited for it are asked about. */
export async function putConnection(tools: Tools, ctx: Context, input: PutConnection): Promise<Connection> {
  requireScope(ctx, 'admin')
  const gateway = gatewayNamed(tools, input.gateway)
  return inTransaction(ctx, async (tx) => {
    const known = (await selectConnections(tx)).find((row) => row.gateway === gateway.name)
    const before = known ? accountOf(tools, tx, known).settings : {}
    const settings = checkSettings(gateway, { ...before, ...input.settings })
    const split = (secret: boolean) =>
      Object.fromEntries(
        gateway.settings.flatMap(({ name, secret: hidden }) =>
          hidden === secret && settings[name] ? [[name, settings[name]]] : [],
        ),
      )
    const row: ConnectionRow = {
      id: known?.id ?? tx.newId(),
      gateway: gateway.name,
      settings: split(false),
      secrets: tools.cipher.encrypt(purposeOf(tx, gateway.name), JSON.stringify(split(true))),
      active: input.active,
      pausedUntil: null,
      lastSuccessAt: known?.lastSuccessAt ?? null,
      lastErrorAt: null,
      lastError: null,
      createdAt: known?.createdAt ?? tx.now(),
      editedAt: tx.now(),
    }
    await Promise.all([
      upsertConnection(tx, row),
      audit(tx, {
        action: known ? 'carrier.changed' : 'carrier.connected',
        subject: `carrier:${gateway.name}`,
        detail: { settings: Object.keys(input.settings), active: input.active },
      }),
    ])
    enqueue(tx, { queue: RESUME, key: 'all', data: {} })
    return shown(tools, tx, row)
  })
}

function checkSettings(
  gateway: CarrierGateway,
  settings: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = new Set(gateway.settings.map(({ name }) => name))
  const problems: Problem[] = [
    ...Object.keys(settings)
      .filter((name) => !known.has(name))
      .map((name) => ({ field: `settings.${name}`, code: 'setting_unknown' })),
    ...gateway.settings
      .filter(({ name, required }) => required && !settings[name])
      .map(({ name }) => ({ field: `settings.${name}`, code: 'setting_missing' })),
  ]
  if (problems.length > 0) throw invalidInput(problems)
  return settings
}

/** Ends the connection; what was learned through it stays. */
export async function removeConnection(tools: Tools, ctx: Context, name: string): Promise<void> {
  requireScope(ctx, 'admin')
  gatewayNamed(tools, name)
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteConnection(tx, name))) throw new NotFound('connection_not_found', { gateway: name })
    await audit(tx, { action: 'carrier.disconnected', subject: `carrier:${name}` })
  })
}

const TEST_LIMIT_MS = 10_000

/** Asks about a parcel with the account as it is stored, and keeps nothing of the answer. */
export async function testConnection(
  tools: Tools,
  ctx: Context,
  name: string,
  query: TrackQuery,
): Promise<CarrierAnswer> {
  requireScope(ctx, 'admin')
  const gateway = gatewayNamed(tools, name)
  const row = (await selectConnections(ctx)).find((connection) => connection.gateway === name)
  if (!row) throw new NotFound('connection_not_found', { gateway: name })
  return gateway.track(accountOf(tools, ctx, row), query, TEST_LIMIT_MS)
}

export interface Route {
  gateway: CarrierGateway
  row: ConnectionRow
}

/** Through which account a carrier's parcels are asked about: its own gateway first, then an aggregator that covers it. */
export function routeTo(tools: Tools, connections: readonly ConnectionRow[], carrier: string): Route | null {
  const routes = connections.flatMap((row) => {
    const gateway = tools.gateways.get(row.gateway)
    return row.active && gateway?.covers(carrier) ? { gateway, row } : []
  })
  return routes.find(({ gateway }) => !gateway.aggregates) ?? routes[0] ?? null
}

/** Carriers whose parcels the shop can have asked about. */
export async function coveredCarriers(tools: Tools, ctx: Context): Promise<Set<string>> {
  const connections = await selectConnections(ctx)
  return new Set([...tools.carriers.keys()].filter((carrier) => routeTo(tools, connections, carrier) !== null))
}
