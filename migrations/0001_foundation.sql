-- Global tables: small, the same on every node (reference tables on Citus).

create table organization (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null
);

create table shop (
  id uuid primary key,
  number bigint generated always as identity (start with 1001) unique,
  organization_id uuid not null,
  slug text not null unique,
  name text not null,
  currency text not null,
  language text not null,
  country text not null,
  fulfilment text not null default 'own' check (fulfilment in ('own', 'external')),
  requires_authorization boolean not null default false,
  reservation_days integer check (reservation_days > 0),
  created_at timestamptz not null
);

create table user_account (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text,
  created_at timestamptz not null
);
create unique index user_account_email on user_account (lower(email));

create table membership (
  organization_id uuid not null,
  user_id uuid not null,
  role text not null check (role in ('admin', 'editor', 'viewer', 'warehouse')),
  created_at timestamptz not null,
  primary key (organization_id, user_id)
);

-- shop_id null: every shop of the organization.
create table credential (
  id uuid primary key,
  organization_id uuid not null,
  shop_id uuid,
  kind text not null check (kind in ('ogoship_secret', 'ogoship_key', 'api_key')),
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index credential_shop on credential (shop_id, kind);

create table oauth_client (
  id text primary key,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- Signs access tokens. A retired key still verifies until every token it signed has expired.
create table signing_key (
  id text primary key,
  secret text not null,
  created_at timestamptz not null,
  retired_at timestamptz
);

-- Failed logins per credential and per address; one row while failures are recent.
create table login_throttle (
  subject text primary key,
  failures integer not null,
  first_failed_at timestamptz not null,
  locked_until timestamptz
);

create table schedule (
  name text primary key,
  next_run_at timestamptz not null,
  last_run_at timestamptz
);

create table installation (
  name text primary key,
  value text not null
);

-- @reference organization shop user_account membership credential oauth_client signing_key login_throttle schedule installation

alter table shop add constraint shop_organization foreign key (organization_id) references organization (id);
alter table membership add constraint membership_organization foreign key (organization_id) references organization (id);
alter table membership add constraint membership_user foreign key (user_id) references user_account (id);
alter table credential add constraint credential_organization foreign key (organization_id) references organization (id);

-- Tenant tables of the platform: every key starts with shop_id.

create table login_family (
  shop_id uuid not null,
  id uuid not null,
  client_id text not null,
  credential_id uuid not null,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (shop_id, id)
);

create table refresh_token (
  shop_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (shop_id, id)
);
create index refresh_token_expiry on refresh_token (expires_at);
create index refresh_token_family on refresh_token (shop_id, family_id);

-- Ids of append-only tables are version 7 uuids, so a range of ids is a range of time: partitions by month need no second key column.
create table event (
  shop_id uuid not null,
  id uuid not null,
  type text not null,
  subject text not null,
  data jsonb not null,
  actor text not null,
  door text not null,
  at timestamptz not null,
  primary key (shop_id, id)
) partition by range (id);
create index event_subject on event (shop_id, subject, id);
create index event_type on event (shop_id, type, id);
create table event_default partition of event default;

create table audit_entry (
  shop_id uuid not null,
  id uuid not null,
  action text not null,
  subject text not null,
  actor text not null,
  address text,
  detail jsonb not null,
  at timestamptz not null,
  primary key (shop_id, id)
) partition by range (id);
create table audit_entry_default partition of audit_entry default;

create table job (
  shop_id uuid not null,
  id uuid not null,
  queue text not null,
  key text,
  lane text,
  data jsonb not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  generation integer not null default 0,
  lease_until timestamptz,
  claim uuid,
  last_error text,
  dead_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
create unique index job_key on job (shop_id, queue, key) where key is not null;
create index job_ready on job (queue, shop_id, run_at) where lease_until is null and dead_at is null;
create index job_lease on job (lease_until) where lease_until is not null;
create index job_dead on job (queue, dead_at) where dead_at is not null;

create table idempotent_request (
  shop_id uuid not null,
  key_hash bytea not null,
  operation text not null,
  body_hash bytea not null,
  status integer not null,
  headers jsonb not null,
  body bytea,
  created_at timestamptz not null,
  primary key (shop_id, key_hash)
);
create index idempotent_request_age on idempotent_request (created_at);

create table stored_file (
  shop_id uuid not null,
  id uuid not null,
  content_type text not null,
  content bytea not null,
  created_at timestamptz not null,
  primary key (shop_id, id)
);

-- @distribute login_family refresh_token event audit_entry job idempotent_request stored_file
