import { type Context, inTransaction, type Tx } from '#platform/context'
import { emit } from '#platform/events'
import type { Outcome } from './attempt.ts'
import { webhookExhausted } from './events.ts'
import { dropQueued, saveAttempts } from './queries/deliveries.ts'
import { deactivateEndpoint, recordFailure, recordSuccess } from './queries/endpoints.ts'
import { queueRetry } from './queues.ts'
import type { Target } from './target.ts'
import type { Tools } from './types.ts'

const FIVE_DAYS_MS = 5 * 24 * 60 * 60 * 1000

/**
 * Records attempts of one endpoint in one transaction: the attempts, what becomes of their deliveries, their next
 * attempts, and the endpoint's health. Switches the endpoint off where that is due.
 */
export async function recordOutcomes(
  tools: Pick<Tools, 'onAttempt'>,
  ctx: Context,
  target: Target,
  outcomes: readonly Outcome[],
): Promise<void> {
  const health = await inTransaction(ctx, async (tx) => {
    const saved = saveAttempts(
      tx,
      outcomes.map(({ delivery, status, nextAttemptAt, attempt }) => ({
        deliveryId: delivery.id,
        status,
        nextAttemptAt,
        attempt,
      })),
    )
    for (const { delivery, nextAttemptAt } of outcomes) {
      if (nextAttemptAt) queueRetry(tx, delivery, nextAttemptAt)
    }
    const [now] = await Promise.all([recordHealth(tx, target, outcomes), saved])
    return now
  })
  target.active = health.active
  target.failingSince = health.failingSince
  for (const { status, attempt } of outcomes) {
    tools.onAttempt({ dialect: target.dialect, outcome: status, seconds: attempt.latencyMs / 1000 })
  }
}

type Health = Pick<Target, 'active' | 'failingSince'>

async function recordHealth(tx: Tx, target: Target, outcomes: readonly Outcome[]): Promise<Health> {
  const gone = outcomes.find((outcome) => outcome.gone)
  if (gone) return switchOff(tx, target, gone, 'gone')
  const usedUp = outcomes.find((outcome) => outcome.status === 'failed')
  if (usedUp) tellExhausted(tx, target, usedUp, 'attempts_used')
  if (outcomes.some((outcome) => outcome.status === 'delivered')) {
    await recordSuccess(tx, target.id)
    return { active: target.active, failingSince: null }
  }
  const [first] = outcomes
  const failingSince = await recordFailure(tx, target.id)
  if (failingSince === null || !first) return { active: false, failingSince }
  if (tx.now().getTime() - failingSince.getTime() < FIVE_DAYS_MS) return { active: true, failingSince }
  return switchOff(tx, target, usedUp ?? first, 'failing')
}

async function switchOff(tx: Tx, target: Target, cause: Outcome, reason: 'gone' | 'failing'): Promise<Health> {
  if (await deactivateEndpoint(tx, target.id, reason)) {
    await dropQueued(tx, target.id)
    tellExhausted(tx, target, cause, reason)
  }
  return { active: false, failingSince: target.failingSince }
}

function tellExhausted(
  tx: Tx,
  target: Target,
  { delivery }: Outcome,
  reason: 'attempts_used' | 'gone' | 'failing',
): void {
  // Two endpoints that both fail would otherwise tell each other of it for ever.
  if (reason === 'attempts_used' && delivery.eventType === webhookExhausted.type) return
  emit(tx, webhookExhausted, `endpoint:${target.id}`, {
    endpointId: target.id,
    dialect: target.dialect,
    url: target.url,
    reason,
    deliveryId: delivery.id,
    eventType: delivery.eventType,
  })
}
