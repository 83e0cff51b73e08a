-- What happened. One row is one fact; nothing here is ever changed or removed, and the database itself refuses to.

do $$
begin
  if not exists (select from pg_roles where rolname = 'qibu_app') then
    create role qibu_app nologin;
  end if;
end $$;
-- Whoever migrates may act as the running server; on PostgreSQL 16 and later creating a role does not give that.
do $$ begin execute format('grant qibu_app to %I', current_user); end $$;

-- The head of every stream: writers lock these rows in key order, compare, and append.
create table stream (
  county  text    not null check (county ~ '^[0-9]{6}$'),
  stream  text    not null check (stream ~ '^[a-z]+/.+$'),
  version integer not null check (version >= 0),
  primary key (county, stream)
);

create table fact (
  county         text        not null,
  stream         text        not null,
  version        integer     not null check (version > 0),
  id             bigint      not null generated always as identity,
  at             timestamptz not null,
  on_day         date        not null,
  capacity       text        not null,
  office         text        not null,
  type           text        not null check (type ~ '^[a-z]+([.-][a-z]+)*$'),
  schema_version integer     not null check (schema_version > 0),
  body           bytea       not null check (octet_length(body) between 2 and 4194304),
  -- Kept for a later commitment to body and personal part that cannot be guessed from either.
  salt           bytea       not null check (octet_length(salt) = 32),
  primary key (county, stream, version),
  unique (id),
  foreign key (county, stream) references stream
);

-- The personal part of a fact, readable only while its person's key exists.
create table personal_part (
  county     text    not null,
  stream     text    not null,
  version    integer not null,
  key_id     uuid    not null,
  nonce      bytea   not null check (octet_length(nonce) = 12),
  ciphertext bytea   not null,
  primary key (county, stream, version),
  foreign key (county, stream, version) references fact
);

-- A key per person, wrapped by the master key, which is never in the database. Deleting the row erases the person.
create table person_key (
  county  text  not null check (county ~ '^[0-9]{6}$'),
  person  text  not null,
  key_id  uuid  not null unique,
  wrapped bytea not null,
  primary key (county, person)
);

-- What was answered to a request with an Idempotency-Key, written with the facts it made.
create table answered (
  county       text        not null check (county ~ '^[0-9]{6}$'),
  scope        text        not null,
  key          text        not null check (length(key) between 1 and 255),
  request      bytea       not null check (octet_length(request) = 32),
  status       integer     not null check (status between 200 and 599),
  location     text        not null,
  content_type text        not null,
  body         bytea       not null,
  at           timestamptz not null,
  primary key (county, scope, key)
);

create function refuse_change() returns trigger language plpgsql set search_path from current as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger fact_is_append_only before update or delete on fact
  for each row execute function refuse_change();
create trigger fact_is_never_truncated before truncate on fact
  for each statement execute function refuse_change();
create trigger personal_part_is_append_only before update or delete on personal_part
  for each row execute function refuse_change();
create trigger personal_part_is_never_truncated before truncate on personal_part
  for each statement execute function refuse_change();

-- A head only ever moves up by the facts that are there; a gap or a rewind is refused whoever asks for it.
create function follow_head() returns trigger language plpgsql set search_path from current as $$
begin
  if new.version <> (select s.version + 1 from stream s where s.county = new.county and s.stream = new.stream) then
    raise exception 'fact %/% is not the next of its stream', new.stream, new.version
      using errcode = 'integrity_constraint_violation';
  end if;
  update stream s set version = new.version where s.county = new.county and s.stream = new.stream;
  return null;
end $$;
create trigger fact_moves_its_head after insert on fact for each row execute function follow_head();

create function refuse_jump() returns trigger language plpgsql set search_path from current as $$
begin
  if new.version <> old.version + 1 or (new.county, new.stream) <> (old.county, old.stream) then
    raise exception 'the head of % moves by one, not from % to %', old.stream, old.version, new.version
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger head_moves_by_one before update on stream for each row execute function refuse_jump();

grant usage on schema qibu to qibu_app;
grant select, insert on stream, fact, personal_part, answered to qibu_app;
-- Needed to lock a head; the trigger alone changes it.
grant update (version) on stream to qibu_app;
grant select, insert, delete on person_key to qibu_app;
