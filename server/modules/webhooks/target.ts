import type { Context } from '#platform/context'
import { findEndpoint, selectSecrets } from './queries/endpoints.ts'
import { signingSecrets, withReadableHeaders } from './secrets.ts'
import type { Endpoint, Tools } from './types.ts'

/** An endpoint ready to be called. Recorded attempts keep `active` and `failingSince` current while it is in use. */
export interface Target extends Endpoint {
  secrets: readonly string[]
  /** What receivers know the shop by; null in dialects whose calls do not say it. */
  shopKey: string | null
}

export async function loadTarget(
  tools: Pick<Tools, 'cipher' | 'dialects'>,
  ctx: Context,
  id: string,
): Promise<Target | null> {
  const [endpoint, [stored]] = await Promise.all([findEndpoint(ctx, id), selectSecrets(ctx, [id])])
  if (!endpoint || !stored) return null
  const shopKey = (await tools.dialects[endpoint.dialect]?.shopKey?.(ctx)) ?? null
  const readable = withReadableHeaders(tools.cipher, endpoint)
  return { ...readable, secrets: signingSecrets(tools.cipher, stored, ctx.now()), shopKey }
}
