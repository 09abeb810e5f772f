-- The server's house: accounts, the devices that are signed in to them, and what those devices sync.
--
-- Every row of an account carries the account's id in its key and goes with it when the account is deleted. An account's
-- id is never given out twice. Passwords and tokens are here as hashes only; addresses and e-mails of those who try to
-- sign in stay for half an hour, the latter hashed.

create table account (
    id integer primary key autoincrement,
    email text not null unique,
    password_hash text not null,
    created_at_ms integer not null,
    -- Another one tells the devices that this is no longer what they knew, as after a backup was put back.
    generation blob not null default (randomblob(16)) check (length(generation) = 16),
    -- Counts the changes of records, without gaps.
    seq integer not null default 0,
    chunk_bytes integer not null default 0
) strict;

create table device (
    account_id integer not null references account (id) on delete cascade,
    id text not null check (length(id) = 16),
    name text not null,
    token_hash blob not null unique check (length(token_hash) = 32),
    next_token_hash blob unique check (length(next_token_hash) = 32),
    signed_in_at_ms integer not null,
    last_seen_ms integer not null,
    expires_at_ms integer not null,
    primary key (account_id, id)
) strict, without rowid;

create index device_expiry on device (expires_at_ms);

-- Why a token is no longer good, so that its device can be told; nothing here leads back to an account.
create table ended_token (
    token_hash blob primary key check (length(token_hash) = 32),
    why text not null check (why in ('signed_out', 'revoked', 'password_changed', 'account_deleted', 'expired')),
    ended_at_ms integer not null
) strict, without rowid;

create index ended_token_age on ended_token (ended_at_ms);

create table attempt (
    subject text primary key,
    first_at_ms integer not null,
    count integer not null
) strict, without rowid;

create index attempt_age on attempt (first_at_ms);

-- What a device's data folder knows: not the device that signs in, for a folder can be copied or put back.
create table file (
    account_id integer not null references account (id) on delete cascade,
    tag integer not null,
    token blob check (length(token) = 16),
    next_token blob not null check (length(next_token) = 16),
    attempt integer not null,
    newest_wall_ms integer not null,
    newest_counter integer not null,
    confirmed_seq integer not null,
    seen_ms integer not null,
    primary key (account_id, tag)
) strict, without rowid;

create index file_age on file (seen_ms);

-- The records of one table and one month, packed by the crate sync; what is asked of them often stands beside.
create table chunk (
    account_id integer not null references account (id) on delete cascade,
    table_name text not null,
    month integer not null,
    packed blob not null,
    max_seq integer not null,
    records integer not null,
    hash integer not null,
    tombstones integer not null,
    primary key (account_id, table_name, month)
) strict;

create index chunk_news on chunk (account_id, max_seq);
create index chunk_tombstones on chunk (account_id) where tombstones > 0;

pragma application_id = 1213221971;
pragma user_version = 1;
