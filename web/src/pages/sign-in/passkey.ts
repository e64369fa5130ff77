import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { ApiError, call, type Schemas } from '../../api.ts'

/** Whether this browser can use passkeys at this address: they are bound to a name, so there are none for a bare number. */
export const passkeysWork = (): boolean =>
  window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(location.hostname)

/** The person closed the browser's question, or had nothing to answer it with. */
export class PasskeyCancelled extends Error {}

/** What an authenticator signed, to sign in or as the second factor. */
export async function signWithPasskey(): Promise<Schemas['PasskeyAssertion']> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const options = await call('post', '/session/passkey/challenge', {})
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON // the server makes them with the same library
  const { id, response } = await asked(startAuthentication({ optionsJSON }))
  return { id, response }
}

/** A key that an authenticator made. */
export async function makePasskey(options: unknown): Promise<Schemas['PasskeyAttestation']> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON // as above
  const { id, response } = await asked(startRegistration({ optionsJSON }))
  const { clientDataJSON, attestationObject, transports } = response
  return { id, response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) } }
}

async function asked<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof ApiError) throw error
    throw new PasskeyCancelled(String(error))
  }
}
