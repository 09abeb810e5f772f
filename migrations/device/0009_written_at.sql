-- What the wall clock showed when something was last written here, at its furthest. Stamps do not follow a clock that
-- somebody sets; whether a clock is to be believed does.
alter table device add column written_at_ms integer not null default 0;

pragma user_version = 9;
