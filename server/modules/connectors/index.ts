export type { CallOutcome } from './calls.ts'
export { type Connectors, type ConnectorsOptions, createConnectors } from './create-connectors.ts'
export type { IntegrationField, IntegrationView } from './integrations.ts'
export { eraseCalls } from './personal-data.ts'
export {
  type Account,
  type Announcement,
  type Audience,
  type CallLabel,
  FEED_TYPES,
  type FeedNews,
  type FeedType,
  type Integration,
  type OrderDesk,
  type OrderFeed,
  type PrivacyRequest,
  type PrivacyRequests,
  type PrivacyType,
  type ShopFacts,
  type VendorAnswer,
  type VendorCall,
  type VendorFailure,
} from './ports.ts'
export type { Subscription } from './subscriptions.ts'
