import { randomBytes } from 'node:crypto'
import { type Context, SCOPES, type Scope } from '../../server/platform/context.ts'
import type { Database } from '../../server/platform/db.ts'
import { createEventSink } from '../../server/platform/events.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { createKeyRing } from '../../server/platform/key-ring.ts'
import { type TestClock, testClock } from './clock.ts'

const keyRing = createKeyRing([{ id: 'test', key: randomBytes(32) }])

/** The installation under a test clock, and contexts of its shops. */
export function testSystem(db: Database, clock: TestClock = testClock()) {
  const newId = () => uuidv7(clock.now())
  const events = createEventSink([], () => {})
  return {
    clock,
    system: { db, now: clock.now, newId, keyRing, issuer: 'http://doorstep.test/ogoship' },
    contextOf: (shopId: string, scopes: readonly Scope[] = SCOPES): Context => ({
      shopId,
      actor: 'user:test',
      door: 'test',
      scopes: new Set(scopes),
      db: db.shop(shopId),
      now: clock.now,
      newId,
      events,
    }),
  }
}
