import type { components } from '#generated/karla'
import type { Member, Organization } from '#modules/tenants'

type Wire = components['schemas']

export const organizationToWire = (organization: Organization): Wire['OrganizationDTO'] => ({
  id: organization.number,
  slug: organization.slug,
  name: organization.name,
  email: organization.email,
  phone: organization.phone,
  website: organization.website,
  industry: organization.industry,
  sso_domain: organization.ssoDomain,
  feature_community: organization.community,
  feature_toggles: organization.featureToggles,
})

/** People get what is new when their organization does. */
export const memberToWire = (member: Member, organization: Organization): Wire['OrgMemberDTO'] => ({
  email_id: member.email,
  feature_community: organization.community,
  feature_toggles: null,
  org: organization.slug,
  shops: member.shops ?? ['*'],
  // This wire knows no warehouse; of its roles, reading is the least.
  role: member.role === 'warehouse' ? 'viewer' : member.role,
})
