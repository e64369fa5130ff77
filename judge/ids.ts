import type { FilledShop } from './filling/shops.ts'

type Ids = Readonly<Record<string, string>>

const known = new WeakMap<FilledShop, Ids>()

/** By `family.operation.parameter`, else by `family.parameter`: something of the shop that is there. */
export function idsOf(shop: FilledShop): Ids {
  const ids = known.get(shop) ?? { ...ofApi(shop), ...ofOgoship(shop), ...ofKarla(shop), ...ofShopgo(shop) }
  known.set(shop, ids)
  return ids
}

function ofApi({ karla, goods, rest, stages }: FilledShop): Record<string, string> {
  const { fresh, collecting, shipped } = goods.orders
  return {
    'api.host': rest.host,
    'api.shippingCode': 'POSTI',
    'api.rateId': 'posti',
    'api.checkoutId': goods.checkoutId,
    'api.viewId': rest.viewId,
    'api.exportId': rest.exportId,
    'api.orderId': fresh.id,
    'api.shipOrder.orderId': collecting.id,
    'api.cancelCollecting.orderId': collecting.id,
    'api.setTracking.orderId': shipped.id,
    'api.getTrackingLink.orderId': shipped.id,
    'api.getPackingSlip.orderId': shipped.id,
    'api.getAddressLabel.orderId': shipped.id,
    'api.order': fresh.id,
    'api.stage': 'ToPick',
    'api.productId': goods.productId,
    'api.shipmentId': rest.shipmentId,
    'api.carrier': 'dhl',
    'api.stepId': rest.stepId,
    'api.gateway': 'dhl',
    'api.name': 'shopify',
    'api.stockUpdateId': goods.stockUpdateId,
    'api.returnId': goods.returnId,
    'api.arriveReturn.returnId': stages.announced.id,
    'api.announcementId': karla.announcement.id,
    'api.discountId': karla.discount.uuid,
    'api.deleteDiscount.discountId': stages.discountId,
    'api.dealId': rest.dealId,
    'api.campaignId': karla.productCampaign.uuid,
    'api.getCampaignResults.campaignId': karla.basicCampaign.uuid,
    'api.listCampaignResults.campaignId': karla.basicCampaign.uuid,
    'api.putCampaignPicture.campaignId': karla.basicCampaign.uuid,
    'api.abTestId': karla.abTest.uuid,
    'api.webhookId': rest.webhookId,
    'api.deliveryId': rest.deliveryId,
    'api.loggedRequestId': rest.loggedRequestId,
    'api.userId': rest.member.userId,
    'api.invitationId': rest.invitationId,
    'api.credentialId': rest.credentialId,
    'api.claimId': karla.claim.uuid,
    'api.answerClaim.claimId': stages.claims.asked,
    'api.resolveClaim.claimId': stages.claims.approved,
    'api.reopenClaim.claimId': stages.claims.settled,
    'api.sessionId': rest.member.sessionId,
    'api.passkeyId': rest.member.passkeyId,
  }
}

function ofOgoship({ goods, ogoship, rest, stages }: FilledShop): Record<string, string> {
  return {
    'ogoship.getMetadata.id': goods.orders.fresh.id,
    'ogoship.updateMetadata.id': goods.orders.fresh.id,
    'ogoship.deleteMetadata.id': goods.orders.fresh.id,
    'ogoship.reference': goods.orders.fresh.reference,
    'ogoship.updateReturn.reference': stages.announced.reference,
    'ogoship.productCode': goods.code,
    'ogoship.id': ogoship.webhookId,
    'ogoship-tracking.name': 'dhl',
    'ogoship-tracking.stepId': rest.stepId,
    'ogoship-tracking.code': rest.stepCode,
    'ogoship-tracking.shipmentId': ogoship.shipmentId,
    'ogoship-tracking.trackingNumber': ogoship.trackingNumber,
    'ogoship-tracking.token': ogoship.token,
  }
}

function ofKarla({ karla, rest, stages }: FilledShop): Record<string, string> {
  const uuids: Record<string, string> = {
    AbTest: karla.abTest.uuid,
    Announcement: karla.announcement.id,
    Campaign: karla.productCampaign.uuid,
    Claim: karla.claim.uuid,
    Discount: karla.discount.uuid,
    ShopifyWebhookByUuid: karla.shopifyWebhook.uuid,
    Webhook: karla.webhook.uuid,
  }
  const verbs = ['get', 'end', 'update', 'delete']
  const byOperation = Object.entries(uuids).flatMap(([thing, uuid]) =>
    verbs.map((verb) => [`karla.${verb}${thing}.uuid`, uuid]),
  )
  return {
    ...Object.fromEntries(byOperation),
    'karla.slug': karla.shop.slug,
    ...Object.fromEntries(
      ['getOrg', 'searchOrgMembers', 'inviteUserToOrg'].map((id) => [`karla.${id}.slug`, rest.organization]),
    ),
    'karla.deleteDiscount.uuid': stages.discountId,
    'karla.searchAnnouncements.uuid': karla.announcement.id,
    'karla.searchAnnouncements.text': 'late',
    'karla.order_number': 'K-1',
    'karla.uploadBasicCampaignImage.campaign_uuid': karla.basicCampaign.uuid,
    'karla.uploadCampaignProductImage.campaign_uuid': karla.productCampaign.uuid,
    'karla.product_position': '0',
    'karla.order_id': karla.order.uuid,
    'karla.shipment_id': karla.shipmentIds[0],
    'karla.product_id': 'p-1',
    'karla.variant_id': 'v-1',
    'karla.webhook_type': 'order-creation',
    'karla.image_type': 'claim',
  }
}

function ofShopgo({ karla, shopgo, rest }: FilledShop): Record<string, string> {
  return {
    'shopgo.number': shopgo.number,
    'shopgo.updateShipment.id': shopgo.shipmentId,
    'shopgo.getUser.id': rest.member.userId,
    'shopgo.name': 'confirm-order',
    'shopgo-platform.id': String(karla.shop.number),
  }
}
