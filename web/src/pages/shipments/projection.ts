import type { Schemas } from '../../api.ts'
import { COUNTRY_CENTRES } from './country-centres.ts'

type Place = Schemas['ParcelPlace']

/** Parcels at one point of the map. */
export interface Dot {
  key: string
  countryCode: string
  /** Null: all of the country together. */
  city: string | null
  latitude: number
  longitude: number
  parcels: number
  troubled: number
}

/** A dot for each place whose position is known, and one in the middle of each country for all others. */
export function dotsOf(places: readonly Place[]): Dot[] {
  const dots = new Map<string, Dot>()
  for (const { countryCode, city, latitude, longitude, parcels, troubled } of places) {
    const exact = latitude !== null && longitude !== null
    const centre = COUNTRY_CENTRES[countryCode]
    const at = exact ? ([latitude, longitude] as const) : centre
    if (!at) continue
    const key = exact ? `${countryCode} ${city ?? ''}` : countryCode
    const known = dots.get(key)
    dots.set(key, {
      key,
      countryCode,
      city: exact ? city : null,
      latitude: at[0],
      longitude: at[1],
      parcels: parcels + (known?.parcels ?? 0),
      troubled: troubled + (known?.troubled ?? 0),
    })
  }
  return [...dots.values()].sort((a, b) => b.parcels - a.parcels)
}

/** A country with its places, those with most parcels first. */
export interface CountryPlaces {
  countryCode: string
  parcels: number
  troubled: number
  cities: readonly Place[]
}

export function countriesOf(places: readonly Place[]): CountryPlaces[] {
  const sum = (list: readonly Place[], what: 'parcels' | 'troubled') =>
    list.reduce((total, one) => total + one[what], 0)
  return [...Map.groupBy(places, ({ countryCode }) => countryCode)]
    .map(([countryCode, cities]) => ({
      countryCode,
      parcels: sum(cities, 'parcels'),
      troubled: sum(cities, 'troubled'),
      cities,
    }))
    .sort((a, b) => b.parcels - a.parcels)
}

export const MAP = { width: 800, height: 480 } as const

const LEAST_SPAN = 16
const MARGIN = 1.35

/** What of the world the map shows, in degrees. */
export interface Extent {
  west: number
  east: number
  south: number
  north: number
}

/** Around all dots, wide enough to know where one is, in the shape of the map. */
export function extentOf(dots: readonly Pick<Dot, 'latitude' | 'longitude'>[]): Extent {
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const
  const [south = 40, north = 60] = dots.length > 0 ? range(dots.map(({ latitude }) => latitude)) : []
  const [west = 0, east = 30] = dots.length > 0 ? range(dots.map(({ longitude }) => longitude)) : []
  const [middle, centre] = [(south + north) / 2, (west + east) / 2]
  // A degree of longitude is shorter the further north it is.
  const shrink = Math.cos((middle * Math.PI) / 180)
  const high = Math.max(north - south, LEAST_SPAN, ((east - west) * shrink * MAP.height) / MAP.width) * MARGIN
  const wide = (high * MAP.width) / MAP.height / shrink
  return { south: middle - high / 2, north: middle + high / 2, west: centre - wide / 2, east: centre + wide / 2 }
}

export const project = ({ west, east, south, north }: Extent, latitude: number, longitude: number) => ({
  x: ((longitude - west) / (east - west)) * MAP.width,
  y: ((north - latitude) / (north - south)) * MAP.height,
})

/** Round degrees within the extent, as far apart as fits it. */
export function meridians(from: number, to: number): number[] {
  const step = [5, 10, 20, 30].find((each) => (to - from) / each <= 9) ?? 60
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, at) => first + at * step)
}
