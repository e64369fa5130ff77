-- What lists of orders are narrowed by, in one text of few values: the orders of each value are walked newest first.
alter table sales_order add column facet text collate "C" generated always as (
  status || e'\n' || coalesce(customer ->> 'countryCode', '') || e'\n' || case when test then 't' else '' end || e'\n' || door
    || e'\n' || left(coalesce(shipping_code, ''), 255)
) stored;
alter table sales_order add column name_search text generated always as (lower(left(customer ->> 'name', 255))) stored;
create index sales_order_facet on sales_order (shop_id, facet, id);
create index sales_order_name on sales_order (shop_id, name_search text_pattern_ops, id) where name_search is not null;

-- A shop may have many orders of one address or product: they are walked newest first as well.
drop index sales_order_email;
create index sales_order_email on sales_order (shop_id, email_search, id) where email_search is not null;
drop index order_line_variant;
create index order_line_variant on order_line (shop_id, variant_id, order_id);

-- Lists as somebody likes to see them, for each person or key.
create table saved_view (
  shop_id uuid not null,
  id uuid not null,
  owner text not null,
  name text not null,
  filter jsonb not null,
  columns text[] not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, owner, name)
);

-- Lists written into files in the background.
create table list_export (
  shop_id uuid not null,
  id uuid not null,
  owner text not null,
  format text not null check (format in ('csv', 'xlsx')),
  filter jsonb not null,
  columns text[] not null,
  -- How the file looks beside its columns.
  style jsonb not null,
  status text not null check (status in ('waiting', 'running', 'done', 'failed')),
  failure text,
  rows_done integer not null,
  -- Null until they are counted.
  rows_expected integer,
  bytes bigint not null,
  -- Where the next step goes on.
  progress jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz not null,
  primary key (shop_id, id)
);
create index list_export_owner on list_export (shop_id, owner, id);
create index list_export_expiry on list_export (expires_at);

-- The file in pieces, in the order of their positions.
create table list_export_piece (
  shop_id uuid not null,
  export_id uuid not null,
  position integer not null,
  content bytea not null,
  primary key (shop_id, export_id, position)
);

-- @distribute saved_view list_export list_export_piece

alter table list_export_piece add constraint list_export_piece_export
  foreign key (shop_id, export_id) references list_export (shop_id, id) on delete cascade;
