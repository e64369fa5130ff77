import type { Context } from '#platform/context'
import type { Reaction } from '#platform/events'
import type { Queue } from '#platform/jobs'
import type { Outgoing } from '#platform/outgoing/client'
import { createBells } from './bells.ts'
import { getDelivery, listDeliveries, replayDeliveries, replayDelivery, sendTestEvent } from './deliveries.ts'
import {
  createEndpoint,
  deleteEndpoint,
  type EndpointChanges,
  getEndpoint,
  listEndpoints,
  type NewEndpoint,
  revealSecrets,
  rotateSecret,
  type SecretRotation,
  updateEndpoint,
} from './endpoints.ts'
import { fanOutReaction } from './fan-out.ts'
import { firstAttempts } from './first-attempts.ts'
import { createPaces } from './pace.ts'
import type { AttemptMetric, Dialect, SecretCipher } from './ports.ts'
import { placesOf } from './queues.ts'
import { createRecorder } from './record.ts'
import { retryAttempts } from './retry-attempts.ts'
import type { Sending } from './sending.ts'
import {
  askSoleEndpoint,
  getSoleEndpoint,
  hasSoleEndpoint,
  putSoleEndpoint,
  type Question,
  type SoleEndpoint,
} from './sole-endpoints.ts'
import type { Tools } from './types.ts'

export interface WebhooksOptions {
  /** By the name that endpoints are stored with. */
  dialects: Readonly<Record<string, Dialect>>
  outgoing: Outgoing
  cipher: SecretCipher
  /** Calls at a time in this process, those longer than a second apart; 100 unless told. */
  concurrency?: number
  /** For one call; 10 s unless told. */
  timeoutMs?: number
  /** How long who sends to an endpoint waits for more before it leaves; 100 unless told. */
  lingerMs?: number
  /** From 0 to 1, for jitter. */
  random?: () => number
  onAttempt?: (attempt: AttemptMetric) => void
}

export type Webhooks = ReturnType<typeof createWebhooks>

/** The delivery engine and its verbs. `reaction` and `queues` belong to the worker. */
export function createWebhooks(options: WebhooksOptions) {
  const tools: Tools = {
    dialects: options.dialects,
    outgoing: options.outgoing,
    cipher: options.cipher,
    random: options.random ?? Math.random,
    timeoutMs: options.timeoutMs ?? 10_000,
    onAttempt: options.onAttempt ?? (() => {}),
  }
  const bells = createBells()
  const sending: Sending = {
    tools,
    record: createRecorder(tools),
    places: placesOf(options.concurrency ?? 100),
    paceOf: createPaces(options.dialects),
    bells,
    lingerMs: options.lingerMs ?? 100,
  }
  const reaction: Reaction = fanOutReaction(tools, bells)
  const queues: readonly Queue[] = [firstAttempts(sending), retryAttempts(sending)]
  return {
    reaction,
    queues,
    createEndpoint: (ctx: Context, input: NewEndpoint) => createEndpoint(tools, ctx, input),
    updateEndpoint: (ctx: Context, input: EndpointChanges) => updateEndpoint(tools, ctx, input),
    deleteEndpoint,
    getEndpoint: (ctx: Context, input: { id: string }) => getEndpoint(tools, ctx, input),
    listEndpoints: (ctx: Context, input?: Parameters<typeof listEndpoints>[2]) => listEndpoints(tools, ctx, input),
    revealSecrets: (ctx: Context, input: { ids: readonly string[] }) => revealSecrets(tools, ctx, input),
    rotateSecret: (ctx: Context, input: SecretRotation) => rotateSecret(tools, ctx, input),
    getSoleEndpoint,
    hasSoleEndpoint,
    putSoleEndpoint: (ctx: Context, input: SoleEndpoint) => putSoleEndpoint(tools, ctx, input),
    askSoleEndpoint: (ctx: Context, question: Question) => askSoleEndpoint(tools, ctx, question),
    listDeliveries,
    getDelivery,
    replayDelivery,
    replayDeliveries,
    sendTestEvent: (ctx: Context, input: { endpointId: string }) => sendTestEvent(tools, ctx, input),
  }
}
