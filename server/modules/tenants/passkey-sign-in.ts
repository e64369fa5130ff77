import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { audit } from '#platform/audit'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import { answeredChallenge, keepChallenge, type PasskeySite, webauthn } from './passkey-site.ts'
import { userHandle } from './passkeys.ts'
import { lockPasskey, notePasskeyUse, type PasskeyKey } from './queries/passkeys.ts'
import { type Device, type OpenedSession, openSession, signOut } from './sessions.ts'

/** What an authenticator answers that signed; all in base64url. */
export interface PasskeySigned {
  id: string
  clientDataJSON: string
  authenticatorData: string
  signature: string
  /** What the authenticator keeps of the person; null where it does not say. */
  userHandle: string | null
}

/** For the browser's `navigator.credentials.get`, within five minutes. It names nobody: the authenticator knows who. */
export async function passkeyOptions(
  system: System,
  site: PasskeySite,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' })
  await keepChallenge(system, options.challenge, null)
  return options
}

/** Without a password: the authenticator made sure of the person, which stands for both factors. */
export async function signInWithPasskey(
  system: System,
  site: PasskeySite,
  input: Device & { signed: PasskeySigned },
): Promise<{ kind: 'signedIn'; session: OpenedSession } | { kind: 'wrong' }> {
  const { signed, ...device } = input
  const session = await inSystemTransaction(system, async (tx) => {
    const userId = await personOfPasskey(tx, site, signed)
    if (userId !== undefined) return openSession(tx, userId, device, { due: false, given: true })
    const fact = { subject: 'login', actor: 'anonymous', address: device.address }
    await audit(tx, { ...fact, action: 'login.failed', detail: { reason: 'passkey' } })
    return undefined
  })
  if (!session) return { kind: 'wrong' }
  if (device.replaces !== undefined) await signOut(system, device.replaces)
  return { kind: 'signedIn', session }
}

/** Who signed one of our challenges; undefined for anything else. The challenge is used up either way. */
export async function personOfPasskey(
  tx: SystemTx,
  site: PasskeySite,
  signed: PasskeySigned,
): Promise<string | undefined> {
  const challenge = await answeredChallenge(tx, signed.clientDataJSON, null)
  if (challenge === undefined) return undefined
  const passkey = await lockPasskey(tx, signed.id)
  if (!passkey || !isHandleOf(passkey.userId, signed.userHandle)) return undefined
  const counter = await verifiedCounter(site, challenge, passkey, signed)
  if (counter === undefined) return undefined
  await notePasskeyUse(tx, passkey.id, counter)
  return passkey.userId
}

const isHandleOf = (userId: string, handle: string | null): boolean =>
  handle === null || Buffer.from(handle, 'base64url').equals(userHandle(userId))

async function verifiedCounter(
  site: PasskeySite,
  expectedChallenge: string,
  { credentialId, publicKey, counter }: PasskeyKey,
  { id, clientDataJSON, authenticatorData, signature }: PasskeySigned,
): Promise<number | undefined> {
  const response = {
    ...{ id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} },
    response: { clientDataJSON, authenticatorData, signature },
  }
  const expected = { expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.host }
  const credential = { id: credentialId, publicKey: Uint8Array.from(publicKey), counter }
  const { verifyAuthenticationResponse } = await webauthn()
  // The library throws for each way in which an answer can be wrong, a copied authenticator that counts anew among them.
  const result = await verifyAuthenticationResponse({
    ...{ response, ...expected, credential },
    requireUserVerification: true,
  }).catch(() => undefined)
  return result?.verified ? result.authenticationInfo.newCounter : undefined
}
