import type { components } from '#generated/doorstep'
import type { Session, SignedIn } from '#modules/tenants'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

export const signedInToWire = ({ person, organizations, shops, secondFactors }: SignedIn): Schemas['SignedIn'] => ({
  person,
  secondFactors,
  organizations,
  shops: shops.map((shop) => ({ ...shop, scopes: [...shop.scopes] })),
})

export const sessionToWire = (session: Session, current: string): Schemas['Session'] => ({
  id: session.id,
  current: session.id === current,
  userAgent: session.userAgent,
  address: session.address,
  createdAt: session.createdAt.toISOString(),
  lastSeenAt: session.lastSeenAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  secondFactorAt: isoOrNull(session.secondFactorAt),
})
