-- How a raw code of a carrier is to be understood. Seeded by the program; edited_at says that a person took it over.
create table tracking_step (
  id uuid primary key,
  carrier text not null,
  code text not null,
  qualifier text not null default '',
  event_name text,
  status text,
  sub_status text,
  texts jsonb not null default '[]',
  informational boolean not null default false,
  reopens boolean not null default false,
  notify boolean not null default true,
  raw_text text,
  created_at timestamptz not null,
  edited_at timestamptz,
  edited_by text,
  check (event_name is null or status is not null or informational)
);
create unique index tracking_step_code on tracking_step (carrier, lower(code), lower(qualifier));

-- What the installation knows of a carrier beside its definition. No row: active, never asked.
create table carrier_state (
  name text primary key,
  active boolean not null default true,
  last_success_at timestamptz,
  last_error_at timestamptz,
  last_error text
);

-- @reference tracking_step carrier_state

-- A shop's account with a carrier or an aggregator; secrets are encrypted.
create table carrier_connection (
  shop_id uuid not null,
  id uuid not null,
  gateway text not null,
  settings jsonb not null,
  secrets text not null,
  active boolean not null default true,
  paused_until timestamptz,
  last_success_at timestamptz,
  last_error_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, gateway)
);

-- Calls of aggregators as they came, kept before they are answered.
create table carrier_push (
  shop_id uuid not null,
  connection_id uuid not null,
  push_id text not null,
  body bytea not null,
  received_at timestamptz not null,
  processed_at timestamptz,
  trouble text,
  primary key (shop_id, connection_id, push_id)
);
create index carrier_push_age on carrier_push (received_at);

-- One row a scan. What a step makes of it is kept beside the event as received.
create table tracking_event (
  shop_id uuid not null,
  id uuid not null,
  parcel_id uuid not null,
  fingerprint bytea not null,
  carrier text,
  code text,
  qualifier text,
  step_id uuid,
  event_name text,
  status text,
  sub_status text,
  informational boolean not null,
  reopens boolean not null,
  occurred_at timestamptz not null,
  offset_minutes smallint,
  received_at timestamptz not null,
  text text,
  place jsonb,
  source text not null check (source in ('CARRIER', 'MERCHANT', 'WAREHOUSE', 'SYSTEM')),
  external_id text,
  raw jsonb,
  primary key (shop_id, parcel_id, id)
) partition by range (id);
create index tracking_event_step on tracking_event (shop_id, step_id, parcel_id) where step_id is not null;
create table tracking_event_default partition of tracking_event default;

-- How often the events of a shop had a step's code.
create table step_sighting (
  shop_id uuid not null,
  step_id uuid not null,
  seen bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  raw_text text,
  primary key (shop_id, step_id)
) with (fillfactor = 70);

-- Problems that the merchant flagged; the newest is the one shown.
create table shipment_issue (
  shop_id uuid not null,
  id uuid not null,
  shipment_id uuid not null,
  type text not null check (type in ('DELAYED', 'DAMAGED', 'LOST', 'NOT_RECEIVED', 'WRONG_ADDRESS', 'MISSING_ITEM', 'WRONG_ITEM', 'OTHER')),
  comment text,
  set_by text not null,
  set_at timestamptz not null,
  resolved_at timestamptz,
  primary key (shop_id, id)
);
create index shipment_issue_shipment on shipment_issue (shop_id, shipment_id, id);

-- @distribute carrier_connection carrier_push tracking_event step_sighting shipment_issue

-- The default lets rows of before carry on; the program always writes its own.
alter table shipment alter column order_id drop not null;
alter table shipment add column reference text;
alter table shipment add column order_reference text;
alter table shipment add column foreign_order_id text;
alter table shipment add column carrier text;
alter table shipment add column service_code text;
alter table shipment add column service_name text;
alter table shipment add column recipient jsonb;
alter table shipment add column sender jsonb;
alter table shipment add column promised_at timestamptz;
alter table shipment add column locale text;
alter table shipment add column notify_recipient boolean not null default true;
alter table shipment add column tags text[] not null default '{}';
alter table shipment add column status text not null default 'PENDING';
alter table shipment add column sub_status text;
alter table shipment add column status_at timestamptz;
alter table shipment add column final_at timestamptz;
alter table shipment add column first_scan_at timestamptz;
alter table shipment add column available_at timestamptz;
alter table shipment add column failed_attempt_at timestamptz;
alter table shipment add column exception_at timestamptz;
alter table shipment add column returned_at timestamptz;
alter table shipment add column expired_at timestamptz;
alter table shipment add column late_at timestamptz;
alter table shipment add column last_event_at timestamptz;
alter table shipment add column edited_at timestamptz;
update shipment set edited_at = created_at;
alter table shipment alter column edited_at set not null;
create unique index shipment_reference on shipment (shop_id, reference);
create index shipment_created on shipment (shop_id, created_at, id);
create index shipment_order_reference on shipment (shop_id, order_reference) where order_reference is not null;
create index shipment_open on shipment (shop_id, status, id) where final_at is null;
create index shipment_promised on shipment (promised_at) where promised_at is not null and late_at is null and delivered_at is null;

alter table parcel alter column order_id drop not null;
-- What numbers are compared by; the program makes it.
alter table parcel add column number_key text;
update parcel set number_key = upper(regexp_replace(tracking_number, '\s', '', 'g'));
alter table parcel add column token bytea;
alter table parcel add column token_hash bytea generated always as (sha256(token)) stored;
alter table parcel add column dimensions jsonb;
alter table parcel add column items jsonb;
alter table parcel add column status text not null default 'PENDING';
alter table parcel add column sub_status text;
alter table parcel add column event_name text;
alter table parcel add column status_at timestamptz;
alter table parcel add column final_at timestamptz;
alter table parcel add column first_scan_at timestamptz;
alter table parcel add column delivered_at timestamptz;
alter table parcel add column signed_by text;
alter table parcel add column estimated_from timestamptz;
alter table parcel add column estimated_to timestamptz;
alter table parcel add column estimate_source text;
alter table parcel add column pick_up_point jsonb;
alter table parcel add column origin_country text;
alter table parcel add column destination_country text;
alter table parcel add column destination_city text;
alter table parcel add column service_name text;
alter table parcel add column notified text[] not null default '{}';
alter table parcel add column last_tracked_at timestamptz;
alter table parcel add column next_track_at timestamptz;
alter table parcel add column asked_at timestamptz;
alter table parcel add column failures integer not null default 0;
alter table parcel add column tracking_error text;
alter table parcel add column last_event_at timestamptz;
alter table parcel add column quiet_since timestamptz;
-- Random for outsiders: the value holds the random bytes of an encryption.
update parcel set quiet_since = created_at, token = substring(
  sha256(uuid_send(id) || convert_to((select value from installation where name = 'key-check'), 'utf8')) from 1 for 16);
alter table parcel alter column quiet_since set not null;
alter table parcel alter column token set not null;
create index parcel_number_key on parcel (shop_id, number_key) where number_key is not null;
create index parcel_shipment on parcel (shop_id, shipment_id, id);
create index parcel_delivered on parcel (shop_id, carrier, delivered_at) where delivered_at is not null;
create unique index parcel_token on parcel (shop_id, token_hash);
-- By day, so that an event changes no index: the row stays on its page.
alter table parcel add column quiet_day date generated always as ((quiet_since at time zone 'UTC')::date) stored;
create index parcel_quiet on parcel (quiet_day) where final_at is null and number_key is not null;
alter table parcel set (fillfactor = 75);
alter table shipment set (fillfactor = 75);

drop index parcel_number;

alter table sales_order add column tracking_status text;
alter table sales_order add column tracking_sub_status text;
