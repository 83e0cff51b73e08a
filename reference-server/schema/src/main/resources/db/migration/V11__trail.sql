-- The trail: one append-only Merkle log per county, whose entries are commitments to facts. What is here can be published, but
-- for the salts, which stay with the facts.

-- Facts that are not in their county's trail yet. It has no reference to fact, which would be looked up for each row: nobody
-- but the trigger puts anything in, and facts are never removed.
create table unsequenced (
  county text   not null,
  fact   bigint not null,
  primary key (county, fact)
);

-- Whoever inserts a fact, by whatever way: it is to enter the trail.
create function await_sequencing() returns trigger language plpgsql set search_path from current as $$
begin
  insert into unsequenced (county, fact) select county, id from made;
  return null;
end $$;
create trigger fact_awaits_sequencing after insert on fact referencing new table as made
  for each statement execute function await_sequencing();

-- What a county's trail has come to, and who may let it grow.
create table trail (
  county     text        not null primary key check (county ~ '^[0-9]{6}$'),
  -- The key by which its checkpoints are checked; the name in it is the log's origin.
  verifier   text        not null,
  -- The secret of it, sealed under the master key, which is never in the database.
  sealed     bytea       not null,
  size       bigint      not null default 0 check (size >= 0),
  -- One sequencer at a time, until then; the fence grows with every change of hands.
  fence      bigint      not null default 0,
  holder     uuid,
  held_until timestamptz,
  -- The latest checkpoint that was published, a signed note, and the size it says.
  checkpoint text,
  published  bigint      not null default 0 check (published between 0 and size)
);

-- Which fact stands at which place, from zero.
create table trail_entry (
  county text   not null references trail,
  place  bigint not null check (place >= 0),
  fact   bigint not null unique,
  primary key (county, place)
);

-- Tiles of 256 hashes, one level for every eight of the tree, and bundles of 256 entries at level -1. The last of each level
-- grows until it is full; a narrower one is its beginning.
create table trail_tile (
  county  text     not null references trail,
  level   smallint not null check (level between -1 and 7),
  place   bigint   not null check (place >= 0),
  content bytea    not null,
  primary key (county, level, place)
);
-- Hashes do not get smaller by being compressed.
alter table trail_tile alter column content set storage external;

create function refuse_shrinking_trail() returns trigger language plpgsql set search_path from current as $$
begin
  if new.county <> old.county or new.size < old.size or new.fence < old.fence or new.published < old.published
    or new.verifier <> old.verifier
  then
    raise exception 'the trail of % only grows', old.county using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger trail_only_grows before update on trail for each row execute function refuse_shrinking_trail();

create function refuse_altered_tile() returns trigger language plpgsql set search_path from current as $$
begin
  if (new.county, new.level, new.place) <> (old.county, old.level, old.place)
    or substring(new.content for octet_length(old.content)) <> old.content
  then
    raise exception 'a tile of the trail of % only grows', old.county using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger tile_only_grows before update on trail_tile for each row execute function refuse_altered_tile();

create trigger trail_entry_is_append_only before update or delete on trail_entry
  for each row execute function refuse_change();
create trigger trail_entry_is_never_truncated before truncate on trail_entry
  for each statement execute function refuse_change();

grant select, insert, delete on unsequenced to qibu_app;
grant select, insert on trail, trail_entry, trail_tile to qibu_app;
grant update (size, fence, holder, held_until, checkpoint, published) on trail to qibu_app;
grant update (content) on trail_tile to qibu_app;

-- The facts there are enter it in the order in which they were written.
insert into unsequenced (county, fact) select county, id from fact;
