import type { Scope } from '#platform/context'

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
}

export interface NewShop {
  /** Id of the organization it joins; left out, it gets one of its own with its name. */
  organization?: string
  name: string
  slug: string
  currency: string
  language: string
  country: string
}

export type ShopKey = { id: string } | { slug: string } | { number: number }

export type ShopChanges = Partial<Pick<Shop, 'name' | 'fulfilment' | 'requiresAuthorization' | 'reservationDays'>>

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

/** `ogoship_secret`: the password of a merchant id. `ogoship_key`: X-OgoKey. `api_key`: Doorstep's own API. */
export type CredentialKind = 'ogoship_secret' | 'ogoship_key' | 'api_key'

export interface Credential {
  id: string
  kind: CredentialKind
  name: string
  organizationId: string
  /** Null: every shop of the organization. */
  shopId: string | null
  scopes: Scope[]
  createdAt: Date
  /** Exact to a minute. */
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export interface NewCredential {
  kind: CredentialKind
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
