import type { Context } from '#platform/context'
import type { Reaction } from '#platform/events'
import type { Queue } from '#platform/jobs'
import type { ScheduledTask } from '#platform/scheduler'
import { callQueue, receiveCall } from './calls.ts'
import { listIntegrations, putIntegration, removeIntegration, testIntegration } from './integrations.ts'
import type { Integration } from './ports.ts'
import { segmentsQueue, segmentsReaction } from './segments.ts'
import { createSubscription, getSubscription, listSubscriptions, removeSubscription } from './subscriptions.ts'
import { tellQueue, tellReaction } from './tell.ts'
import type { Tools } from './tools.ts'
import { connectorTasks } from './upkeep.ts'

export interface ConnectorsOptions extends Omit<Tools, 'integrations' | 'describe' | 'privacy'> {
  integrations: readonly Integration[]
  describe?: Tools['describe']
  /** Left out, requests about personal data are answered as unknown. */
  privacy?: Tools['privacy']
}

/** Arguments of a verb without its tools. */
type Tail<Verb> = Verb extends (tools: never, ...rest: infer Rest) => unknown ? Rest : never

export type Connectors = ReturnType<typeof createConnectors>

/** Connections to programs of others with their verbs. `reactions`, `queues` and `tasks` belong to the worker. */
export function createConnectors(options: ConnectorsOptions) {
  const { integrations, describe = null, privacy = null, ...rest } = options
  const byName = new Map(integrations.map((integration) => [integration.name, integration]))
  const tools: Tools = { ...rest, describe, privacy, integrations: byName }
  const reactions: readonly Reaction[] = [tellReaction(tools), segmentsReaction(tools)]
  const queues: readonly Queue[] = [callQueue(tools), tellQueue(tools), segmentsQueue(tools)]
  const tasks: readonly ScheduledTask[] = connectorTasks
  return {
    reactions,
    queues,
    tasks,
    listIntegrations: (ctx: Context) => listIntegrations(tools, ctx),
    putIntegration: (...input: Tail<typeof putIntegration>) => putIntegration(tools, ...input),
    removeIntegration: (ctx: Context, name: string) => removeIntegration(tools, ctx, name),
    testIntegration: (ctx: Context, name: string) => testIntegration(tools, ctx, name),
    listSubscriptions: (...input: Tail<typeof listSubscriptions>) => listSubscriptions(tools, ...input),
    getSubscription: (...input: Tail<typeof getSubscription>) => getSubscription(tools, ...input),
    createSubscription: (...input: Tail<typeof createSubscription>) => createSubscription(tools, ...input),
    removeSubscription: (...input: Tail<typeof removeSubscription>) => removeSubscription(tools, ...input),
    receiveCall: (input: Parameters<typeof receiveCall>[1]) => receiveCall(tools, input),
  }
}
