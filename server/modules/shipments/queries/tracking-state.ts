import { sql } from 'kysely'
import type { Context } from '#platform/context'

/** As `trackingStateOf`, over the parcels of the statement's shipment. */
export const trackingStateSql = (ctx: Context) =>
  sql<string>`(select case
      when count(*) = 0 then 'QUEUED'
      when bool_and(p.final_at is not null or coalesce(p.tracking_error, '') = 'PROVIDER_INACTIVE') then 'STOPPED'
      when bool_and(p.final_at is not null or coalesce(p.tracking_error, '') in ('PROVIDER_INACTIVE', 'PROVIDER_NOT_DETECTED')) then 'FAILED'
      when bool_and(p.last_tracked_at is null and p.last_event_at is null and p.failures = 0) then 'QUEUED'
      else 'ACTIVE' end
    from parcel p where p.shop_id = ${ctx.shopId} and p.shipment_id = shipment.id)`
