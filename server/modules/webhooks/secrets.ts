import type { SecretCipher } from './ports.ts'
import type { StoredSecrets } from './queries/endpoints.ts'
import type { Endpoint } from './types.ts'

const purposeOf = (endpointId: string): string => `webhook:${endpointId}`

export const encryptSecret = (cipher: SecretCipher, endpointId: string, secret: string): string =>
  cipher.encrypt(purposeOf(endpointId), secret)

export const decryptSecret = (cipher: SecretCipher, endpointId: string, stored: string): string =>
  cipher.decrypt(purposeOf(endpointId), stored)

type Headers = Readonly<Record<string, string>>

const headersOf = (endpointId: string): string => `webhook-headers:${endpointId}`

/** Names stay readable; values often are tokens of the receiver. */
export const encryptHeaders = (cipher: SecretCipher, endpointId: string, headers: Headers): Headers =>
  withValues(headers, (value) => cipher.encrypt(headersOf(endpointId), value))

/** The endpoint as it is stored, with its headers readable. */
export const withReadableHeaders = <Stored extends Endpoint>(cipher: SecretCipher, stored: Stored): Stored => ({
  ...stored,
  customHeaders: withValues(stored.customHeaders, (value) => cipher.decrypt(headersOf(stored.id), value)),
})

const withValues = (headers: Headers, change: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, change(value)]))

/** The secrets that sign at this time, newest first; none where the endpoint's calls are unsigned. */
export function signingSecrets(cipher: SecretCipher, stored: StoredSecrets, at: Date): string[] {
  const inRotation =
    stored.previousSecret !== null && stored.previousSecretUntil !== null && stored.previousSecretUntil > at
  const texts = inRotation ? [stored.secret, stored.previousSecret ?? ''] : [stored.secret]
  return texts.map((text) => decryptSecret(cipher, stored.id, text)).filter((secret) => secret !== '')
}
