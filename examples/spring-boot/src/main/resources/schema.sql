-- All that a county's database needs to keep facts; its own tables stand beside them, in the same transactions.
create table if not exists stream (
  county  text    not null,
  stream  text    not null,
  version integer not null,
  primary key (county, stream)
);

create table if not exists fact (
  county         text        not null,
  stream         text        not null,
  version        integer     not null,
  at             timestamptz not null,
  on_day         date        not null,
  office         text        not null,
  type           text        not null,
  schema_version integer     not null,
  body           bytea       not null, -- never jsonb: the bytes are what is kept
  primary key (county, stream, version),
  foreign key (county, stream) references stream
);

create table if not exists request (
  county  text    not null,
  stream  text    not null,
  key     text    not null,
  digest  bytea   not null,
  version integer not null,
  primary key (county, stream, key),
  foreign key (county, stream) references stream
);

-- The county's own.
create table if not exists county_case (
  number    varchar(255) primary key,
  applicant varchar(255) not null check (applicant <> ''),
  state     varchar(255) not null,
  facts     integer      not null
);
