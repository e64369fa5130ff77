import { type Context, inTransaction, type Tx } from '#platform/context'
import { emit } from '#platform/events'
import type { Outcome } from './attempt.ts'
import { webhookExhausted } from './events.ts'
import { groupCommit } from './group-commit.ts'
import { saveAttempts } from './queries/attempts.ts'
import { dropQueued } from './queries/deliveries.ts'
import { deactivateEndpoint, recordFailure, recordSuccess } from './queries/endpoints.ts'
import { queueRetry } from './queues.ts'
import type { Target } from './target.ts'
import type { Tools } from './types.ts'

/** Resolves when the attempt is committed and the target knows of its own health. */
export type Recorder = (ctx: Context, target: Target, outcome: Outcome) => Promise<void>

interface Entry {
  ctx: Context
  target: Target
  outcome: Outcome
}

const SHOPS_KEPT = 1000

/** Records attempts, those of one shop in groups: of many endpoints in one transaction, when there are many. */
export function createRecorder(tools: Pick<Tools, 'onAttempt'>): Recorder {
  const shops = new Map<string, (entry: Entry) => Promise<void>>()
  return (ctx, target, outcome) => {
    let add = shops.get(ctx.shopId)
    if (!add) {
      add = groupCommit<Entry>((entries) => save(tools, entries))
      if (shops.size >= SHOPS_KEPT) shops.clear()
      shops.set(ctx.shopId, add)
    }
    return add({ ctx, target, outcome })
  }
}

async function save(tools: Pick<Tools, 'onAttempt'>, entries: readonly Entry[]): Promise<void> {
  const [first] = entries
  if (!first) return
  const byTarget = Map.groupBy(entries, (entry) => entry.target)
  const healths = await inTransaction(first.ctx, async (tx) => {
    const saved = saveAttempts(tx, entries.map(toRecorded))
    for (const { outcome } of entries) {
      if (outcome.nextAttemptAt) queueRetry(tx, outcome.delivery, outcome.nextAttemptAt)
    }
    const healths = [...byTarget].map(async ([target, its]) => {
      const health = await recordHealth(
        tx,
        target,
        its.map((entry) => entry.outcome),
      )
      return { target, health }
    })
    const [done] = await Promise.all([Promise.all(healths), saved])
    return done
  })
  for (const { target, health } of healths) Object.assign(target, health)
  for (const { target, outcome } of entries) {
    const seconds = outcome.attempt.latencyMs / 1000
    tools.onAttempt({ dialect: target.dialect, outcome: outcome.status, seconds })
  }
}

const toRecorded = ({ outcome: { delivery, status, nextAttemptAt, attempt } }: Entry) => ({
  deliveryId: delivery.id,
  status,
  nextAttemptAt,
  attempt,
})

type Health = Pick<Target, 'active' | 'failingSince' | 'lastSuccessAt'>

const FIVE_DAYS_MS = 5 * 24 * 60 * 60 * 1000
/** A busy endpoint's row is not written for every success: it is news after a failure, or once in a while. */
const SUCCESS_EVERY_MS = 60_000

async function recordHealth(tx: Tx, target: Target, outcomes: readonly Outcome[]): Promise<Health> {
  const gone = outcomes.find((outcome) => outcome.gone)
  if (gone) return switchOff(tx, target, gone, 'gone')
  const usedUp = outcomes.find((outcome) => outcome.status === 'failed')
  if (usedUp) tellExhausted(tx, target, usedUp, 'attempts_used')
  if (outcomes.some((outcome) => outcome.status === 'delivered')) return succeed(tx, target)
  const [first] = outcomes
  const { active, lastSuccessAt } = target
  const failingSince = await recordFailure(tx, target.id)
  if (failingSince === null || !first) return { active: false, failingSince, lastSuccessAt }
  if (tx.now().getTime() - failingSince.getTime() < FIVE_DAYS_MS) return { active, failingSince, lastSuccessAt }
  return switchOff(tx, target, usedUp ?? first, 'failing')
}

async function succeed(tx: Tx, { id, active, failingSince, lastSuccessAt }: Target): Promise<Health> {
  const at = tx.now()
  const known = failingSince === null && lastSuccessAt && at.getTime() - lastSuccessAt.getTime() < SUCCESS_EVERY_MS
  if (known) return { active, failingSince, lastSuccessAt }
  await recordSuccess(tx, id)
  return { active, failingSince: null, lastSuccessAt: at }
}

async function switchOff(tx: Tx, target: Target, cause: Outcome, reason: 'gone' | 'failing'): Promise<Health> {
  if (await deactivateEndpoint(tx, target.id, reason)) {
    await dropQueued(tx, target.id)
    tellExhausted(tx, target, cause, reason)
  }
  return { active: false, failingSince: target.failingSince, lastSuccessAt: target.lastSuccessAt }
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
