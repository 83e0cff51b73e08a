-- Readings of the facts, to find lives by. Each row can be thrown away and written again from its stream. No light and no
-- deadline that is counted anew is kept here: those are read on the day of asking.

create table project (
  county        text    not null,
  id            text    not null,
  code          text,
  name          text    not null,
  class         text    not null,
  builder       text    not null,
  officer       text,
  registered_on date    not null,
  version       integer not null,
  primary key (county, id)
);
create index project_by_builder on project (county, builder);

create table submission (
  county         text    not null,
  id             text    not null,
  project        text    not null,
  builder        text    not null,
  receipt        text,
  filed_on       date    not null,
  over           boolean not null,
  -- The first day on which something in it changes without a further fact; until then a page may be kept.
  next_change_on date,
  version        integer not null,
  primary key (county, id)
);
create index submission_by_project on submission (county, project);
create index submission_by_receipt on submission (county, receipt) where receipt is not null;
create index submission_by_change on submission (county, next_change_on) where not over;

-- One matter of one submission: a row of a worklist.
create table matter_case (
  county        text not null,
  submission    text not null,
  matter        text not null,
  project       text not null,
  name          text not null,
  department    text not null,
  state         text not null,
  phase         text not null,
  accepted_on   date,
  -- As told to the applicant.
  statutory_due date,
  promised_due  date,
  decided_on    date,
  result        text,
  ended_on      date,
  primary key (county, submission, matter)
);
create index matter_case_by_department on matter_case (county, department, phase);
create index matter_case_by_project on matter_case (county, project);

-- A department whose opinion was asked about a matter.
create table consultation (
  county     text    not null,
  submission text    not null,
  matter     text    not null,
  department text    not null,
  open       boolean not null,
  due        date    not null,
  primary key (county, submission, matter, department)
);
create index consultation_by_department on consultation (county, department) where open;

-- Which submissions name a kept file; whoever may see none of them may not see the file.
create table handed_in (
  county     text  not null,
  submission text  not null,
  digest     bytea not null check (octet_length(digest) = 32),
  primary key (county, submission, digest)
);
create index handed_in_by_digest on handed_in (county, digest);

grant select, insert, update, delete on project, submission, matter_case, consultation, handed_in to qibu_app;
