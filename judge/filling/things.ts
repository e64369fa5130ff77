import { createOAuthClient, linkHost, putBrandLogo } from '../../server/modules/tenants/index.ts'
import { EVERY_SCOPE, SCOPES } from '../../server/platform/context.ts'
import type { TestApp } from '../../test/support/app.ts'
import type { FullShop } from '../../test/support/karla-shop.ts'
import { receiver } from '../../test/support/receiver.ts'
import type { Ask } from './caller.ts'
import { aMember } from './people.ts'
import { PNG } from './png.ts'
import { fillSecondFactors } from './second-factors.ts'

/** What a shop has beside goods and offers: lists, accounts at others, people and keys, calls and what was told of it. */
export async function fillRest(rig: TestApp, api: Ask, shop: FullShop, orderId: string) {
  const hooks = await receiver()
  const view = await api('POST', '/views', { name: 'On hold', filter: { status: ['Reserved'] } })
  const file = await api('POST', '/exports', { kind: 'orders', format: 'csv' })
  const settings = { apiKey: 'a-key-of-a-carrier', baseUrl: `http://127.0.0.1:${hooks.port}` }
  await api('PUT', '/carrier-connections/dhl', { settings })
  const webhook = await api('POST', '/webhooks', { url: hooks.url, eventTypes: ['*'] })
  const email = `invited-${shop.shop.slug}@example.com`
  const invitation = await api('POST', '/organization/invitations', { email, role: 'editor', shops: [shop.shop.slug] })
  const credential = await api('POST', '/credentials', { name: 'Packing table', scopes: ['warehouse'] })
  await api('POST', `/webhooks/${webhook.id}/test`)
  await api('PATCH', `/orders/${orderId}`, { comments: 'Call before delivery' })
  await rig.app.worker.drain()
  await rig.app.requestLog.flush()
  const host = `${shop.shop.slug}.example.com`
  await linkHost({ ...shop.ctx, scopes: new Set(EVERY_SCOPE) }, { host, forwardWww: false })
  const member = await aMember(rig, shop, 'admin')
  const secondFactors = await fillSecondFactors(rig, shop, member)
  const { client, secret } = await createOAuthClient(rig.app.system, { name: 'Packing app', scopes: SCOPES })
  await putBrandLogo(shop.ctx, PNG)
  const step = (await api('GET', '/carriers/dhl/steps')).items[0]
  const { organization } = await shop.ok<{ organization: string }>('GET', shop.at)
  const link = await api('GET', `/orders/${shop.order.uuid}/tracking-link`)
  const first = async (path: string) => String((await api('GET', path)).items[0].id)
  return {
    hooks,
    host,
    member: { ...member, passkeyId: secondFactors.passkeyId },
    secondFactors,
    oauthClient: { id: client.id, secret },
    organization,
    stepId: String(step.id),
    stepCode: String(step.code),
    viewId: String(view.id),
    exportId: String(file.id),
    webhookId: String(webhook.id),
    invitationId: String(invitation.id),
    credentialId: String(credential.credential?.id ?? credential.id),
    deliveryId: await first('/webhook-deliveries'),
    loggedRequestId: await first('/requests'),
    dealId: await first('/deals'),
    shipmentId: await first('/shipments'),
    trackingPath: new URL(String(link.url)).pathname,
  }
}

/** What the doors of OGOship keep apart. */
export async function fillOgoship(ogoship: Ask, shop: FullShop, hooks: string, orderId: string) {
  const webhook = await ogoship('POST', '/api/v1/webhooks', { url: hooks, key: 'whk', type: 'OrderShipped' })
  await ogoship('PUT', `/api/v1/metadata/${orderId}`, { metadata: { shopOrderId: '5512' } })
  const trackingNumber = `GM${shop.shop.slug.slice(-10)}`
  const shipment = await ogoship('POST', '/tracking/shipments', { parcels: [{ trackingNumber }] })
  const [parcel] = shipment.parcels
  return {
    webhookId: String(webhook.id),
    trackingNumber,
    shipmentId: String(shipment.id ?? shipment.shipmentId),
    token: String(parcel.token),
  }
}
