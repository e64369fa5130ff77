import type { Scope } from '#platform/context'
import type { LocaleText } from '#platform/locale-text'

export interface Shop {
  id: string
  /** What OGOship clients send as merchant id. */
  number: number
  organizationId: string
  slug: string
  name: string
  /** ISO 4217, such as EUR. */
  currency: string
  /** ISO 639-1, such as fi. */
  language: string
  /** ISO 3166-1 alpha-2, such as FI. */
  country: string
  /** `own`: stock is kept here. `external`: somebody else keeps it, orders reserve nothing. */
  fulfilment: 'own' | 'external'
  /** New orders wait until their payment is authorized. */
  requiresAuthorization: boolean
  /** Days after which a Reserved order becomes a Draft; null: never. */
  reservationDays: number | null
  createdAt: Date
  updatedAt: Date
  description: string | null
  /** What the shop runs on. */
  shopSystem: ShopSystem | null
  /** Shop front. */
  shopUrl: string | null
  /** Where the API of the shop system is. */
  adminUrl: string | null
  /** As the merchant wrote them: whoever makes links of these two checks them. */
  faqUrl: string | null
  serviceUrl: string | null
  /** A picture kept elsewhere; a logo that was uploaded is part of the brand. */
  logoUrl: string | null
  liveAt: Date | null
  /** Whether shoppers find the shop's tracking pages. */
  webTracking: boolean
  /** IANA name, such as Europe/Helsinki. */
  timezone: string
  /** Whether it takes new orders from shoppers. Orders that it has go on either way. */
  available: boolean
  /** Null: none was agreed, and nothing ends. */
  plan: Plan | null
  /** Set while the plan is `trial`. */
  trialEndsAt: Date | null
  /** Which of the shop fronts shoppers see. */
  frontEnd: FrontEnd
}

export const PLANS = ['trial', 'plan1', 'plan2', 'plan3', 'plan4', 'plan5'] as const
export type Plan = (typeof PLANS)[number]

export const FRONT_ENDS = ['flat', 'standard'] as const
export type FrontEnd = (typeof FRONT_ENDS)[number]

export const SHOP_SYSTEMS = ['shopware', 'shopify'] as const
export type ShopSystem = (typeof SHOP_SYSTEMS)[number]

/** What a merchant says about the shop. */
export type ShopFacts = Pick<
  Shop,
  | 'name'
  | 'language'
  | 'description'
  | 'shopSystem'
  | 'shopUrl'
  | 'adminUrl'
  | 'faqUrl'
  | 'serviceUrl'
  | 'logoUrl'
  | 'liveAt'
  | 'webTracking'
  | 'timezone'
>

/** `timezone` left out is that of the country, or UTC where it is not known. */
export interface NewShop extends Partial<Omit<ShopFacts, 'name' | 'language'>> {
  /** Id of the organization it joins; left out, it gets one of its own with its name. */
  organization?: string
  name: string
  slug: string
  currency: string
  language: string
  country: string
  fulfilment?: Shop['fulfilment']
}

export type ShopKey = { id: string } | { slug: string } | { number: number }

export type ShopChanges = Partial<
  ShopFacts & Pick<Shop, 'fulfilment' | 'requiresAuthorization' | 'reservationDays' | 'available'>
>

/** Which shops to find; what is left out does not matter. Texts match exactly, `name` by any part of it. */
export interface ShopFilter {
  id?: string
  slug?: string
  name?: string
  shopSystem?: ShopSystem
  language?: string
  /** Slug of the organization. */
  organization?: string
}

export const COMMUNITIES = ['alpha', 'beta', 'live'] as const

export interface Organization {
  id: string
  number: number
  slug: string
  name: string
  email: string | null
  phone: string | null
  website: string | null
  industry: string | null
  /** Domain of the addresses whose owners may join by single sign-on. */
  ssoDomain: string | null
  /** How early it gets what is new. */
  community: (typeof COMMUNITIES)[number]
  featureToggles: Record<string, unknown>
  createdAt: Date
}

export type OrganizationChanges = Partial<
  Pick<Organization, 'name' | 'email' | 'phone' | 'website' | 'industry' | 'ssoDomain'>
>

export const MEMBER_ROLES = ['admin', 'editor', 'viewer', 'warehouse'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** A person of an organization. */
export interface Member {
  userId: string
  email: string
  name: string
  phone: string | null
  role: MemberRole
  /** Slugs of the shops that the member may use; null: all, also those to come. */
  shops: string[] | null
  createdAt: Date
}

/** A person to whom a shop is open. */
export interface ShopPerson {
  id: string
  name: string
  /** Null for an organization that stands in for a person and has told no address. */
  email: string | null
  phone: string | null
  role: MemberRole
  createdAt: Date
}

/** A shop as those who run the installation see it. */
export interface ShopAccount {
  shop: Shop
  /** Whoever has been an admin of the shop for longest; without one, the organization stands in. */
  owner: ShopPerson
  /** Host name that was linked last. */
  host: string | null
}

/** A host name under which shoppers find a shop. */
export interface ShopHost {
  /** In small letters. */
  host: string
  /** Requests to `www.` and this host are sent to the host itself. */
  forwardWww: boolean
  linkedAt: Date
}

/** Who a shop is before the law. */
export interface ShopLegal {
  businessName: LocaleText
  addressLine1: LocaleText
  addressLine2: LocaleText
  city: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  email: string | null
  phone: string | null
  licenseNumber: string | null
  taxReference: string | null
}

/** An invitation that nobody has accepted yet. */
export interface Invitation {
  id: string
  email: string
  role: MemberRole
  /** As of a member. */
  shops: string[] | null
  createdAt: Date
  expiresAt: Date
}

export interface Warehouse {
  id: string
  code: string
  name: string
  country: string
  /** Where goods go and come from when nobody names a warehouse; every shop has exactly one. */
  isDefault: boolean
}

export type NewWarehouse = Pick<Warehouse, 'code' | 'name' | 'country'>

export interface ShippingMethod {
  code: string
  name: string
  carrier: string | null
  /** A disabled method is refused for new orders; orders that have it keep it. */
  enabled: boolean
  needsPickUpPoint: boolean
  cashOnDelivery: boolean
}

export type PutShippingMethod = Pick<ShippingMethod, 'code' | 'name'> & Partial<ShippingMethod>

/**
 * `ogoship_secret`: the password of a merchant id. `ogoship_key`: X-OgoKey. `api_key`: Doorstep's own API. `user_key`:
 * of one member in one shop.
 */
export type CredentialKind = 'ogoship_secret' | 'ogoship_key' | 'api_key' | 'user_key'

export interface Credential {
  id: string
  kind: CredentialKind
  name: string
  organizationId: string
  /** Null: every shop of the organization. */
  shopId: string | null
  /** Of a `user_key` only, which may do what the member's role allows at the time: its `scopes` are empty. */
  userId: string | null
  scopes: Scope[]
  createdAt: Date
  /** Exact to a minute. */
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export interface NewCredential {
  kind: Exclude<CredentialKind, 'user_key'>
  name: string
  scopes: readonly Scope[]
}

/** `text` is what the client sends, and is shown here only: the installation keeps no copy. */
export interface IssuedCredential {
  credential: Credential
  text: string
}

export interface OAuthClient {
  id: string
  name: string
  scopes: Scope[]
  createdAt: Date
  disabledAt: Date | null
}

/** Stacks of fonts that readers have already. */
export const BRAND_FONTS = ['system', 'humanist', 'geometric', 'rounded', 'serif', 'slab'] as const

export interface BrandLogo {
  /** Of the stored file. */
  fileId: string
  /** Pixels. */
  width: number
  height: number
}

/** How the pages that customers see look, and whom they name for questions. Colours are `#rrggbb`, addresses https. */
export interface Brand {
  logo: BrandLogo | null
  accent: string
  background: string
  font: (typeof BRAND_FONTS)[number]
  email: string | null
  phone: string | null
  helpUrl: string | null
  websiteUrl: string | null
  /** Where "back to the shop" leads; null: to the website. */
  backToShopUrl: string | null
  imprintUrl: string | null
  privacyUrl: string | null
}

export type BrandLook = Omit<Brand, 'logo'>

/** `testing` sends nothing, like `disabled`; clients tell the two apart. */
export type IntegrationStatus = 'disabled' | 'live' | 'testing'

/** How two aggregators of carriers are asked. The carriers named are kept for clients that read them back. */
export interface Aggregators {
  pp: { status: IntegrationStatus; disabledCarriers: string[]; segments: string[] }
  hc: { status: IntegrationStatus; enabledCarriers: string[]; segments: string[] }
}

export interface Klaviyo {
  status: IntegrationStatus
  /** Also sends one event for each that delivered a parcel, whatever it was. */
  triggerDeliveredAllEvents: boolean
  /** By what notifications about one parcel belong together. */
  shipmentGroupKey: 'shipment_id' | 'tracking_number' | 'external_shipment_id'
  /** Hours after which an event is too old to be sent. */
  staleHours: number
  customTriggers: object[]
}

export interface StoredShopSettings {
  aggregators: Aggregators
  klaviyo: Klaviyo
  shopify: { status: IntegrationStatus }
  klaviyoSegments: boolean
  shopifySegments: boolean
  /** What a client wishes for the look of the tracking page, in its own terms. */
  trackPage: Record<string, unknown>
}

/** What the shop lets other systems do and get. */
export interface ShopSettings extends StoredShopSettings {
  /** Whether carriers are asked for news; events that come by themselves are taken anyway. */
  shipmentUpdates: boolean
  klaviyoTriggers: boolean
  shopifyTriggers: boolean
}

/** Members left out keep their value; a flag and the status behind it are one thing. */
export type ShopSettingsChanges = Partial<ShopSettings>
