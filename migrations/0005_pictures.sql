-- Small pictures made of those that merchants keep elsewhere, by the hash of their address. No file: none could be made.
create table thumbnail (
  shop_id uuid not null,
  url_hash bytea not null,
  file_id uuid,
  tried_at timestamptz not null,
  primary key (shop_id, url_hash)
);
create index thumbnail_age on thumbnail (tried_at);

-- @distribute thumbnail
