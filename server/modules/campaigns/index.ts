export { createAbTest, endAbTest, getAbTest, listAbTests } from './ab-tests.ts'
export {
  createAnnouncement,
  deleteAnnouncement,
  getAnnouncement,
  listAnnouncements,
  updateAnnouncement,
} from './announcements.ts'
export { type PicturePlace, putCampaignPicture } from './campaign-pictures.ts'
export { createCampaign, deleteCampaign, getCampaign, listCampaigns, replaceCampaign } from './campaigns.ts'
export { type Choice, chooseCampaign } from './choose-campaign.ts'
export { createDeal, deleteDeal, getDeal, listDeals, listReachedDeals, updateDeal } from './deals.ts'
export { createDiscount, deleteDiscount, getDiscount, listDiscounts, updateDiscount } from './discounts.ts'
export { type Drafts, draftedOffers } from './drafts.ts'
export { localisedDeal, localisedPromotion, type ReaderLanguages } from './localise.ts'
export { createExposures, type Exposures, recordClick } from './measuring.ts'
export { eraseMeasures, exportMeasures } from './personal-data.ts'
export { type AbTestResults, abTestResults, campaignResults, type Results, resultsOfCampaigns } from './results.ts'
export { campaignFor, campaignOfOrder, offersFor } from './shown.ts'
export type { Interval } from './statistics.ts'
export type {
  AbTest,
  Announcement,
  Campaign,
  CampaignFilter,
  CampaignStatus,
  Deal,
  DealChanges,
  Discount,
  DiscountChanges,
  DiscountFilter,
  ListPage,
  NewAbTest,
  NewAnnouncement,
  NewCampaign,
  NewDeal,
  NewDiscount,
  Promotion,
  PromotionType,
  RecommendedProduct,
  Translation,
} from './types.ts'
