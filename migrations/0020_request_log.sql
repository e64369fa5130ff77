-- Calls that programs and people made: every failure and a sample of what succeeded. No row holds data of people:
-- bodies are masked before they are written, so nothing has to be found in them when a person is erased.
create table api_request (
  shop_id uuid not null,
  id uuid not null,
  -- When it was answered.
  at timestamptz not null,
  actor text not null,
  door text not null,
  operation text not null,
  method text not null,
  -- As the contract writes it, with the values that are known to be no one's data.
  path text not null,
  status integer not null,
  code text,
  detail text,
  duration_ms numeric(10, 1) not null,
  request_id text not null,
  idempotency_key text,
  request_bytes integer not null,
  answer_bytes integer not null,
  -- Masked, of failures only.
  request_body text,
  answer_body text,
  primary key (shop_id, id)
) partition by range (id);
create index api_request_failed on api_request (shop_id, id) where status >= 400;
create index api_request_actor on api_request (shop_id, actor, id);
create index api_request_operation on api_request (shop_id, operation, id);
create index api_request_reference on api_request (shop_id, request_id);
create table api_request_default partition of api_request default;

-- @distribute api_request
