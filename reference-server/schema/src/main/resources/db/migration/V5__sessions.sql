-- Who is signed in. The cookie holds a random token and the table only its hash, so that whoever reads the table, or a copy
-- of it, can sign in as nobody. Nothing here says which person it is.

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
  primary key (county, token)
);

grant select, insert, delete on session to qibu_app;
grant update (seen) on session to qibu_app;
