import type { components } from '#generated/doorstep'
import {
  browseShipments,
  type Connection,
  getShipment,
  listTrackingEvents,
  parcelPlaces,
  type Tracking,
} from '#modules/shipments'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { Op } from '../operation.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import { connectionToWire, shipmentToWire, toldFromWire, trackedParcelToWire } from '../wire/tracking.ts'

/** `address` is where clients reach the server. */
export function trackingOperations(tracking: Tracking, address: () => string) {
  const listShipments: Op<'listShipments'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const { needs, status: statuses, late, issue, carrier, country, lastSeenIn, search } = query
    const filter = { needs, statuses, late, issue, carrier, country, lastSeenIn, search }
    const page = { after: readCursor(query.cursor)?.id, limit: limit + 1 }
    const shipments = await browseShipments(ctx, filter, page)
    return pageOf(shipments, limit, byId, (shipment) => shipmentToWire(shipment, ctx.now()))
  }

  const getOne: Op<'getShipment'> = async ({ ctx, path }) => {
    const shipment = await getShipment(ctx, path.shipmentId)
    const histories = await listTrackingEvents(
      ctx,
      shipment.parcels.map(({ id }) => id),
    )
    return {
      ...shipmentToWire(shipment, ctx.now()),
      parcels: shipment.parcels.map((parcel) => trackedParcelToWire(parcel, histories.get(parcel.id)?.events ?? [])),
    }
  }

  const listParcelPlaces: Op<'listParcelPlaces'> = async ({ ctx }) => {
    const { places, parcels, unplaced } = await parcelPlaces(ctx)
    return { items: places, parcels, unplaced }
  }

  const getTrackingLink: Op<'getTrackingLink'> = async ({ ctx, path }) => {
    const [shop, token] = await Promise.all([getShop(ctx), tracking.orderLink(ctx, path.orderId)])
    if (token === null) throw new NotFound('order_not_found', { id: path.orderId })
    return { url: `${address()}/t/${shop.slug}/${token}` }
  }

  const recordTrackingEvents: Op<'recordTrackingEvents'> = async ({ ctx, body }) =>
    tracking.ingestEvents(ctx, toldFromWire(body.events))

  function describe(
    ctx: Context,
    name: string,
    known: readonly Connection[],
  ): components['schemas']['CarrierConnection'] {
    const gateway = tracking.gateways.get(name)
    if (!gateway) throw new NotFound('gateway_not_found', { gateway: name })
    const connection = known.find((one) => one.gateway === name)
    const pushUrl =
      gateway.push && connection ? `${address()}/hooks/carriers/${name}/${ctx.shopId}/${connection.id}` : null
    return connectionToWire(gateway, connection, pushUrl)
  }

  const listCarrierConnections: Op<'listCarrierConnections'> = async ({ ctx }) => {
    const known = await tracking.listConnections(ctx)
    return { items: [...tracking.gateways.keys()].sort().map((name) => describe(ctx, name, known)) }
  }

  const putCarrierConnection: Op<'putCarrierConnection'> = async ({ ctx, path, body }) => {
    const { settings, active = true } = body
    return describe(ctx, path.gateway, [await tracking.putConnection(ctx, { gateway: path.gateway, settings, active })])
  }

  const deleteCarrierConnection: Op<'deleteCarrierConnection'> = async ({ ctx, path }) =>
    tracking.removeConnection(ctx, path.gateway)

  const testCarrierConnection: Op<'testCarrierConnection'> = async ({ ctx, path, body }) => {
    const answer = await tracking.testConnection(ctx, path.gateway, {
      ...body,
      zip: null,
      countryCode: null,
      language: 'en',
      shippedAt: null,
    })
    return answer.ok
      ? { ok: true, events: answer.report.events.length, failure: null, message: null }
      : { ok: false, events: 0, failure: answer.failure.kind, message: answer.failure.message }
  }

  return {
    listShipments,
    getShipment: getOne,
    listParcelPlaces,
    getTrackingLink,
    recordTrackingEvents,
    listCarrierConnections,
    putCarrierConnection,
    deleteCarrierConnection,
    testCarrierConnection,
  }
}
