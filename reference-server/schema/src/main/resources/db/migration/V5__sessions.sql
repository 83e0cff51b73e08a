-- Who is signed in. The cookie holds a random token and the table only its hash, so that whoever reads the table, or a copy
-- of it, can sign in as nobody. Nothing here says which person it is: the subject is a keyed hash.

create table session (
  county           text        not null check (county ~ '^[0-9]{6}$'),
  token            bytea       not null check (octet_length(token) = 32),
  role             text        not null,
  office           text        not null,
  began            timestamptz not null,
  -- When whoever it is last proved to be that one.
  authenticated_at timestamptz not null,
  -- When it was last used, to the minute.
  seen             timestamptz not null,
  ends             timestamptz not null,
  -- The identity provider's session and subject, by which it ends sessions; both as keyed hashes.
  provider_session bytea,
  subject          bytea,
  -- What the provider is shown at a sign-out, sealed with the token.
  hint             bytea,
  primary key (county, token)
);

grant select, insert, delete on session to qibu_app;
grant update (seen, authenticated_at) on session to qibu_app;
