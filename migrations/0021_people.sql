-- Links by which people choose a new password, one for each person; each works once.
create table password_reset (
  user_id uuid primary key,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);
create index password_reset_expiry on password_reset (expires_at);

-- @reference password_reset

alter table password_reset add constraint password_reset_user_account foreign key (user_id) references user_account (id);

-- The surface through which it was done. Null: by signing in, by the installation itself, or before doors were noted.
alter table audit_entry add column door text;
create index audit_entry_actor on audit_entry (shop_id, actor, id);
create index audit_entry_subject on audit_entry (shop_id, subject, id);

-- How mails of a shop are signed. A shop without a row signs as the installation does.
create table mail_settings (
  shop_id uuid primary key,
  sender_name text,
  reply_to text,
  updated_at timestamptz not null
);

-- @distribute mail_settings
