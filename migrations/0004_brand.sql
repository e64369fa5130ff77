-- How the shop's own pages look. A shop without a row has the defaults.
create table shop_brand (
  shop_id uuid primary key,
  logo_file_id uuid,
  logo_width integer check (logo_width > 0),
  logo_height integer check (logo_height > 0),
  accent text not null,
  background text not null,
  font text not null check (font in ('system', 'humanist', 'geometric', 'rounded', 'serif', 'slab')),
  email text,
  phone text,
  help_url text,
  website_url text,
  back_to_shop_url text,
  imprint_url text,
  privacy_url text,
  updated_at timestamptz not null,
  check ((logo_file_id is null) = (logo_width is null) and (logo_file_id is null) = (logo_height is null))
);

-- @distribute shop_brand

alter table shop_brand add constraint shop_brand_logo foreign key (shop_id, logo_file_id) references stored_file (shop_id, id);
