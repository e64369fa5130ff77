-- What shipping costs, by goods and country: the rates that a checkout is offered. Amounts are in the shop's currency.
create table shipping_rate (
  shop_id uuid not null,
  -- Chosen by the merchant.
  id text not null,
  -- Of a shipping method; a rate whose method is gone or disabled is offered to nobody.
  shipping_code text,
  names jsonb not null,
  descriptions jsonb not null,
  price bigint not null check (price >= 0),
  -- Goods for so much or more ship for nothing.
  free_from bigint check (free_from >= 0),
  least_total bigint check (least_total >= 0),
  most_total bigint check (most_total >= 0),
  -- Empty: everywhere.
  countries text[] not null,
  duration_value integer not null check (duration_value >= 0),
  duration_unit text not null check (duration_unit in ('days', 'hours', 'minutes')),
  position integer not null,
  enabled boolean not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id)
);

-- @distribute shipping_rate

-- A shop has one address for each call of this API family.
create unique index webhook_endpoint_shopgo on webhook_endpoint (shop_id, dialect) where dialect in ('shopgo', 'shopgo-rates');
