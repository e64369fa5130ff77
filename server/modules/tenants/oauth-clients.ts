import { audit } from '#platform/audit'
import { SCOPES, type Scope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { hashSecret, newSecret } from '#platform/secrets'
import { inSystemTransaction, type System } from '#platform/system'
import { checkName } from './checks.ts'
import {
  disableOAuthClientRow,
  insertOAuthClient,
  putOAuthClient,
  selectOAuthClients,
} from './queries/oauth-clients.ts'
import { checkScopes } from './scopes.ts'
import { clientOwner, forgetSignIns } from './sign-in-cache.ts'
import type { OAuthClient } from './types.ts'

/** An application that merchants let in with their secret token. The secret is shown here only. */
export async function createOAuthClient(
  system: System,
  input: { name: string; scopes: readonly Scope[] },
): Promise<{ client: OAuthClient; secret: string }> {
  checkName(input.name)
  const secret = newSecret()
  const client: OAuthClient = {
    id: newSecret('app_', 12),
    name: input.name,
    scopes: checkScopes(input.scopes),
    createdAt: system.now(),
    disabledAt: null,
  }
  await inSystemTransaction(system, async (tx) => {
    await insertOAuthClient(tx, client, hashSecret(secret))
    await audit(tx, { action: 'client.created', subject: `client:${client.id}`, detail: { scopes: client.scopes } })
  })
  return { client, secret }
}

/** Ends the client and every token it got: at once in this process, within five seconds in others. */
export async function disableOAuthClient(system: System, id: string): Promise<void> {
  await whileForgetting(
    () => forgetSignIns(clientOwner(id), system.now()),
    () =>
      inSystemTransaction(system, async (tx) => {
        if (!(await disableOAuthClientRow(tx, id))) throw new NotFound('client_not_found', { id })
        await audit(tx, { action: 'client.disabled', subject: `client:${id}` })
      }),
  )
}

export const listOAuthClients = (system: System): Promise<OAuthClient[]> => selectOAuthClients(system.db.system)

/** The public demo application of OGOship's documentation: its secret is no secret, so it exists in demo mode only. */
export const DEMO_CLIENT = { id: '123456', secret: 'abcdef' } as const

export async function ensureDemoClient(system: System): Promise<void> {
  const client = { id: DEMO_CLIENT.id, name: 'Demo application', scopes: [...SCOPES] }
  await inSystemTransaction(system, (tx) => putOAuthClient(tx, client, hashSecret(DEMO_CLIENT.secret)))
}

/** For an installation that leaves demo mode. Without a demo client it changes nothing. */
export async function disableDemoClient(system: System): Promise<void> {
  await whileForgetting(
    () => forgetSignIns(clientOwner(DEMO_CLIENT.id), system.now()),
    () => inSystemTransaction(system, (tx) => disableOAuthClientRow(tx, DEMO_CLIENT.id)),
  )
}
