import type { PublicKeyCredentialCreationOptionsJSON, VerifiedRegistrationResponse } from '@simplewebauthn/server'
import { audit } from '#platform/audit'
import type { Context } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import { inSystemTransaction, type System } from '#platform/system'
import { checkName, checkShortText } from './checks.ts'
import { answeredChallenge, keepChallenge, type PasskeySite, webauthn } from './passkey-site.ts'
import { selectProfile } from './queries/accounts.ts'
import {
  deletePasskey,
  insertPasskey,
  type PasskeyRow,
  renamePasskeyRow,
  selectPasskeyKeys,
  selectPasskeys,
} from './queries/passkeys.ts'
import { requirePerson } from './sessions.ts'
import { confirmPassword, type PasswordConfirmation, type SigningIn } from './sign-in-person.ts'

export type Passkey = PasskeyRow

/** Ed25519, ES256 and RS256. */
const ALGORITHMS = [-8, -7, -257]

/** What an authenticator answers that made a key; all in base64url. */
export interface PasskeyCreated {
  id: string
  clientDataJSON: string
  attestationObject: string
  transports: string[]
}

/** For the browser's `navigator.credentials.create`, within five minutes. */
export async function beginPasskey(
  system: SigningIn,
  ctx: Context,
  site: PasskeySite,
  input: PasswordConfirmation,
): Promise<{ kind: 'begun'; options: PublicKeyCredentialCreationOptionsJSON } | { kind: 'wait'; seconds: number }> {
  const proof = await confirmPassword(system, ctx, input)
  if (proof.kind === 'wait') return proof
  const { userId, email } = proof
  const [profile, keys] = await Promise.all([
    selectProfile(system.db.system, userId),
    selectPasskeyKeys(system.db.system, userId),
  ])
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: 'Doorstep',
    rpID: site.host,
    userName: email,
    userDisplayName: profile?.name ?? email,
    userID: userHandle(userId),
    attestationType: 'none',
    excludeCredentials: keys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
  await keepChallenge(system, options.challenge, userId)
  return { kind: 'begun', options }
}

/** What an authenticator keeps of the person: their id, and nothing that names them. */
export const userHandle = (userId: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(userId.replaceAll('-', ''), 'hex'))

/** An answer to no challenge of this person, or one that does not verify, is Invalid `passkey_invalid`. */
export async function addPasskey(
  system: System,
  ctx: Context,
  site: PasskeySite,
  { name, created }: { name: string; created: PasskeyCreated },
): Promise<Passkey> {
  const userId = requirePerson(ctx)
  checkPasskeyName(name)
  const added = await inSystemTransaction(system, async (tx) => {
    const challenge = await answeredChallenge(tx, created.clientDataJSON, userId)
    const info = challenge === undefined ? undefined : await verified(site, challenge, created)
    // The challenge is used up, whatever the answer is worth.
    if (!info) return 'invalid'
    const { id: credentialId, publicKey, counter } = info.credential
    const { transports } = created
    const key = { userId, credentialId, publicKey: Buffer.from(publicKey), counter, transports, name: name.trim() }
    const made = await insertPasskey(tx, key)
    if (!made) return 'taken'
    await audit(tx, {
      action: 'passkey.added',
      subject: `user:${userId}`,
      actor: ctx.actor,
      door: ctx.door,
      detail: { id: made.id },
    })
    return made
  })
  if (added === 'invalid') throw new Invalid('passkey_invalid')
  if (added === 'taken') throw new Conflict('passkey_exists')
  return added
}

async function verified(
  site: PasskeySite,
  expectedChallenge: string,
  { id, clientDataJSON, attestationObject }: PasskeyCreated,
): Promise<VerifiedRegistrationResponse['registrationInfo']> {
  const response = {
    ...{ id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} },
    response: { clientDataJSON, attestationObject },
  }
  const expected = { expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.host }
  const { verifyRegistrationResponse } = await webauthn()
  // The library throws for each way in which an answer can be wrong.
  const result = await verifyRegistrationResponse({
    ...{ response, ...expected },
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined)
  return result?.registrationInfo
}

/** The oldest first. */
export async function listPasskeys(system: System, ctx: Context): Promise<Passkey[]> {
  return selectPasskeys(system.db.system, requirePerson(ctx))
}

export async function renamePasskey(
  system: System,
  ctx: Context,
  { id, name }: { id: string; name: string },
): Promise<Passkey> {
  const userId = requirePerson(ctx)
  checkPasskeyName(name)
  const renamed = isUuid(id)
    ? await inSystemTransaction(system, (tx) => renamePasskeyRow(tx, userId, id, name.trim()))
    : undefined
  if (!renamed) throw new NotFound('passkey_not_found', { id })
  return renamed
}

/** It opens nothing from here; sessions that it opened go on. */
export async function removePasskey(system: System, ctx: Context, { id }: { id: string }): Promise<void> {
  const userId = requirePerson(ctx)
  await inSystemTransaction(system, async (tx) => {
    if (!isUuid(id) || !(await deletePasskey(tx, userId, id))) throw new NotFound('passkey_not_found', { id })
    await audit(tx, {
      action: 'passkey.removed',
      subject: `user:${userId}`,
      actor: ctx.actor,
      door: ctx.door,
      detail: { id },
    })
  })
}

function checkPasskeyName(name: string): void {
  checkName(name)
  checkShortText('name', name)
}
