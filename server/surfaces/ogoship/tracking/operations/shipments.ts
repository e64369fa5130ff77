import { getShipment, type Shipment, setIssue, type Tracking } from '#modules/shipments'
import type { Context } from '#platform/context'
import { Answer, naming, type RequestInfo } from '#platform/http/index'
import { wishesOf } from '../language.ts'
import type { Op } from '../operation.ts'
import { showShipments } from '../show-shipments.ts'
import { toMetrics } from '../wire/metrics.ts'
import { newParcelFrom } from '../wire/parcel.ts'
import { searchFrom, sortFrom } from '../wire/search.ts'
import { directionFrom, shipmentChangesFrom, shipmentFrom } from '../wire/shipment.ts'
import { channelFrom, NAMES, textFrom, upperCase, type Wire } from '../wire/values.ts'

const GROUPS = { provider: 'carrier', channelId: 'shop', countryCode: 'countryCode' } as const

export function shipmentOperations(deps: { tracking: Tracking; baseUrl: () => string }) {
  const { tracking } = deps

  async function shown(ctx: Context, shipment: Shipment, request: RequestInfo): Promise<Wire<'ShipmentDto'>> {
    const [one] = await showShipments(deps, ctx, [shipment], { wishes: wishesOf(request), includeEvents: false })
    if (!one) throw new Error('a shipment was not shown')
    return one
  }

  const createShipment: Op<'createShipment'> = async ({ ctx, body, request }) => {
    const input = shipmentFrom(body)
    const channel = textFrom(body.channelId)
    const there = await tracking.atShop(ctx, channel === null ? null : channelFrom(channel))
    const made = await naming(NAMES, () => tracking.createShipment(there, input))
    const headers = { location: `/ogoship/tracking/shipments/${made.id}` }
    return new Answer(await shown(there, made, request), { status: 201, headers })
  }

  const getShipmentMetrics: Op<'getShipmentMetrics'> = async ({ ctx, query }) => {
    const { from, to, timeZone = 'UTC', channelId, provider, direction, countryCode, groupBy } = query
    const metrics = await tracking.metrics(ctx, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      timeZone,
      carrier: provider ?? null,
      direction: direction ? directionFrom(direction) : null,
      countryCode: upperCase(countryCode),
      groupBy: groupBy ? GROUPS[groupBy] : null,
      shopNumbers: channelId === undefined ? null : [channelFrom(channelId)],
    })
    return toMetrics(metrics, timeZone)
  }

  const searchShipments: Op<'searchShipments'> = async ({ ctx, query, body, request }) => {
    const { page = 1, limit = 50, includeEvents = false } = body
    const { found, total } = await tracking.search(ctx, searchFrom(body), sortFrom(body), {
      limit,
      skip: (page - 1) * limit,
      count: true,
    })
    const showing = { wishes: wishesOf(request, query), includeEvents }
    const byShop = Map.groupBy(found, (one) => one.ctx)
    const shownByShop = await Promise.all(
      [...byShop].map(([there, of]) =>
        showShipments(
          deps,
          there,
          of.map(({ shipment }) => shipment),
          showing,
        ),
      ),
    )
    const byId = new Map(shownByShop.flat().map((shipment) => [shipment.id, shipment]))
    return { items: found.flatMap(({ shipment }) => byId.get(shipment.id) ?? []), page, limit, totalCount: total }
  }

  const getOne: Op<'getShipment'> = async ({ ctx, path, query, request }) => {
    const there = await tracking.atShipment(ctx, path.shipmentId)
    const shipment = await getShipment(there, path.shipmentId)
    const showing = { wishes: wishesOf(request, query), includeEvents: query.includeEvents ?? false }
    const [one] = await showShipments(deps, there, [shipment], showing)
    if (!one) throw new Error('a shipment was not shown')
    return one
  }

  const updateShipment: Op<'updateShipment'> = async ({ ctx, path, body, request }) => {
    const changes = shipmentChangesFrom(body)
    const there = await tracking.atShipment(ctx, path.shipmentId)
    const shipment = await naming(NAMES, () => tracking.updateShipment(there, path.shipmentId, changes))
    return shown(there, shipment, request)
  }

  const setShipmentMerchantIssue: Op<'setShipmentMerchantIssue'> = async ({ ctx, path, body, request }) => {
    const there = await tracking.atShipment(ctx, path.shipmentId)
    const type = body.isIssue ? body.type : null
    return shown(there, await setIssue(there, path.shipmentId, { type, comment: body.comment }), request)
  }

  const resetShipmentTracking: Op<'resetShipmentTracking'> = async ({ ctx, path, body, request }) => {
    const there = await tracking.atShipment(ctx, path.shipmentId)
    const parcels = body.parcels.map(newParcelFrom)
    const shipment = await naming(NAMES, () => tracking.resetShipment(there, path.shipmentId, parcels))
    return shown(there, shipment, request)
  }

  return {
    createShipment,
    getShipmentMetrics,
    searchShipments,
    getShipment: getOne,
    updateShipment,
    setShipmentMerchantIssue,
    resetShipmentTracking,
  }
}
