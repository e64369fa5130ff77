import { type Context, requireScope } from '#platform/context'
import { requireCarrier } from './carriers.ts'
import { routeTo } from './connections.ts'
import type { CarrierDefinition } from './ports.ts'
import { type CarrierStateRow, selectCarrierStates, selectConnections } from './queries/connections.ts'
import type { Tools } from './tools.ts'

/** A carrier as one shop has it. */
export interface ConnectedCarrier extends CarrierDefinition {
  /** `POLL`: it is asked. `PUSH`: it, or who speaks for it, sends events. `MANUAL`: nobody is connected. */
  mode: 'POLL' | 'PUSH' | 'MANUAL'
  /** False: its parcels are kept but nobody is asked about them. */
  active: boolean
  lastSuccessAt: Date | null
  lastErrorAt: Date | null
  lastError: string | null
}

const NOTHING = { lastSuccessAt: null, lastErrorAt: null, lastError: null }

/**
 * The carrier of this name, in any letter case. How it did is told of the shop's own account; staff of the installation
 * without one learn how it did for anybody.
 */
export async function connectedCarrier(tools: Tools, ctx: Context, name: string): Promise<ConnectedCarrier> {
  requireScope(ctx, 'read:order')
  const definition = requireCarrier(tools, name)
  const [connections, states] = await Promise.all([selectConnections(ctx), selectCarrierStates(tools.system)])
  const state = states.find((one) => one.name === definition.name)
  const active = routeTo(tools, connections, definition.name)
  const route =
    active ??
    routeTo(
      tools,
      connections.map((row) => ({ ...row, active: true })),
      definition.name,
    )
  const { lastSuccessAt, lastErrorAt, lastError } = route?.row ?? operatorsView(ctx, state)
  return {
    ...definition,
    mode: route ? (route.gateway.push ? 'PUSH' : 'POLL') : 'MANUAL',
    active: active !== null && state?.active !== false,
    lastSuccessAt,
    lastErrorAt,
    lastError,
  }
}

const operatorsView = (ctx: Context, state: CarrierStateRow | undefined) =>
  ctx.scopes.has('operator') && state ? state : NOTHING
