-- The last number that a claim of the shop got.
create table claim_counter (
  shop_id uuid primary key,
  last integer not null
);

-- What a customer says is wrong with a parcel. Facts of order and parcel are copies of when it was filed.
create table claim (
  shop_id uuid not null,
  id uuid not null,
  number integer not null,
  order_id uuid,
  shipment_id uuid,
  parcel_id uuid,
  status text not null check (status in ('New', 'InProgress', 'WaitingCustomer', 'Approved', 'Resolved', 'Rejected', 'Cancelled')),
  type text not null check (type in ('Lost', 'Damaged', 'MissingItem', 'WrongItem', 'Defective', 'NotAsDescribed', 'Delayed', 'Other')),
  -- Equal for claims about the same things with the same type; one of them is open at a time.
  subject_key text not null,
  open boolean not null,
  wish text check (wish in ('Refund', 'PartialRefund', 'Reship', 'Exchange', 'ReturnAndRefund', 'StoreCredit', 'None')),
  told_reason text,
  resolution text check (resolution in ('Refund', 'PartialRefund', 'Reship', 'Exchange', 'ReturnAndRefund', 'StoreCredit', 'None')),
  amount bigint check (amount > 0),
  message text,
  decided_by text,
  decided_at timestamptz,
  -- When money went back or goods were sent again: there is no way back from then on.
  begun_at timestamptz,
  refund_payment_id uuid,
  reshipment_order_id uuid,
  description text,
  pictures jsonb not null,
  signature jsonb,
  signed_name text,
  drop_off_permitted boolean,
  partial boolean not null,
  order_reference text,
  customer jsonb,
  language text,
  net_amount bigint,
  currency text not null,
  tracking_number text,
  carrier text,
  scanned_at timestamptz,
  weight_kg numeric,
  owner text,
  due_at timestamptz,
  -- While the customer is waited for: what was left of the time.
  due_left_seconds integer,
  actor text not null,
  door text not null,
  put_away_at timestamptz,
  deleted_at timestamptz,
  closed_at timestamptz,
  status_at timestamptz not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, number)
) with (fillfactor = 85);
create unique index claim_open_subject on claim (shop_id, subject_key) where open;
create index claim_order on claim (shop_id, order_id, id);
create index claim_parcel on claim (shop_id, parcel_id, id);
create index claim_status on claim (shop_id, status, id);
create index claim_reshipment on claim (shop_id, reshipment_order_id) where reshipment_order_id is not null;
create index claim_waiting on claim (status_at) where status = 'WaitingCustomer';

create table claim_line (
  shop_id uuid not null,
  claim_id uuid not null,
  position integer not null,
  id uuid not null,
  order_line_id uuid,
  variant_id uuid,
  sku text,
  title text,
  quantity integer not null check (quantity > 0),
  unit_price bigint,
  pictures jsonb not null,
  primary key (shop_id, claim_id, position)
);

-- Every move of a claim, and every note. Without statuses it is a note alone.
create table claim_entry (
  shop_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  from_status text,
  to_status text,
  note text,
  for_customer boolean not null,
  actor text not null,
  door text not null,
  at timestamptz not null,
  primary key (shop_id, id)
);
create index claim_entry_claim on claim_entry (shop_id, claim_id, id);

-- @distribute claim_counter claim claim_line claim_entry

alter table claim add constraint claim_order foreign key (shop_id, order_id) references sales_order (shop_id, id);
alter table claim_line add constraint claim_line_claim foreign key (shop_id, claim_id) references claim (shop_id, id);
alter table claim_entry add constraint claim_entry_claim foreign key (shop_id, claim_id) references claim (shop_id, id);
