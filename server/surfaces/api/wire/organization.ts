import type { components } from '#generated/doorstep'
import type { Invitation, Member, Organization } from '#modules/tenants'

type Schemas = components['schemas']

export const organizationToWire = (organization: Organization): Schemas['Organization'] => ({
  id: organization.id,
  slug: organization.slug,
  name: organization.name,
  email: organization.email,
  phone: organization.phone,
  website: organization.website,
  industry: organization.industry,
  ssoDomain: organization.ssoDomain,
  createdAt: organization.createdAt.toISOString(),
})

export const memberToWire = ({ userId, email, name, phone, role, shops, createdAt }: Member): Schemas['Member'] => ({
  userId,
  email,
  name,
  phone,
  role,
  shops,
  createdAt: createdAt.toISOString(),
})

export const invitationToWire = (invitation: Invitation): Schemas['Invitation'] => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  shops: invitation.shops,
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
})
