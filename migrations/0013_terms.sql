-- How an order was sold: who bought it, to whom the bill goes, what was added to the prices of its goods, how the buyer
-- wants to pay, and the sales channel by its own name.
alter table sales_order add column buyer jsonb;
alter table sales_order add column billing jsonb;
alter table sales_order add column adjustments jsonb;
alter table sales_order add column payment_method text check (payment_method in ('cash', 'credit_card', 'bank_transfer', 'other'));
alter table sales_order add column source text;

-- The line as it was sold: its name by language, what was added to its price, what was chosen of it.
alter table order_line add column names jsonb;
alter table order_line add column charges jsonb;
alter table order_line add column attributes jsonb;

-- As the payment service wrote it, byte for byte.
alter table order_payment add column transaction_data json;

-- Numbers that the server gives to orders; the last one given.
create table order_counter (
  shop_id uuid primary key,
  last bigint not null
);

-- @distribute order_counter

-- Goods that were given up; put back again, they stand as a movement of the same kind the other way.
alter table stock_movement drop constraint stock_movement_kind_check;
alter table stock_movement add constraint stock_movement_kind_check
  check (kind in ('received', 'picked', 'put_back', 'returned', 'corrected', 'written_off'));

-- The first time that all of it was delivered, whatever is told of it afterwards.
alter table shipment add column first_delivered_at timestamptz;
update shipment set first_delivered_at = delivered_at where delivered_at is not null;

-- When the merchant cleared the order for the warehouse: known so far for none.
update sales_order set authorized_at = confirmed_at
 where status in ('New', 'Pending', 'Collecting', 'Shipped', 'Returned') and authorized_at is null;
