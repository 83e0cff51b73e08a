-- All that is kept of a person, found by their key: before they are erased, while every append waits.
create index personal_part_by_key on personal_part (county, key_id);
