-- The keys of the county's other systems. A key is shown once, when it is made; here is only the hash of its secret part, so
-- that whoever reads the table, or a copy of it, can act as nobody. A row is never deleted: the table says which keys there
-- ever were, what they could do, and from when until when.

create table service_key (
  county     text        not null check (county ~ '^[0-9]{6}$'),
  -- What names the key, in lists and in its own text; no secret.
  id         text        not null check (id ~ '^[a-z2-7]{10}$'),
  -- The system whose it is; a key and the one that follows it are of one account.
  account    text        not null check (account ~ '^[a-z][a-z0-9-]{1,31}$'),
  hash       bytea       not null check (octet_length(hash) = 32),
  role       text        not null,
  office     text        not null,
  -- The operationIds it may do, of those that its role may do.
  operations text[]      not null check (cardinality(operations) > 0),
  created    timestamptz not null,
  ends       timestamptz not null,
  revoked    timestamptz,
  -- When it was last used, to the minute.
  used       timestamptz,
  primary key (county, id)
);

create index service_key_account on service_key (county, account);

grant select, insert on service_key to qibu_app;
grant update (ends, revoked, used) on service_key to qibu_app;
