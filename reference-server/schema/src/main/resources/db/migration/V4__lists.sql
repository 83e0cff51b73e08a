-- The readings again, by what the lists go by: each list is read along an index, part by part, however long it grows.
-- The tables begin empty; the server that finds facts without readings writes them anew.

drop table project, submission, matter_case, consultation, handed_in;

-- In this file a day of 9999-12-31 stands where no limit runs: the last of all.

create table project (
  county        text    not null,
  id            text    not null,
  code          text,
  name          text    not null,
  class         text    not null,
  builder       text    not null,
  officer       text,
  registered_on date    not null,
  -- The day that comes first in any of its submissions under way, kept by the database as those come and go.
  due_on        date    not null default '9999-12-31',
  version       integer not null,
  primary key (county, id)
);
create index project_by_due on project (county, due_on, id);
create index project_by_builder on project (county, builder, due_on, id);
create index project_by_code on project (county, code) where code is not null;

create table submission (
  county   text    not null,
  id       text    not null,
  project  text    not null,
  builder  text    not null,
  receipt  text,
  filed_on date    not null,
  received boolean not null,
  over     boolean not null,
  -- The first day on which a limit of it ends, as of its latest fact.
  due_on   date    not null,
  -- The last day to tell what is lacking, while anything is to be told; beyond it silence accepts.
  tell_by  date,
  -- The last day to hand out what is ready, while anything is.
  issue_by date,
  version  integer not null,
  primary key (county, id)
);
create index submission_by_project on submission (county, project, filed_on, id) include (over, due_on);
create index submission_by_receipt on submission (county, receipt) where receipt is not null;
create index submission_at_window on submission (county, received, filed_on, id) include (tell_by) where tell_by is not null;
create index submission_by_silence on submission (county, tell_by, id) where tell_by is not null;
create index submission_to_issue on submission (county, issue_by, id) where issue_by is not null;

-- One matter of one submission.
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

-- A matter on the worklist of an office: because it decides it, or because its opinion is asked.
create table work (
  county     text    not null,
  submission text    not null,
  matter     text    not null,
  office     text    not null,
  -- Whose act in the office is next; PUBLIC where it is nobody's there.
  turn       text    not null,
  next       text    not null,
  due_on     date    not null,
  -- Whether its days count now: none does while days are left out.
  counting   boolean not null,
  primary key (county, submission, matter, office)
);
create index work_by_due on work (county, office, due_on, submission, matter) include (turn);
create index work_by_turn on work (county, office, turn, due_on, submission, matter) include (next, counting);

-- Which submissions name a kept file; whoever may see none of them may not see the file.
create table handed_in (
  county     text  not null,
  submission text  not null,
  digest     bytea not null check (octet_length(digest) = 32),
  primary key (county, submission, digest)
);
create index handed_in_by_digest on handed_in (county, digest, submission);

grant select, insert, update, delete on project, submission, matter_case, work, handed_in to qibu_app;

-- Two submissions of one project may be written at once: the project's row is taken before what it says is read.
create function follow_due() returns trigger language plpgsql set search_path from current as $$
begin
  perform from project p
    where (p.county, p.id) in (select c.county, c.project from changed c)
    order by p.county, p.id for no key update;
  update project p set due_on = d.due_on
    from (select c.county, c.project,
                 coalesce((select min(s.due_on) from submission s
                            where s.county = c.county and s.project = c.project and not s.over), '9999-12-31') as due_on
            from (select distinct county, project from changed) c) d
   where p.county = d.county and p.id = d.project and p.due_on <> d.due_on;
  return null;
end $$;
create trigger submission_added after insert on submission
  referencing new table as changed for each statement execute function follow_due();
create trigger submission_changed after update on submission
  referencing new table as changed for each statement execute function follow_due();
create trigger submission_gone after delete on submission
  referencing old table as changed for each statement execute function follow_due();
