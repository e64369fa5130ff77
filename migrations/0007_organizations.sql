-- Facts of organizations. Numbers and slugs of those that are there are made from their age and name.
alter table organization add column number bigint;
update organization set number = numbered.number
  from (select id, 1000 + row_number() over (order by created_at, id) as number from organization) numbered
 where numbered.id = organization.id;
-- The last number given.
insert into installation (name, value) select 'organization-number', (1000 + count(*))::text from organization;
alter table organization alter column number set not null;
create unique index organization_number_key on organization (number);

alter table organization add column slug text;
update organization set slug = named.slug
  from (
    select id, case
             when length(base) between 1 and 50 and base !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-' and place = 1 then base
             else trim(both '-' from left(base, 40)) || '-' || right(id::text, 12)
           end as slug
      from (
        select id, base, row_number() over (partition by base order by created_at, id) as place
          from (
            select id, created_at, coalesce(nullif(trim(both '-' from regexp_replace(
                     regexp_replace(normalize(lower(name), NFKD), U&'[\0300-\036f]', '', 'g'), '[^a-z0-9]+', '-', 'g')), ''), 'organization') as base
              from organization
          ) based
      ) placed
  ) named
 where named.id = organization.id;
alter table organization alter column slug set not null;
create unique index organization_slug_key on organization (slug);

alter table organization add column email text;
alter table organization add column phone text;
alter table organization add column website text;
alter table organization add column industry text;
alter table organization add column sso_domain text;
alter table organization add column feature_community text not null default 'live' check (feature_community in ('alpha', 'beta', 'live'));
alter table organization add column feature_toggles jsonb not null default '{}';

-- Shops that the member may use. Null: every shop of the organization.
alter table membership add column shops uuid[];

-- Open invitations: one that is accepted or taken back is gone.
create table invitation (
  id uuid primary key,
  organization_id uuid not null,
  email text not null,
  role text not null check (role in ('admin', 'editor', 'viewer', 'warehouse')),
  shops uuid[],
  token_hash bytea not null unique,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index invitation_email on invitation (organization_id, lower(email));
create index invitation_expiry on invitation (expires_at);

-- @reference invitation

alter table invitation add constraint invitation_organization foreign key (organization_id) references organization (id);

create index shop_of_organization on shop (organization_id);
alter table shop add column description text;
alter table shop add column shop_system text check (shop_system in ('shopware', 'shopify'));
alter table shop add column shop_url text;
alter table shop add column admin_url text;
alter table shop add column faq_url text;
alter table shop add column service_url text;
alter table shop add column logo_url text;
alter table shop add column live_at timestamptz;
alter table shop add column web_tracking boolean not null default true;
alter table shop add column updated_at timestamptz;
update shop set updated_at = created_at;
alter table shop alter column updated_at set not null;

-- What the shop lets other systems do and get. A shop without a row has the defaults.
create table shop_settings (
  shop_id uuid primary key,
  aggregators jsonb not null,
  klaviyo_status text not null check (klaviyo_status in ('disabled', 'live', 'testing')),
  klaviyo_delivered_all boolean not null,
  klaviyo_group_key text not null check (klaviyo_group_key in ('shipment_id', 'tracking_number', 'external_shipment_id')),
  klaviyo_stale_hours integer not null check (klaviyo_stale_hours >= 0),
  klaviyo_custom_triggers jsonb not null,
  shopify_status text not null check (shopify_status in ('disabled', 'live', 'testing')),
  klaviyo_segments boolean not null,
  shopify_segments boolean not null,
  track_page jsonb not null,
  updated_at timestamptz not null
);

-- Mails on their way. What they say is encrypted, and gone once they are sent or given up.
create table mail (
  shop_id uuid not null,
  id uuid not null,
  about text not null,
  recipient text not null,
  content text,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  primary key (shop_id, id),
  check (content is not null or sent_at is not null or failed_at is not null)
);
create index mail_age on mail (created_at);

-- Where mails end up on an installation without a mail server.
create table mailbox_message (
  shop_id uuid not null,
  id uuid not null,
  sender text not null,
  recipient text not null,
  subject text not null,
  text_part text not null,
  html_part text,
  received_at timestamptz not null,
  primary key (shop_id, id)
);
create index mailbox_message_age on mailbox_message (received_at);

-- @distribute shop_settings mail mailbox_message
