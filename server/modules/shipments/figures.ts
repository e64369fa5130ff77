import { type Context, requireScope } from '#platform/context'
import type { DayWindow } from '#platform/zoned-time'
import {
  type Arrivals,
  type CarrierFigures,
  type DeliveryDay,
  selectArrivals,
  selectCarrierFigures,
  selectDeliveryDays,
} from './queries/figures.ts'
import { type SeenPlace, selectPlaces } from './queries/places.ts'

/** Shipments to customers that left and arrived on each day of the window. */
export async function deliveriesByDay(ctx: Context, window: DayWindow): Promise<DeliveryDay[]> {
  requireScope(ctx, 'read:order')
  const rows = new Map((await selectDeliveryDays(ctx, window)).map((row) => [row.day, row]))
  return window.days.map((day) => rows.get(day) ?? { day, shipped: 0, delivered: 0, medianDays: null })
}

/** Shipments to customers that arrived in the window, and how long they took. */
export async function arrivalsIn(ctx: Context, window: DayWindow): Promise<Arrivals> {
  requireScope(ctx, 'read:order')
  return selectArrivals(ctx, window)
}

/** What each carrier was given and delivered in the window, most shipments first. */
export async function carrierFigures(ctx: Context, window: DayWindow): Promise<CarrierFigures[]> {
  requireScope(ctx, 'read:order')
  return selectCarrierFigures(ctx, window)
}

/** Reading every parcel on its way would take a large shop too long. */
const MOST_PARCELS = 20_000
const MOST_PLACES = 300

/** Where parcels on their way were seen last: the 300 places with the most of them, of the newest 20,000 parcels. */
export async function parcelPlaces(ctx: Context): Promise<{ places: SeenPlace[]; parcels: number; unplaced: number }> {
  requireScope(ctx, 'read:order')
  const rows = await selectPlaces(ctx, MOST_PARCELS)
  const places = rows.flatMap(({ countryCode, ...row }) => (countryCode === null ? [] : { countryCode, ...row }))
  const sum = (list: readonly { parcels: number }[]) => list.reduce((total, { parcels }) => total + parcels, 0)
  return { places: places.slice(0, MOST_PLACES), parcels: sum(rows), unplaced: sum(rows) - sum(places) }
}
