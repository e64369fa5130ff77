-- What shop systems tell of products: their own ids, the title of a variant, texts in other languages. A product that
-- they delete leaves the catalogue; its row stays for the orders and the stock that refer to it.
alter table variant add column external_product_id text;
alter table variant add column external_id text;
alter table variant add column title text;
alter table variant add column sku text;
alter table variant add column translations jsonb;
alter table variant add column deleted_at timestamptz;
create unique index variant_external on variant (shop_id, external_product_id, external_id) where external_id is not null;

alter table sales_order add column external_id text;
alter table sales_order add column display_name text;
alter table sales_order add column placed_at timestamptz;
update sales_order set placed_at = created_at;
alter table sales_order alter column placed_at set not null;
-- Fulfilled elsewhere: it holds no stock.
alter table sales_order add column external boolean not null default false;
alter table sales_order add column shipping_price bigint;
alter table sales_order add column sub_total bigint;
alter table sales_order add column discount_total bigint;
alter table sales_order add column segments text[] not null default '{}';
alter table sales_order add column expected_shipments integer not null default 1;
alter table sales_order add column details jsonb;
alter table sales_order add column email_search text generated always as (lower(left(customer ->> 'email', 255))) stored;
alter table sales_order add column zip_search text generated always as (lower(left(customer ->> 'zip', 255))) stored;
create unique index sales_order_external on sales_order (shop_id, external_id) where external_id is not null;
create index sales_order_display_name on sales_order (shop_id, display_name) where display_name is not null;
create index sales_order_placed on sales_order (shop_id, placed_at, id);
create index sales_order_email on sales_order (shop_id, email_search) where email_search is not null;
create index sales_order_zip on sales_order (shop_id, zip_search) where zip_search is not null;

-- The line as it was sold, whatever becomes of the product.
alter table order_line add column title text;
alter table order_line add column details jsonb;

-- A shipment that is expected and has no number yet.
alter table shipment add column draft boolean not null default false;
-- By day, so that an event changes no index: the row stays on its page.
alter table shipment add column edited_day date generated always as ((edited_at at time zone 'UTC')::date) stored;
create index shipment_edited on shipment (shop_id, edited_day);
alter table parcel add column external_id text;
alter table parcel add column goods jsonb;
create index parcel_external on parcel (shop_id, external_id) where external_id is not null;

-- For dialects that let receivers describe an endpoint.
alter table webhook_endpoint add column description text;
create unique index webhook_endpoint_url on webhook_endpoint (shop_id, dialect, md5(url)) where dialect = 'karla';
