import { createHmac, randomBytes } from 'node:crypto'
import type { Dialect } from './ports.ts'
import { STANDARD_SCHEDULE } from './schedule.ts'

const PREFIX = 'whsec_'

/** A new secret in the form of Standard Webhooks. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64')

/**
 * Our own dialect: Standard Webhooks 1.0.0. `webhook-id` is the id of the event, so that a receiver behind two endpoints
 * can tell that it saw it; during a rotation both secrets sign.
 */
export const standardWebhooks: Dialect = {
  async render(_ctx, events) {
    return new Map(
      events.map(({ id, type, at, subject, data }) => [
        id,
        JSON.stringify({ type, timestamp: at.toISOString(), subject, data }),
      ]),
    )
  },
  headers({ eventId, body, secrets, at }) {
    const timestamp = String(Math.floor(at.getTime() / 1000))
    const signed = `${eventId}.${timestamp}.${body}`
    const signatures = secrets.map(
      (secret) => `v1,${createHmac('sha256', keyOf(secret)).update(signed).digest('base64')}`,
    )
    const identity = { 'webhook-id': eventId, 'webhook-timestamp': timestamp }
    return signatures.length > 0 ? { ...identity, 'webhook-signature': signatures.join(' ') } : identity
  },
  atOnce: 32,
  schedule: STANDARD_SCHEDULE,
  acceptsSecret(secret) {
    if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret)) return false
    const { length } = keyOf(secret)
    return length >= 24 && length <= 64
  },
  reservesHeader: (name) => name.startsWith('webhook-'),
}

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64')
