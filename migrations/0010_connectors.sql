-- A shop's account with a program of somebody else, such as its shop system; what it was given is encrypted.
create table integration (
  shop_id uuid not null,
  name text not null,
  secrets text not null,
  paused_until timestamptz,
  last_success_at timestamptz,
  last_error_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, name)
);

-- What a shop system was asked to call us about. No foreign id: it is being asked, or nobody learned its answer.
create table integration_subscription (
  shop_id uuid not null,
  id uuid not null,
  integration text not null,
  type text not null,
  topic text not null,
  foreign_id bigint,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, integration, type)
);

-- Calls of shop systems as they came, kept before they are answered. The body goes when it has been read.
create table integration_call (
  shop_id uuid not null,
  integration text not null,
  call_id text not null,
  type text not null,
  subject text not null,
  told_at timestamptz not null,
  body bytea,
  received_at timestamptz not null,
  processed_at timestamptz,
  trouble text,
  primary key (shop_id, integration, call_id)
);
create index integration_call_subject on integration_call (shop_id, integration, subject, told_at);
create index integration_call_age on integration_call (received_at);

-- @distribute integration integration_subscription integration_call
