import { sql } from 'kysely'
import type { Context } from '#platform/context'

export interface SeenPlace {
  countryCode: string
  city: string | null
  /** Of the places whose position the carrier told, on average. */
  latitude: number | null
  longitude: number | null
  parcels: number
  /** Of them, held, damaged, refused, not met or on their way back. */
  troubled: number
}

interface PlaceRow extends Omit<SeenPlace, 'countryCode'> {
  countryCode: string | null
}

/**
 * Where the newest `most` parcels that are on their way were seen last, those with most parcels first; without a country:
 * nobody told. A parcel that was never heard of is not on its way.
 */
export async function selectPlaces(ctx: Context, most: number): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    with moving as materialized (
      select p.last_place as place, p.status from parcel p
      where p.shop_id = ${ctx.shopId} and p.final_at is null and p.status <> 'PENDING'
      order by p.id desc limit ${most}
    )
    select place ->> 'countryCode' as "countryCode", nullif(place ->> 'city', '') as city,
      avg((place ->> 'latitude')::float8) as latitude, avg((place ->> 'longitude')::float8) as longitude,
      count(*)::int as parcels,
      (count(*) filter (where status in ('EXCEPTION', 'FAILED_ATTEMPT', 'RETURNED_TO_SENDER')))::int as troubled
    from moving group by 1, 2 order by count(*) desc, 1, 2`.execute(ctx.db)
  return rows
}
