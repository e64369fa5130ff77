-- People at their browsers. One whose second factor is due opens nothing until it is given.
create table session (
  id uuid primary key,
  user_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  -- Exact to a minute.
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null,
  -- The network of the client.
  address text,
  second_factor_due boolean not null,
  second_factor_at timestamptz
);
create index session_of_user on session (user_id);
create index session_expiry on session (expires_at);

-- @reference session

alter table session add constraint session_user_account foreign key (user_id) references user_account (id);

alter table user_account add column language text;

-- Codes of an authenticator app. One that was never confirmed asks nobody for anything.
create table totp (
  user_id uuid primary key,
  sealed_secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- The half minute of the last code that was taken: it and those before are not taken again.
  last_step bigint
);

-- Those that were not used yet.
create table recovery_code (
  user_id uuid not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  primary key (user_id, code_hash)
);

-- @reference totp recovery_code

alter table totp add constraint totp_user_account foreign key (user_id) references user_account (id);
alter table recovery_code add constraint recovery_code_user_account foreign key (user_id) references user_account (id);

create table passkey (
  id uuid primary key,
  user_id uuid not null,
  -- As the authenticator names it, in base64url.
  credential_id text not null unique,
  public_key bytea not null,
  -- Signatures so far, as far as the authenticator counts them.
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_user on passkey (user_id);

-- Challenges that were not answered yet; one is answered once.
create table passkey_challenge (
  challenge_hash bytea primary key,
  -- Who registers a passkey. Null: somebody signs in.
  user_id uuid,
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

-- @reference passkey passkey_challenge

alter table passkey add constraint passkey_user_account foreign key (user_id) references user_account (id);
