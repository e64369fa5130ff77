import type { TokenSystem } from '#modules/tenants'
import type { Config } from '#platform/config'
import type { Context } from '#platform/context'
import { createMail } from '../app-mail.ts'

/**
 * Invites somebody to the demo shop, so that there is a mail in the mailbox; `address` is where its link leads. With a
 * mail server nobody is invited: invented people get no mail.
 */
export async function inviteToDemo(
  config: Config,
  { system, contextOf }: { system: TokenSystem; contextOf: (shopId: string) => Context },
  { shopId, address }: { shopId: string; address: string },
): Promise<void> {
  if (config.SMTP_URL) return
  const { invitations } = createMail(config, system, () => address)
  const ctx = { ...contextOf(shopId), door: 'demo' }
  await invitations.invite(ctx, { email: 'noora.salmi@example.com', role: 'editor' })
}
