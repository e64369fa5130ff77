-- Whether a shop sells at the moment, where its clock is set, and what its operator has agreed with it.
alter table shop add column timezone text;
update shop set timezone = coalesce(zone.name, 'UTC')
  from (select id, country from shop) place
  left join (values
  ('AE', 'Asia/Dubai'),
  ('AT', 'Europe/Vienna'),
  ('AU', 'Australia/Sydney'),
  ('BE', 'Europe/Brussels'),
  ('BG', 'Europe/Sofia'),
  ('BH', 'Asia/Bahrain'),
  ('BR', 'America/Sao_Paulo'),
  ('CA', 'America/Toronto'),
  ('CH', 'Europe/Zurich'),
  ('CN', 'Asia/Shanghai'),
  ('CY', 'Asia/Nicosia'),
  ('CZ', 'Europe/Prague'),
  ('DE', 'Europe/Berlin'),
  ('DK', 'Europe/Copenhagen'),
  ('DZ', 'Africa/Algiers'),
  ('EE', 'Europe/Tallinn'),
  ('EG', 'Africa/Cairo'),
  ('ES', 'Europe/Madrid'),
  ('FI', 'Europe/Helsinki'),
  ('FO', 'Atlantic/Faroe'),
  ('FR', 'Europe/Paris'),
  ('GB', 'Europe/London'),
  ('GR', 'Europe/Athens'),
  ('HK', 'Asia/Hong_Kong'),
  ('HR', 'Europe/Zagreb'),
  ('HU', 'Europe/Budapest'),
  ('IE', 'Europe/Dublin'),
  ('IL', 'Asia/Jerusalem'),
  ('IN', 'Asia/Kolkata'),
  ('IQ', 'Asia/Baghdad'),
  ('IS', 'Atlantic/Reykjavik'),
  ('IT', 'Europe/Rome'),
  ('JO', 'Asia/Amman'),
  ('JP', 'Asia/Tokyo'),
  ('KR', 'Asia/Seoul'),
  ('KW', 'Asia/Kuwait'),
  ('LB', 'Asia/Beirut'),
  ('LI', 'Europe/Vaduz'),
  ('LT', 'Europe/Vilnius'),
  ('LU', 'Europe/Luxembourg'),
  ('LV', 'Europe/Riga'),
  ('LY', 'Africa/Tripoli'),
  ('MA', 'Africa/Casablanca'),
  ('MT', 'Europe/Malta'),
  ('MX', 'America/Mexico_City'),
  ('NL', 'Europe/Amsterdam'),
  ('NO', 'Europe/Oslo'),
  ('NZ', 'Pacific/Auckland'),
  ('OM', 'Asia/Muscat'),
  ('PL', 'Europe/Warsaw'),
  ('PS', 'Asia/Hebron'),
  ('PT', 'Europe/Lisbon'),
  ('QA', 'Asia/Qatar'),
  ('RO', 'Europe/Bucharest'),
  ('SA', 'Asia/Riyadh'),
  ('SD', 'Africa/Khartoum'),
  ('SE', 'Europe/Stockholm'),
  ('SG', 'Asia/Singapore'),
  ('SI', 'Europe/Ljubljana'),
  ('SK', 'Europe/Bratislava'),
  ('SY', 'Asia/Damascus'),
  ('TN', 'Africa/Tunis'),
  ('TR', 'Europe/Istanbul'),
  ('UA', 'Europe/Kyiv'),
  ('US', 'America/New_York'),
  ('YE', 'Asia/Aden'),
  ('ZA', 'Africa/Johannesburg')
  ) zone (country, name) on zone.country = place.country
 where place.id = shop.id;
alter table shop alter column timezone set not null;
alter table shop add column available boolean not null default true;
-- Null: no plan was agreed, and nothing ends.
alter table shop add column plan text check (plan in ('trial', 'plan1', 'plan2', 'plan3', 'plan4', 'plan5'));
alter table shop add column trial_ends_at timestamptz;
alter table shop add constraint shop_trial_end check ((plan is not distinct from 'trial') = (trial_ends_at is not null));
alter table shop add column front_end text not null default 'standard' check (front_end in ('flat', 'standard'));

-- Host names under which shops are found. The one linked last is the shop's own.
create table shop_host (
  host text primary key,
  shop_id uuid not null,
  forward_www boolean not null,
  linked_at timestamptz not null
);
create index shop_host_shop on shop_host (shop_id, linked_at);

-- @reference shop_host

alter table shop_host add constraint shop_host_shop_id foreign key (shop_id) references shop (id);

alter table user_account add column phone text;

-- The key of one member in one shop. It can be shown again, so its text is kept, encrypted; what it may do follows the
-- member's role.
alter table credential drop constraint credential_kind_check;
alter table credential add constraint credential_kind_check check (kind in ('ogoship_secret', 'ogoship_key', 'api_key', 'user_key'));
alter table credential add column user_id uuid;
alter table credential add column sealed_text text;
alter table credential add constraint credential_user check ((kind = 'user_key') = (user_id is not null and shop_id is not null and sealed_text is not null));
create unique index credential_user_key on credential (user_id, shop_id) where kind = 'user_key' and revoked_at is null;

-- Who the shop is before the law. A shop without a row has said nothing.
create table shop_legal (
  shop_id uuid primary key,
  business_name jsonb not null,
  address_line1 jsonb not null,
  address_line2 jsonb not null,
  city text,
  country text,
  email text,
  phone text,
  license_number text,
  tax_reference text,
  updated_at timestamptz not null
);

-- @distribute shop_legal
