-- Sync: what a device keeps so that it and the athlete's other devices become the same.
--
-- A change row now tells when the record was last deleted, also once it is there again: merging needs it. The device
-- knows how far its clock is behind the server's, and up to which stamp of its own the server has acknowledged.

alter table change add column deleted_at text;

update change
set deleted_at = newest
where deleted = 1;

-- "sent" is 0 while there is something new in a record, 2 when the server would not take it; "told" stays once the server
-- may know of the record.
alter table change add column told integer not null default 0;

update change
set told = sent;

alter table device add column clock_offset_ms integer not null default 0;
alter table device add column acknowledged text not null default '0000000000000-0000-0000000';

-- What a newer version has written and this one has no column for: fields, whole tables, and values of a form that the
-- columns do not take. It is passed on as it came, and stands before what a column says.
create table kept_field (
    entity text not null,
    key text not null,
    field text not null,
    stamp text not null,
    value blob not null,
    primary key (entity, key, field)
) strict, without rowid;

-- What the athlete wrote here and another device's write has replaced before it was sent. "lost" is a packed record.
create table conflict (
    id integer primary key,
    entity text not null,
    key text not null,
    winner text not null,
    seen_at_ms integer not null,
    lost blob not null
) strict;

-- The account that this device has joined, and how far it knows it.
create table account (
    id integer primary key check (id = 1),
    server text not null,
    email text not null,
    generation blob,
    file_token blob,
    position blob not null,
    attempt integer not null default 0,
    last_sync_at_ms integer
) strict;

pragma user_version = 7;
