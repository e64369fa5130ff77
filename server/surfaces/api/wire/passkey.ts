import type { components } from '#generated/doorstep'
import type { Passkey, PasskeySigned } from '#modules/tenants'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

export const passkeyToWire = ({ id, name, createdAt, lastUsedAt }: Passkey): Schemas['Passkey'] => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: isoOrNull(lastUsedAt),
})

export const signedFromWire = ({ id, response }: Schemas['PasskeyAssertion']): PasskeySigned => ({
  id,
  clientDataJSON: response.clientDataJSON,
  authenticatorData: response.authenticatorData,
  signature: response.signature,
  userHandle: response.userHandle ?? null,
})
