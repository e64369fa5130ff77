-- What needs a person, and the figures of the last weeks, found without reading the rest.

-- By day, so that news of a parcel moves no index entry more than once a day.
alter table shipment add column quiet_day date generated always as ((greatest(last_event_at, status_at, created_at) at time zone 'UTC')::date) stored;
create index shipment_quiet on shipment (shop_id, quiet_day) where status in ('INFO_RECEIVED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY') and final_at is null;
create index shipment_late on shipment (shop_id, id) where late_at is not null and final_at is null;
create index shipment_status on shipment (shop_id, status, id);
drop index shipment_open;
create index shipment_arrival on shipment (shop_id, delivered_at) where delivered_at is not null;

-- Where an event showed the parcel last.
alter table parcel add column last_place jsonb;
create index parcel_open on parcel (shop_id, id) where final_at is null;
create index parcel_carrier on parcel (shop_id, carrier, shipment_id) where carrier is not null;
update parcel set last_place = seen.place
  from (select distinct on (shop_id, parcel_id) shop_id, parcel_id, place
          from tracking_event
         where place ->> 'countryCode' is not null
         order by shop_id, parcel_id, occurred_at desc, id desc) seen
 where parcel.shop_id = seen.shop_id and parcel.id = seen.parcel_id and parcel.final_at is null;
