import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Account, VendorAnswer, VendorFailure } from '../../server/modules/connectors/index.ts'
import { createOutgoing, type Outgoing } from '../../server/platform/outgoing/client.ts'

/** The guarded client that adapters call through, allowed to reach loopback. */
export function loopbackHttp(): Pick<Outgoing, 'send'> {
  const outgoing = createOutgoing({ allowPrivate: true })
  after(() => outgoing.close())
  return outgoing
}

export const accountOf = (settings: Record<string, string>, adminUrl: string | null = null): Account => ({
  settings,
  adminUrl,
})

export function accepted<T>(answer: VendorAnswer<T>): T {
  assert.ok(answer.ok, answer.ok ? '' : `${answer.failure.kind}: ${answer.failure.message}`)
  return answer.value
}

/** What went wrong, told in a sentence without the secrets of the account. */
export function failureOf<T>(answer: VendorAnswer<T>, account: Account): VendorFailure {
  assert.ok(!answer.ok, 'it went well')
  assert.match(answer.failure.message, /^[A-Z].+\S$/)
  for (const secret of Object.values(account.settings)) assert.ok(!answer.failure.message.includes(secret))
  return answer.failure
}
