-- What a shop tells the customers on its tracking pages, a row for each language.
create table announcement (
  shop_id uuid not null,
  id uuid not null,
  language text not null,
  text text not null,
  -- The same text twice in a language is refused; texts are too long for an index.
  text_hash bytea not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id)
);
create unique index announcement_text on announcement (shop_id, language, text_hash);

create table discount (
  shop_id uuid not null,
  id uuid not null,
  type text not null check (type in ('product', 'order', 'shipping')),
  code text,
  title text,
  target_selection text check (target_selection in ('all', 'group', 'specific')),
  target_type text check (target_type in ('line_item', 'shipping_line')),
  value_type text check (value_type in ('percentage', 'fixed_amount')),
  -- Ten-thousandths of a percent or of the currency's unit.
  value bigint,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id)
);
create unique index discount_code on discount (shop_id, type, code) where code is not null;

-- An offer on the tracking page. Deleted ones stay for the results of their tests.
create table campaign (
  shop_id uuid not null,
  id uuid not null,
  name text not null,
  segment text not null,
  promotion_type text not null check (promotion_type in ('product', 'basic', 'banner')),
  enabled boolean not null,
  -- Enabled and not known to be over: the one of its segment.
  holds_segment boolean not null,
  start_at timestamptz not null,
  end_at timestamptz,
  promotion jsonb not null,
  discount_id uuid,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  deleted_at timestamptz,
  primary key (shop_id, id),
  check (enabled or not holds_segment),
  check (end_at >= start_at)
);
create unique index campaign_name on campaign (shop_id, name) where deleted_at is null;
create unique index campaign_segment on campaign (shop_id, segment) where holds_segment;
create index campaign_discount_id on campaign (shop_id, discount_id) where discount_id is not null;

create table deal (
  shop_id uuid not null,
  id uuid not null,
  discount_id uuid not null,
  rank integer not null,
  title text,
  description text,
  cta_url text,
  brand_image_url text,
  brand_logo_url text,
  translations jsonb not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id)
);
create unique index deal_discount_id on deal (shop_id, discount_id);

-- Over when end_at has come.
create table ab_test (
  shop_id uuid not null,
  id uuid not null,
  name text not null,
  segment text not null,
  promotion_type text not null check (promotion_type in ('product', 'basic', 'banner')),
  has_holdout boolean not null,
  holdout_percentage integer not null check (holdout_percentage between 0 and 100),
  start_at timestamptz not null,
  end_at timestamptz not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  primary key (shop_id, id),
  check (end_at >= start_at)
);
create unique index ab_test_name on ab_test (shop_id, name);
create index ab_test_segment on ab_test (shop_id, segment, promotion_type, end_at);

create table ab_test_variant (
  shop_id uuid not null,
  test_id uuid not null,
  position integer not null,
  campaign_id uuid not null,
  allocation integer not null check (allocation between 0 and 100),
  primary key (shop_id, test_id, position)
);
create unique index ab_test_variant_campaign on ab_test_variant (shop_id, campaign_id, test_id);

-- Taken before a test is made, so that two of one segment and type cannot both pass the check of their dates.
create table ab_test_turn (
  shop_id uuid not null,
  segment text not null,
  promotion_type text not null,
  primary key (shop_id, segment, promotion_type)
);

-- That the page of an order showed a campaign, once a day. The zero id: no test, or the holdout group's no campaign.
create table campaign_exposure (
  shop_id uuid not null,
  campaign_id uuid not null,
  test_id uuid not null,
  order_id uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (shop_id, campaign_id, test_id, order_id, day)
);
create index campaign_exposure_test on campaign_exposure (shop_id, test_id, campaign_id, order_id);

-- The first time that somebody followed a campaign from the page of an order.
create table campaign_click (
  shop_id uuid not null,
  campaign_id uuid not null,
  test_id uuid not null,
  order_id uuid not null,
  at timestamptz not null,
  primary key (shop_id, campaign_id, test_id, order_id)
);
create index campaign_click_test on campaign_click (shop_id, test_id, campaign_id);

-- @distribute announcement discount campaign deal ab_test ab_test_variant ab_test_turn campaign_exposure campaign_click

alter table campaign add constraint campaign_discount foreign key (shop_id, discount_id) references discount (shop_id, id);
alter table deal add constraint deal_discount foreign key (shop_id, discount_id) references discount (shop_id, id);
alter table ab_test_variant add constraint ab_test_variant_test foreign key (shop_id, test_id) references ab_test (shop_id, id);
alter table ab_test_variant add constraint ab_test_variant_of foreign key (shop_id, campaign_id) references campaign (shop_id, id);
