export { verifyAccessToken } from './access-tokens.ts'
export { authenticateKey } from './authenticate-key.ts'
export { DEFAULT_BRAND, deleteBrandLogo, getBrand, putBrand, putBrandLogo } from './brand.ts'
export {
  type CredentialOwner,
  createShopCredential,
  issueCredential,
  listCredentials,
  listShopCredentials,
  revokeCredential,
  revokeShopCredential,
} from './credentials.ts'
export { deleteExpiredLogins } from './forget-expired.ts'
export { issueTokens, type PasswordGrant } from './issue-tokens.ts'
export {
  AccessTokenFailure,
  type IssuedTokens,
  type OAuthError,
  OAuthFailure,
  type TokenSystem,
} from './oauth.ts'
export {
  createOAuthClient,
  DEMO_CLIENT,
  disableDemoClient,
  disableOAuthClient,
  ensureDemoClient,
  listOAuthClients,
} from './oauth-clients.ts'
export { reachedShops } from './reach.ts'
export { type RefreshGrant, refreshTokens } from './refresh-tokens.ts'
export { listShippingMethods, putShippingMethod, removeShippingMethod } from './shipping-methods.ts'
export { createShop, findShop, findShopIds, getShop, listShops, updateShop } from './shops.ts'
export { rotateSigningKey, rotateSigningKeyWhenDue } from './signing-keys.ts'
export type {
  Brand,
  BrandLook,
  Credential,
  CredentialKind,
  IssuedCredential,
  NewCredential,
  NewShop,
  NewWarehouse,
  OAuthClient,
  PutShippingMethod,
  ShippingMethod,
  Shop,
  ShopChanges,
  ShopKey,
  Warehouse,
} from './types.ts'
export { createWarehouse, findWarehouse, listWarehouses } from './warehouses.ts'
