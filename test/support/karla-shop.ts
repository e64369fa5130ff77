import assert from 'node:assert/strict'
import { type Announcement, createAnnouncement } from '../../server/modules/campaigns/index.ts'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { shopifyFake } from './fakes/shopify.ts'
import type { karlaRig, Merchant, Wire } from './karla.ts'

type Rig = Awaited<ReturnType<typeof karlaRig>>

/** A shop in which there is one of everything that the door knows. */
export interface FullShop extends Merchant {
  order: Wire['OrderDetailDTO']
  shipmentIds: [string, ...string[]]
  trackingNumber: string
  claim: Wire['ClaimResponseDTO']
  discount: Wire['DiscountResponseDTO']
  basicCampaign: Wire['CampaignResponseDTO']
  productCampaign: Wire['CampaignResponseDTO']
  abTest: Wire['ABTestResponseDTO']
  announcement: Announcement
  webhook: Wire['WebhookDTO']
  shopifyWebhook: Wire['ShopifyWebhookDTO']
  /** Address of the administration at the store, which is on loopback. */
  adminUrl: string
}

let numbers = 0
/** A number that no other test of the file has. */
export const aTrackingNumber = (): string => `0034043416109${String(++numbers).padStart(7, '0')}`

/** As short as an order may be. */
export const anOrderOf = (number: string, changes: Partial<Wire['OrderPlacementDTO']> = {}) =>
  ({
    order_number: number,
    external_id: `ext-${number}`,
    email_id: 'jane@example.com',
    products: [
      { title: 'Mug', quantity: 2, price: 22.5, sku: 'MUG' },
      { title: 'Pot', quantity: 1, price: 9, sku: 'POT' },
    ],
    address: { name: 'Jane', address_line_1: 'Way 1', city: 'Berlin', country_code: 'DE', zip_code: '10115' },
    ...changes,
  }) as Wire['OrderPlacementDTO'] // members may be left out

export const fulfilmentOf = (order: Wire['OrderPlacementDTO'], ...trackings: string[]) => ({
  id: order.order_number,
  id_type: 'order_number',
  order,
  trackings: trackings.map((tracking_number) => ({ tracking_number, carrier_reference: 'dhl' })),
})

export const aCampaignOf = (
  promotion_type: Wire['PromotionType'],
  changes: Partial<Wire['CampaignRequestDTO']> = {},
) => ({ name: `A ${promotion_type}`, segment: 'default', promotion_type, promotion_properties: {}, ...changes })

/** In an organization of its own unless one is named. */
export async function fullShop(rig: Rig, organization?: string): Promise<FullShop> {
  const [merchant, store] = await Promise.all([rig.merchant(organization), shopifyFake()])
  const { at, ok } = merchant
  const adminUrl = `${store.url}/admin`
  await updateShop(merchant.ctx, { fulfilment: 'external', adminUrl })
  await ok('PUT', `${at}/keys/shopify`, { api_key: store.accessToken })

  const numbers = [aTrackingNumber(), aTrackingNumber()] as const
  await ok('PUT', `${at}/orders`, fulfilmentOf(anOrderOf('K-1'), ...numbers))
  const [order] = await ok<Wire['OrderDetailDTO'][]>('GET', `${at}/orders?order_number=K-1`)
  assert.ok(order)
  const [shipment, ...shipments] = order.trackings.map(({ uuid }) => uuid)
  assert.ok(shipment && shipments.length > 0)

  const filed = { reason: 'damage', shipment_id: shipment, selected_items: [{ sku: 'MUG', quantity: 1 }] }
  const claim = await ok<FullShop['claim']>('POST', `${at}/claims`, filed)
  await ok('POST', `${at}/discounts`, { type: 'order', code: 'TEA10', value: 10, value_type: 'percentage' })
  const [discount] = await ok<FullShop['discount'][]>('GET', `${at}/discounts`)
  assert.ok(discount)
  await ok('POST', '/deals', { shop_id: merchant.shop.id, discount_id: discount.uuid, title: 'A deal' })

  const product = { product_url: 'https://shop.example/p', currency: 'EUR', title: 'Cup' }
  const [basicCampaign, productCampaign, rival] = await Promise.all([
    ok<FullShop['basicCampaign']>('POST', `${at}/campaigns`, aCampaignOf('basic', { enabled: true })),
    ok<FullShop['productCampaign']>(
      'POST',
      `${at}/campaigns`,
      aCampaignOf('product', { promotion_properties: { products: [product, product] } }),
    ),
    ok<FullShop['basicCampaign']>('POST', `${at}/campaigns`, aCampaignOf('basic', { name: 'Rival' })),
  ])
  const abTest = await ok<FullShop['abTest']>('POST', `${at}/ab-tests`, {
    name: 'Which',
    segment: 'default',
    campaign_type: 'basic',
    campaigns: [basicCampaign, rival].map(({ uuid }) => ({ campaign_id: uuid, allocation: 50 })),
    start_date: new Date(rig.clock.now().getTime() + 86_400_000).toISOString(),
    end_date: new Date(rig.clock.now().getTime() + 9 * 86_400_000).toISOString(),
  })

  const announcement = await createAnnouncement(merchant.ctx, { language: 'en', text: 'We are late' })
  const webhook = await ok<FullShop['webhook']>('POST', `${at}/webhooks`, { url: `${store.url}/hook` })
  const shopifyWebhook = await ok<FullShop['shopifyWebhook']>('POST', `${at}/shopify/webhooks`, {
    webhook_type: 'order-creation',
  })
  await ok('POST', `${at}/products`, [{ product_id: 'p-1', variant_id: 'v-1', title: 'Mug' }])
  return {
    ...merchant,
    order,
    shipmentIds: [shipment, ...shipments],
    trackingNumber: numbers[0],
    claim,
    discount,
    basicCampaign,
    productCampaign,
    abTest,
    announcement,
    webhook,
    shopifyWebhook,
    adminUrl,
  }
}
