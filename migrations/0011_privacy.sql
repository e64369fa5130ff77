-- What people asked about their data, and what was done. Whom it is about is forgotten once it is done.
create table privacy_request (
  shop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('export', 'erasure')),
  origin text not null,
  person jsonb,
  requested_by text not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  file_id uuid,
  result jsonb,
  primary key (shop_id, id),
  check (person is not null or done_at is not null)
);
create index privacy_request_done on privacy_request (done_at) where file_id is not null;

-- @distribute privacy_request
