import type { SecretCipher } from './ports.ts'
import type { StoredSecrets } from './queries/endpoints.ts'

const purposeOf = (endpointId: string): string => `webhook:${endpointId}`

export const encryptSecret = (cipher: SecretCipher, endpointId: string, secret: string): string =>
  cipher.encrypt(purposeOf(endpointId), secret)

export const decryptSecret = (cipher: SecretCipher, endpointId: string, stored: string): string =>
  cipher.decrypt(purposeOf(endpointId), stored)

/** The secrets that sign at this time, newest first; none where the endpoint's calls are unsigned. */
export function signingSecrets(cipher: SecretCipher, stored: StoredSecrets, at: Date): string[] {
  const inRotation =
    stored.previousSecret !== null && stored.previousSecretUntil !== null && stored.previousSecretUntil > at
  const texts = inRotation ? [stored.secret, stored.previousSecret ?? ''] : [stored.secret]
  return texts.map((text) => decryptSecret(cipher, stored.id, text)).filter((secret) => secret !== '')
}
