-- Every clock that runs, by all that its last day depends on beside the calendar: what a new holiday notice may move is found
-- here without a single history. A row is thrown away and written again with the others of its submission.

create table open_clock (
  county     text not null,
  submission text not null,
  matter     text not null,
  kind       text not null,
  -- The length, the event, what is left out and what was granted, in one line.
  reckoning  text not null,
  -- What that comes to on the calendar by which it was last read.
  last_on    date not null,
  primary key (county, submission, matter, kind)
);
create index open_clock_by_reckoning on open_clock (county, reckoning, last_on);
grant select, insert, update, delete on open_clock to qibu_app;

-- Facts without readings: the server writes all of them anew when it starts.
truncate project, submission, matter_case, work, handed_in;
