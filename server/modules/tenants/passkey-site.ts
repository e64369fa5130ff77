import { hashSecret } from '#platform/secrets'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import { insertChallenge, takeChallenge } from './queries/passkeys.ts'

/** Where passkeys are used: they are bound to the host, and what they sign to the address. */
export interface PasskeySite {
  /** Host name without a port. */
  host: string
  /** Scheme, host and port. */
  origin: string
}

export function passkeySite(address: string): PasskeySite {
  const { hostname, origin } = new URL(address)
  return { host: hostname, origin }
}

/** Reads and checks what authenticators say. Loaded with the first passkey: most processes see none. */
export const webauthn = () => import('@simplewebauthn/server')

const VALID_MS = 5 * 60_000

/** Remembers a challenge until it is answered, for five minutes. `userId`: who registers a passkey; null to sign in. */
export async function keepChallenge(system: System, challenge: string, userId: string | null): Promise<void> {
  const expiresAt = new Date(system.now().getTime() + VALID_MS)
  await inSystemTransaction(system, (tx) => insertChallenge(tx, { hash: hashSecret(challenge), userId, expiresAt }))
}

/** The challenge that the authenticator signed, if it was made for this and nobody has answered it. */
export async function answeredChallenge(
  tx: SystemTx,
  clientDataJSON: string,
  userId: string | null,
): Promise<string | undefined> {
  const challenge = challengeIn(clientDataJSON)
  if (challenge === undefined) return undefined
  return (await takeChallenge(tx, hashSecret(challenge), userId)) ? challenge : undefined
}

function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const challenge = typeof data === 'object' && data !== null && 'challenge' in data ? data.challenge : undefined
    return typeof challenge === 'string' ? challenge : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
