-- Readings of the facts for queries. Each can be thrown away and rebuilt from the facts.

create table project (
  county        text not null,
  code          text not null,
  name          text not null,
  class         text not null,
  builder       text not null,
  registered_on date not null,
  version       integer not null,
  primary key (county, code)
);

create table submission (
  county      text not null,
  number      text not null,
  project     text not null,
  stage       text not null,
  state       text not null,
  filed_on    date not null,
  accepted_on date,
  closed_on   date,
  version     integer not null,
  primary key (county, number)
);
create index submission_by_project on submission (county, project);

-- One matter in one submission: a row of a worklist. Lights are read from its days and the day of asking.
create table matter_case (
  county         text not null,
  submission     text not null,
  matter         text not null,
  name           text not null,
  department     text not null,
  state          text not null,
  holder         text not null,
  statutory_due  date,
  promised_due   date,
  next_change_on date,
  primary key (county, submission, matter)
);
create index matter_case_by_department on matter_case (county, department, state);
create index matter_case_by_change on matter_case (next_change_on) where next_change_on is not null;

create table result (
  county     text not null,
  submission text not null,
  matter     text not null,
  project    text not null,
  number     text not null,
  name       text not null,
  decided_on date not null,
  issued_on  date,
  primary key (county, submission, matter)
);
create index result_by_project on result (county, project);

grant select, insert, update, delete on project, submission, matter_case, result to qibu_app;
