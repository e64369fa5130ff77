import { aCampaignOf, anOrderOf, fulfilmentOf } from '../test/support/karla-shop.ts'
import { PNG } from './filling/png.ts'
import type { FilledShop } from './filling/shops.ts'

/** By `family.operation`: bodies where the example of the contract names what this shop has not, or there is none. */
export type Bodies = Readonly<Record<string, unknown>>

let made = 0
/** A text that no other request sends. */
const unique = (what: string): string => `${what}-${process.pid}-${++made}`

/** Whether the text was made for one request, and names nothing. */
export const isUnique = (text: string): boolean => new RegExp(`-${process.pid}-\\d+`).test(text)

export const bodiesOf = (shop: FilledShop): Bodies => ({
  ...ofApi(shop),
  ...ofSessions(shop),
  ...ofOgoship(shop),
  ...ofKarla(shop),
  ...ofShopgo(shop),
})

function ofApi({ karla, goods, rest, stages }: FilledShop): Bodies {
  const { shipped, fresh } = goods.orders
  const lines = [{ code: goods.code, quantity: 1, unitPrice: '24.90' }]
  const variants = [karla.basicCampaign.uuid, stages.rivalId].map((campaignId) => ({ campaignId, allocation: 50 }))
  return {
    'api.putShippingRate': { names: { en: 'Posti parcel' }, price: '4.90', duration: { value: 3, unit: 'days' } },
    'api.createCheckout': {
      reference: unique('C'),
      lines,
      buyer: { name: goods.customer.name, email: goods.customer.email, ip: '192.0.2.10' },
      paymentMethod: 'credit_card',
    },
    'api.confirmCheckout': { quote: goods.quote, paymentMethod: 'cash' },
    'api.createOrder': { reference: unique('A'), customer: goods.customer, lines },
    'api.actOnOrders': { action: 'hold', orders: [fresh.id] },
    'api.createProduct': { code: unique('CUP'), name: 'Cup' },
    'api.correctStock': { code: goods.code, counted: 999, note: 'One broken' },
    'api.shipOrder': { parcels: [{ carrier: 'posti', trackingNumber: unique('JJFI') }] },
    'api.recordTrackingEvents': {
      events: [
        {
          trackingNumber: goods.trackingNumber,
          carrier: 'posti',
          name: 'OUT_FOR_DELIVERY',
          occurredAt: '2026-03-03T07:10:00Z',
        },
      ],
    },
    'api.putCarrierConnection': { settings: { apiKey: 'another key' } },
    'api.putIntegration': { settings: { accessToken: 'shpat_0123456789abcdef0123456789abcdef' } },
    'api.testCarrierConnection': { trackingNumber: goods.trackingNumber, carrier: 'dhl' },
    'api.createStockUpdate': {
      reference: unique('PO'),
      supplier: 'Example Pottery',
      receiveAt: '2030-03-09T00:00:00.000Z',
      lines: [{ code: goods.code, expectedQuantity: 100 }],
    },
    'api.receiveStockUpdate': { lines: [{ code: goods.code, receivedQuantity: 10 }], complete: true },
    'api.createUnannouncedReturn': { orderReference: shipped.reference, lines: [{ code: goods.code, quantity: 1 }] },
    'api.handleReturn': {
      lines: [{ code: goods.code, receivedQuantity: 1, stockedQuantity: 1, condition: 'Sellable' }],
    },
    'api.createDiscount': { type: 'order', code: unique('TEA'), valueType: 'percentage', value: '10' },
    'api.createCampaign': { name: unique('Autumn'), segment: 'default', promotionType: 'basic', promotion: {} },
    'api.createDeal': { discountId: stages.discountId, title: 'Fresh bread' },
    'api.createAbTest': {
      name: 'Cups or tins',
      segment: 'default',
      promotionType: 'basic',
      variants,
      startAt: '2030-03-02T09:00:00.000Z',
      endAt: '2030-04-02T09:00:00.000Z',
    },
    'api.createWebhook': { url: rest.hooks.url, eventTypes: ['order.shipped'] },
    'api.createShop': { name: 'Outlet', slug: unique('outlet'), currency: 'EUR', language: 'en', country: 'FI' },
    'api.changeMember': { role: 'editor', shops: [karla.shop.slug] },
    'api.createInvitation': { email: `${unique('jane')}@example.com`, role: 'editor', shops: [karla.shop.slug] },
    'api.fileClaim': {
      orderId: shipped.id,
      type: 'Damaged',
      wish: 'Refund',
      lines: [{ code: goods.code, quantity: 1 }],
    },
    'api.refundClaim': { amount: '1.00' },
    'api.exportPerson': { email: goods.customer.email },
    'api.erasePerson': { email: 'nobody@example.com' },
    'api.putBrandLogo': PNG,
    'api.putCampaignPicture': PNG,
  }
}

function ofSessions({ rest }: FilledShop): Bodies {
  const { email, password } = rest.member
  const { secondFactors } = rest
  const confirmed = { password: secondFactors.guarded.password }
  return {
    'api.signIn': { email, password },
    'api.changePassword': { currentPassword: password, newPassword: password },
    'api.askForPasswordReset': { email },
    'api.beginTotp': { password },
    'api.confirmTotp': { code: secondFactors.code },
    'api.disableTotp': confirmed,
    'api.renewRecoveryCodes': confirmed,
    'api.completeSecondFactor': { recoveryCode: secondFactors.recoveryCode },
    'api.addPasskey': { name: 'Laptop', passkey: secondFactors.created },
    'api.signInWithPasskey': secondFactors.signed,
    'api.usePasswordReset': { token: secondFactors.resetToken, newPassword: 'staple in the harbour' },
    'api.beginPasskey': { password },
  }
}

function ofOgoship({ karla, goods, rest }: FilledShop): Bodies {
  const { shipped } = goods.orders
  const customer = { name: 'Jane Doe', address1: 'Example Street 1', city: 'Helsinki', countryCode: 'FI', zip: '00100' }
  return {
    'ogoship.createToken': {
      grant_type: 'password',
      client_id: rest.oauthClient.id,
      client_secret: rest.oauthClient.secret,
      username: karla.keys.merchantId,
      password: karla.keys.secretToken,
    },
    'ogoship.createOrder': { reference: unique('O'), orderLines: [{ code: goods.code, quantity: 1 }], customer },
    'ogoship.updateProduct': { code: goods.code, languageCode: 'en', name: 'Cup' },
    'ogoship.createProduct': { code: unique('SKU'), languageCode: 'en', name: 'Mug' },
    'ogoship.createReturn': { orderReference: shipped.reference, returnLines: [{ code: goods.code, quantity: 1 }] },
    'ogoship.createStockUpdate': {
      supplier: 'Example Supplier',
      receiveDate: '2030-02-01T00:00:00Z',
      reference: unique('PO'),
      products: [{ code: goods.code, expectedQuantity: 100, countryOfOrigin: 'FI' }],
    },
    'ogoship.createWebHook': { url: rest.hooks.url, key: 'whk', type: 'OrderShipped' },
    'ogoship-tracking.createShipment': { parcels: [{ trackingNumber: unique('GM') }] },
    'ogoship-tracking.resetShipmentTracking': { parcels: [{ trackingNumber: unique('GM') }] },
  }
}

const EVENT = { event_name: 'SUCCESSFULLY_DELIVERED', event_time: '2026-03-02T10:00:00Z', external_id: 'one' }

function ofKarla({ karla, stages }: FilledShop): Bodies {
  const campaigns = [karla.basicCampaign.uuid, stages.rivalId].map((uuid) => ({ campaign_id: uuid, allocation: 50 }))
  const dates = { start_date: '2030-01-01T00:00:00Z', end_date: '2030-02-01T00:00:00Z' }
  const settings = { status: 'testing' }
  return {
    'karla.createAbTest': { name: 'Which one', segment: 'default', campaign_type: 'basic', campaigns, ...dates },
    'karla.createAnnouncement': { language: 'de', text: 'We are late' },
    'karla.updateAnnouncement': { text: 'Changed', language: null },
    'karla.createCampaign': aCampaignOf('banner', { name: unique('Banner') }),
    'karla.updateCampaign': aCampaignOf('product', { name: 'Changed' }),
    'karla.createClaim': { reason: 'damage', shipment_id: karla.shipmentIds[1] },
    'karla.updateClaim': { status: 'rejected', resolution_preference: 'refund' },
    'karla.createDeal': { shop_id: karla.shop.id, discount_id: stages.discountId, title: 'A deal' },
    'karla.createDiscount': { type: 'order', code: unique('TEA'), value: 10, value_type: 'percentage' },
    'karla.updateDiscount': { value: 99 },
    'karla.upsertOrder': fulfilmentOf(anOrderOf(unique('K')), unique('00340434')),
    'karla.placeOrder': anOrderOf(unique('K')),
    'karla.updateOrder': { expected_number_of_shipments: 9, address: { city: 'Changed' } },
    'karla.updateOrderShipment': { products: [], tracking_url: 'https://changed.example' },
    'karla.fulfillOrders': [{ id: 'K-1', id_type: 'order_number', order: null, trackings: [{ tracking_number: '1' }] }],
    'karla.createTrackpageUrl': { id: 'K-1', id_type: 'order_number' },
    'karla.inviteUserToOrg': { email: `${unique('j')}@example.com`, role: 'viewer' },
    'karla.bulkUpsertProducts': [{ product_id: 'p-2', variant_id: 'v-2', title: 'Mug' }],
    'karla.upsertProductVariant': { title: 'Mug' },
    'karla.createShipmentEvent': EVENT,
    'karla.createShopifyWebhook': { webhook_type: 'order-update' },
    'karla.createShop': { name: 'Made', slug: unique('made'), country: 'FI', currency: 'EUR', language: 'en' },
    'karla.updateShop': { name: 'Changed' },
    'karla.setKlaviyoKey': { api_key: 'pk_0123456789abcdef0123456789abcdef01' },
    'karla.setShopifyAccessToken': { api_key: 'shpat_0123456789abcdef0123456789abcdef' },
    'karla.setShopwareApiCredentials': {
      client_id: 'SWIAV3VKT1BIZHP0AGJXRNRHEQ',
      client_secret: 'TTZsbXN5dUdKQkFXbU5s',
    },
    'karla.setShopSettings': {
      carriers: { data: {} },
      triggers: { data: { klaviyo: settings, shopify: settings } },
      segments: { data: {} },
      trackpages: { data: {} },
    },
    'karla.updateShopCarrierSettings': { shipment_updates: true },
    'karla.patchShopCarrierSettings': { shipment_updates: true },
    'karla.updateShopTriggerSettings': { klaviyo: false },
    'karla.patchShopTriggerSettings': { klaviyo: false },
    'karla.updateShopSegmentSettings': { klaviyo: false },
    'karla.patchShopSegmentSettings': { klaviyo: false },
    'karla.updateShopTrackpagesSettings': { data: {} },
    'karla.createWebhook': { url: `${karla.adminUrl}/hook` },
    'karla.updateWebhook': { status: 'inactive', enabled_events: [], url: null, description: null },
    'karla.uploadBasicCampaignImage': UPLOAD,
    'karla.uploadCampaignProductImage': UPLOAD,
    'karla.uploadShopImage': UPLOAD,
  }
}

function ofShopgo({ karla, rest }: FilledShop): Bodies {
  const tenant = karla.shop.slug
  const platform = {
    setTenantStoreFront: { tenant, front_end: 'flat' },
    setTenantPlan: { tenant, override_plan: 'plan2' },
    linkTenantDomain: { tenant, host: `also-${tenant}.example.com` },
  }
  return {
    'shopgo.retrieveUserApiKey': { email: rest.member.email, password: rest.member.password },
    'shopgo.updateOrder': { viewed: true },
    'shopgo.createPayment': { total: { amount: '0.50', currency: 'JOD' } },
    'shopgo.updateShipment': { target_delivery: '2030-05-01T09:00:00Z' },
    'shopgo.changeWebhookUrl': { url: rest.hooks.url },
    ...Object.fromEntries(
      Object.entries(platform).flatMap(([id, body]) => ['', 'V1'].map((end) => [`shopgo-platform.${id}${end}`, body])),
    ),
  }
}

export const BOUNDARY = 'a-boundary-of-the-judge'

const UPLOAD = Buffer.concat([
  Buffer.from(
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
  ),
  PNG,
  Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
])
