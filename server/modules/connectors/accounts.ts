import type { Context } from '#platform/context'
import type { Account, Integration, VendorAnswer, VendorFailure } from './ports.ts'
import { type IntegrationRow, selectIntegration, updateOutcome } from './queries/integrations.ts'
import type { Tools } from './tools.ts'

/** An account that can be used. */
export interface Connected {
  integration: Integration
  row: IntegrationRow
  account: Account
}

const purposeOf = (ctx: Context, name: string): string => `integration:${ctx.shopId}:${name}`

export const sealSecrets = (tools: Tools, ctx: Context, name: string, secrets: Record<string, string>): string =>
  tools.cipher.encrypt(purposeOf(ctx, name), JSON.stringify(secrets))

export const openSecrets = (tools: Tools, ctx: Context, row: IntegrationRow): Record<string, string> =>
  JSON.parse(tools.cipher.decrypt(purposeOf(ctx, row.name), row.secrets)) // safe: sealSecrets wrote it

/** The shop's account with the integration; null when it has none. */
export async function findAccount(tools: Tools, ctx: Context, name: string): Promise<Connected | null> {
  const integration = tools.integrations.get(name)
  const row = integration && (await selectIntegration(ctx, name))
  if (!integration || !row) return null
  const { adminUrl } = await tools.facts(ctx)
  return { integration, row, account: { settings: openSecrets(tools, ctx, row), adminUrl } }
}

const AUTH_PAUSE_MS = 15 * 60_000
/** Where the other side asks to wait without saying how long. */
const RATE_PAUSE_MS = 60_000
const UNREACHABLE_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 60 * 60_000
const LONGEST_MESSAGE = 500

/** What the other side said, without anything that it was told in confidence; the account remembers how it went. */
export async function noteAnswer<T>(
  ctx: Context,
  { row, account }: Connected,
  answer: VendorAnswer<T>,
): Promise<VendorAnswer<T>> {
  if (answer.ok) {
    await noteSuccess(ctx, row)
    return answer
  }
  const failure = { ...answer.failure, message: discreet(answer.failure.message, account) }
  const pause = pauseOf(failure)
  await updateOutcome(ctx, row.name, {
    error: failure.message,
    ...(pause === null ? {} : { pausedUntil: new Date(ctx.now().getTime() + pause) }),
  })
  return { ok: false, failure }
}

/** A success is written when it tells something: after an error, or once in a while. */
async function noteSuccess(ctx: Context, { name, lastSuccessAt, lastErrorAt }: IntegrationRow): Promise<void> {
  const fresh = lastSuccessAt && ctx.now().getTime() - lastSuccessAt.getTime() < 60_000
  const mended = lastErrorAt && (!lastSuccessAt || lastErrorAt > lastSuccessAt)
  if (!fresh || mended) await updateOutcome(ctx, name, { error: null })
}

/** What concerns the account, not one request, holds up all of them. */
function pauseOf({ kind, retryAfterMs }: VendorFailure): number | null {
  if (kind === 'auth') return AUTH_PAUSE_MS
  if (kind === 'rate_limited') return Math.min(retryAfterMs ?? RATE_PAUSE_MS, LONGEST_PAUSE_MS)
  if (kind === 'unreachable' || kind === 'timeout')
    return Math.min(retryAfterMs ?? UNREACHABLE_PAUSE_MS, LONGEST_PAUSE_MS)
  return null
}

function discreet(message: string, account: Account): string {
  let text = message
  for (const secret of Object.values(account.settings)) text = text.replaceAll(secret, '***')
  return text.slice(0, LONGEST_MESSAGE).toWellFormed()
}
