export { verifyAccessToken } from './access-tokens.ts'
export { changePassword, changeProfile, getSignedIn, type SignedIn } from './account.ts'
export { namesOfActors } from './actor-names.ts'
export { authenticateKey } from './authenticate-key.ts'
export { authenticateSession } from './authenticate-session.ts'
export { DEFAULT_BRAND, deleteBrandLogo, draftBrand, getBrand, putBrand, putBrandLogo } from './brand.ts'
export { type Caller, callerOf, reachedShops } from './caller.ts'
export { SHORTEST_PASSWORD } from './checks.ts'
export {
  type CredentialOwner,
  createShopCredential,
  issueCredential,
  listCredentials,
  listShopCredentials,
  revokeCredential,
  revokeShopCredential,
} from './credentials.ts'
export { deleteShop, shopQueues } from './delete-shop.ts'
export { deleteExpiredLogins } from './forget-expired.ts'
export { createInvitations, deleteOldInvitations, type Invitations } from './invitations.ts'
export { issueTokens, type PasswordGrant } from './issue-tokens.ts'
export type { JoinFault, OpenInvitation } from './join.ts'
export { changeMember, listMembers, removeMember } from './members.ts'
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
export { getOrganization, updateOrganization } from './organizations.ts'
export { addOwner, checkOwner, findUser, type NewOwner, renewPassword, resetSecondFactor } from './owners.ts'
export { type PasskeySigned, passkeyOptions, signInWithPasskey } from './passkey-sign-in.ts'
export { type PasskeySite, passkeySite } from './passkey-site.ts'
export {
  addPasskey,
  beginPasskey,
  listPasskeys,
  type Passkey,
  removePasskey,
  renamePasskey,
} from './passkeys.ts'
export { createPasswordResets, type PasswordResets } from './password-resets.ts'
export { renewRecoveryCodes } from './recovery-codes.ts'
export { type RefreshGrant, refreshTokens } from './refresh-tokens.ts'
export { scopesOfRole } from './scopes.ts'
export { completeSecondFactor, type SecondFactor } from './second-factor.ts'
export { type NamedEntry, readSecurityLog } from './security-log.ts'
export { endSession, findSession, listSessions, SESSION_SECONDS, type Session, signOut } from './sessions.ts'
export { listShippingMethods, putShippingMethod, removeShippingMethod } from './shipping-methods.ts'
export { findShopAccount, getShopAccount, getShopPerson, listShopAccounts } from './shop-accounts.ts'
export { forwardsWww, linkHost, listHosts, unlinkHost } from './shop-hosts.ts'
export { getLegal, putLegal } from './shop-legal.ts'
export { getShopSettings, updateShopSettings } from './shop-settings.ts'
export { inShopNamed, isSubscribed, setAvailability, setFrontEnd, setPlan } from './shop-terms.ts'
export { createShop, findShop, findShopIds, getShop, listShops, updateShop } from './shops.ts'
export {
  createShopOfCaller,
  getOrganizationOfShop,
  moveShop,
  type ShopOfCaller,
  searchShops,
} from './shops-of-caller.ts'
export { signIn, startSession } from './sign-in-person.ts'
export { rotateSigningKey, rotateSigningKeyWhenDue } from './signing-keys.ts'
export { beginTotp, confirmTotp, disableTotp } from './totp.ts'
export type {
  Brand,
  BrandLook,
  Credential,
  CredentialKind,
  Invitation,
  IssuedCredential,
  Member,
  MemberRole,
  NewCredential,
  NewShop,
  NewWarehouse,
  OAuthClient,
  Organization,
  OrganizationChanges,
  Plan,
  PutShippingMethod,
  ShippingMethod,
  Shop,
  ShopAccount,
  ShopChanges,
  ShopHost,
  ShopKey,
  ShopLegal,
  ShopPerson,
  ShopSettings,
  ShopSettingsChanges,
  Warehouse,
} from './types.ts'
export { PLANS } from './types.ts'
export { keyOfUser } from './user-keys.ts'
export { createWarehouse, findWarehouse, listWarehouses } from './warehouses.ts'
