-- Amounts are bigint ten-thousandths of the currency unit. Times come from the application.

create table warehouse (
  shop_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  country text not null,
  is_default boolean not null default false,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, code)
);

create table shipping_method (
  shop_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  carrier text,
  enabled boolean not null,
  needs_pick_up_point boolean not null default false,
  cash_on_delivery boolean not null default false,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, code)
);

create table product (
  shop_id uuid not null,
  id uuid not null,
  name text,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id)
);

-- The search columns are columns, not expressions of an index: row policies let an index serve only functions that
-- cannot leak what they see, and lower() is not counted among them.
create table variant (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  code text not null,
  name text,
  description text,
  supplier_code text,
  supplier text,
  product_group text,
  ean_code text,
  supply_price bigint,
  sales_price bigint,
  currency text,
  info_url text,
  picture_url text,
  country_of_origin text,
  customs_description text,
  hs_code text,
  language text not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  code_search text generated always as (lower(code)) stored,
  name_search text generated always as (lower(name)) stored,
  primary key (shop_id, id),
  unique (shop_id, code)
);
create index variant_ean on variant (shop_id, ean_code) where ean_code is not null;
create index variant_product on variant (shop_id, product_id);
create index variant_code_search on variant (shop_id, code_search text_pattern_ops);
create index variant_name_search on variant (shop_id, name_search text_pattern_ops);

create table metadata (
  shop_id uuid not null,
  object_id uuid not null,
  key text not null,
  value text not null,
  primary key (shop_id, object_id, key)
);

-- One row a variant: the figures over all warehouses. reserved counts every reservation, waiting the part of Pending orders.
create table stock_level (
  shop_id uuid not null,
  variant_id uuid not null,
  stock integer not null default 0 check (stock >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  waiting integer not null default 0 check (waiting >= 0 and waiting <= reserved),
  expected integer not null default 0 check (expected >= 0),
  expected_at timestamptz,
  modified_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, variant_id)
) with (fillfactor = 70);

create table warehouse_stock (
  shop_id uuid not null,
  warehouse_id uuid not null,
  variant_id uuid not null,
  on_hand integer not null check (on_hand >= 0),
  primary key (shop_id, variant_id, warehouse_id)
) with (fillfactor = 70);

create table stock_movement (
  shop_id uuid not null,
  id uuid not null,
  variant_id uuid not null,
  warehouse_id uuid not null,
  quantity integer not null check (quantity <> 0),
  kind text not null check (kind in ('received', 'picked', 'put_back', 'returned', 'corrected')),
  cause_id uuid,
  note text,
  actor text not null,
  at timestamptz not null,
  primary key (shop_id, id)
);
create index stock_movement_variant on stock_movement (shop_id, variant_id, id);
create index stock_movement_cause on stock_movement (shop_id, cause_id) where cause_id is not null;

create table sales_order (
  shop_id uuid not null,
  id uuid not null,
  reference text not null,
  status text not null check (status in ('Draft', 'New', 'Pending', 'Reserved', 'Locked', 'Collecting', 'Shipped', 'Cancelled', 'Returned')),
  test boolean not null default false,
  shipping_code text,
  pick_up_point_code text,
  customer jsonb not null,
  comments text,
  warehouse_comments text,
  price_total bigint,
  currency text,
  cash_on_delivery jsonb,
  tracking_number text,
  tracking_url text,
  door text not null,
  visible boolean not null default true,
  viewed boolean not null default false,
  confirmed_at timestamptz,
  authorized_at timestamptz,
  collected_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  reference_search text generated always as (lower(reference)) stored,
  primary key (shop_id, id),
  unique (shop_id, reference)
) with (fillfactor = 85);
create index sales_order_status on sales_order (shop_id, status, id);
create index sales_order_edited on sales_order (shop_id, edited_at);
create index sales_order_reference_search on sales_order (shop_id, reference_search text_pattern_ops);

create table order_line (
  shop_id uuid not null,
  order_id uuid not null,
  position integer not null,
  id uuid not null,
  variant_id uuid not null,
  quantity integer not null check (quantity > 0),
  unit_price bigint,
  vat_percentage numeric(9, 4),
  info_url text,
  picture_url text,
  primary key (shop_id, order_id, position)
);
create index order_line_variant on order_line (shop_id, variant_id);

create table order_document (
  shop_id uuid not null,
  order_id uuid not null,
  position integer not null,
  type text not null,
  url text,
  file_id uuid,
  primary key (shop_id, order_id, position),
  check ((url is null) <> (file_id is null))
);

create table order_payment (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  amount bigint not null,
  currency text not null,
  method text not null,
  reference text,
  at timestamptz not null,
  primary key (shop_id, id)
);
create index order_payment_order on order_payment (shop_id, order_id);

-- Every move of the status machine, with who made it and through which door.
create table order_move (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  from_status text,
  to_status text not null,
  actor text not null,
  door text not null,
  at timestamptz not null,
  primary key (shop_id, id)
);
create index order_move_order on order_move (shop_id, order_id, id);

create table reservation (
  shop_id uuid not null,
  order_id uuid not null,
  variant_id uuid not null,
  quantity integer not null check (quantity > 0),
  waiting boolean not null,
  primary key (shop_id, order_id, variant_id)
);
create index reservation_waiting on reservation (shop_id, variant_id, order_id) where waiting;
create index reservation_variant on reservation (shop_id, variant_id);

create table shipment (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  warehouse_id uuid,
  direction text not null check (direction in ('outbound', 'return')),
  shipped_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id)
);
create index shipment_order on shipment (shop_id, order_id);

create table parcel (
  shop_id uuid not null,
  id uuid not null,
  shipment_id uuid not null,
  order_id uuid not null,
  carrier text,
  tracking_number text,
  tracking_url text,
  created_at timestamptz not null,
  primary key (shop_id, id)
);
create index parcel_order on parcel (shop_id, order_id, id);
create index parcel_number on parcel (shop_id, tracking_number) where tracking_number is not null;

-- A stock update is what other systems call a purchase order or an inbound shipment.
create table stock_update (
  shop_id uuid not null,
  id uuid not null,
  reference text not null,
  auto_reference text not null,
  status text not null check (status in ('NEW', 'ARRIVED', 'PROCESSING', 'COMPLETED', 'CANCELLED')),
  warehouse_id uuid not null,
  supplier text not null,
  containers integer,
  pallets integer,
  parcels integer,
  delivered_by text,
  receive_date timestamptz not null,
  arrival_date timestamptz,
  merchant_comments text,
  warehouse_comments text,
  tracking_codes text[] not null,
  special_action text,
  created_at timestamptz not null,
  modified_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, auto_reference)
);
create index stock_update_reference on stock_update (shop_id, reference);
create index stock_update_status on stock_update (shop_id, status, id);

create table stock_update_line (
  shop_id uuid not null,
  stock_update_id uuid not null,
  position integer not null,
  variant_id uuid not null,
  expected_quantity integer not null check (expected_quantity >= 0),
  received_quantity integer not null default 0 check (received_quantity >= 0),
  supply_price bigint,
  name text,
  ean_code text,
  country_of_origin text,
  customs_description text,
  hs_code text,
  warehouse_comments text,
  primary key (shop_id, stock_update_id, position)
);
create index stock_update_line_variant on stock_update_line (shop_id, variant_id);

create table warehouse_return (
  shop_id uuid not null,
  id uuid not null,
  reference text not null,
  order_id uuid,
  status text not null check (status in ('Waiting', 'Arrived', 'Processing', 'Handled', 'Cancelled')),
  customer jsonb,
  comments text,
  warehouse_id uuid not null,
  tracking_codes text[] not null,
  test boolean not null default false,
  announced boolean not null,
  warehouse_comments text,
  arrival_date timestamptz,
  handled_date timestamptz,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, reference)
);
create index warehouse_return_order on warehouse_return (shop_id, order_id) where order_id is not null;
create index warehouse_return_status on warehouse_return (shop_id, status, id);
create index warehouse_return_edited on warehouse_return (shop_id, edited_at);

create table warehouse_return_line (
  shop_id uuid not null,
  return_id uuid not null,
  position integer not null,
  variant_id uuid not null,
  quantity integer not null check (quantity >= 0),
  reason text,
  comments text,
  received_quantity integer not null default 0 check (received_quantity >= 0),
  stocked_quantity integer not null default 0 check (stocked_quantity >= 0 and stocked_quantity <= received_quantity),
  condition text check (condition in ('Unknown', 'Sellable', 'Opened', 'Damaged', 'WrongItem', 'Missing')),
  warehouse_comments text,
  primary key (shop_id, return_id, position)
);

create table webhook_endpoint (
  shop_id uuid not null,
  id uuid not null,
  dialect text not null,
  url text not null,
  secret text not null,
  previous_secret text,
  previous_secret_until timestamptz,
  event_types text[] not null,
  custom_headers jsonb,
  active boolean not null default true,
  inactive_reason text,
  last_success_at timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id)
);

create table webhook_delivery (
  shop_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  subject text not null,
  body text not null,
  status text not null check (status in ('pending', 'retrying', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, endpoint_id, event_id)
);
create index webhook_delivery_pending on webhook_delivery (shop_id, endpoint_id, event_id) where status = 'pending';
create index webhook_delivery_trouble on webhook_delivery (shop_id, id) where status in ('retrying', 'failed');
create index webhook_delivery_finished on webhook_delivery (finished_at) where finished_at is not null;

create table webhook_attempt (
  shop_id uuid not null,
  id uuid not null,
  delivery_id uuid not null,
  number integer not null,
  at timestamptz not null,
  latency_ms integer not null,
  status integer,
  error text,
  answer text,
  primary key (shop_id, delivery_id, id)
) partition by range (id);
create table webhook_attempt_default partition of webhook_attempt default;

-- @distribute warehouse shipping_method product variant metadata stock_level warehouse_stock stock_movement
-- @distribute sales_order order_line order_document order_payment order_move reservation shipment parcel
-- @distribute stock_update stock_update_line warehouse_return warehouse_return_line
-- @distribute webhook_endpoint webhook_delivery webhook_attempt

alter table variant add constraint variant_product foreign key (shop_id, product_id) references product (shop_id, id);
alter table stock_level add constraint stock_level_variant foreign key (shop_id, variant_id) references variant (shop_id, id);
alter table warehouse_stock add constraint warehouse_stock_variant foreign key (shop_id, variant_id) references variant (shop_id, id);
alter table warehouse_stock add constraint warehouse_stock_warehouse foreign key (shop_id, warehouse_id) references warehouse (shop_id, id);
alter table order_line add constraint order_line_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table order_line add constraint order_line_variant foreign key (shop_id, variant_id) references variant (shop_id, id);
alter table order_document add constraint order_document_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table order_payment add constraint order_payment_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table order_move add constraint order_move_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table reservation add constraint reservation_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table shipment add constraint shipment_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table parcel add constraint parcel_shipment foreign key (shop_id, shipment_id) references shipment (shop_id, id);
alter table stock_update add constraint stock_update_warehouse foreign key (shop_id, warehouse_id) references warehouse (shop_id, id);
alter table stock_update_line add constraint stock_update_line_update foreign key (shop_id, stock_update_id) references stock_update (shop_id, id);
alter table stock_update_line add constraint stock_update_line_variant foreign key (shop_id, variant_id) references variant (shop_id, id);
alter table warehouse_return add constraint warehouse_return_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table warehouse_return_line add constraint warehouse_return_line_return foreign key (shop_id, return_id) references warehouse_return (shop_id, id);
alter table warehouse_return_line add constraint warehouse_return_line_variant foreign key (shop_id, variant_id) references variant (shop_id, id);
alter table webhook_delivery add constraint webhook_delivery_endpoint foreign key (shop_id, endpoint_id) references webhook_endpoint (shop_id, id) on delete cascade;
