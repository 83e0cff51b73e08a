-- What a holiday notice that a county entered moves, and how far it is found out. Nothing here is a fact: a list that is lost
-- is made again.

create table rereading (
  county  text        not null,
  notice  text        not null,
  stage   text        not null,
  -- Clocks, or in the last stage deadlines that are moved.
  done    bigint      not null,
  total   bigint      not null,
  moved   bigint      not null,
  -- Last days that stay and are provisional no more.
  firmed  bigint      not null,
  -- The latest fact that the list knows of.
  through bigint      not null,
  at      timestamptz not null,
  primary key (county, notice)
);

create table moved_deadline (
  county     text not null,
  notice     text not null,
  before_on  date not null,
  submission text not null,
  matter     text not null,
  kind       text not null,
  after_on   date not null,
  primary key (county, notice, before_on, submission, matter, kind)
);

grant select, insert, update, delete on rereading, moved_deadline to qibu_app;
