-- Sync of many records at once. What is unsent is read in the order of table and key, a part at a time: an index in
-- another order had all of it sorted for each part.
drop index change_unsent;

create index change_unsent on change (entity, key, newest) where sent = 0;

-- Which records the request under way carries, as the tables and keys of the first and the last. Their change rows are
-- written once, when its reply is there.
alter table account add column under_way text;

pragma user_version = 8;
