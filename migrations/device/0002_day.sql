-- The day: what the athlete asks of single days, what is proposed, what happened to each day's session, and which
-- mornings were told of. And the fields that the documents of athlete, check-in and session have grown since.
--
-- A wish for a day is the athlete's and syncs. Proposals, the chronicle and notifications belong to this device: what
-- they say about a session is worth nothing on another.

alter table athlete add column minutes_by_weekday text;
alter table athlete add column places text;
alter table athlete add column loads text;
alter table athlete add column sports text;
alter table athlete add column event text;
alter table athlete add column absences text;
alter table athlete add column deload_from text;
alter table athlete add column never text;
alter table athlete add column swaps text;
alter table athlete add column own_exercises text;

-- Nobody has written the new fields yet: without a stamp of their own they would seem as new as the newest of the old.
update change
set exceptions = json_patch(
        exceptions,
        json_object(
            'places', '0000000000000-0000-0000000',
            'loads', '0000000000000-0000-0000000',
            'sports', '0000000000000-0000-0000000',
            'event', '0000000000000-0000-0000000',
            'absences', '0000000000000-0000-0000000',
            'deload_from', '0000000000000-0000-0000000',
            'never', '0000000000000-0000-0000000',
            'swaps', '0000000000000-0000-0000000',
            'own_exercises', '0000000000000-0000-0000000'
        )
    )
where entity = 'athlete';

alter table check_in add column symptoms text not null default '[]';

-- SQLite adds a generated column to a table only when it is worked out at each reading; the index keeps it.
alter table workout add column phase text
    generated always as (coalesce(act ->> '$.session.phase', offer ->> '$.session.phase')) virtual;

drop index workout_summary;

create index workout_summary
    on workout (training_day, status, session_rpe, kind, template, minutes, target_rpe, phase);

create table day_change (
    training_day text primary key check (length(training_day) = 10),
    wish text not null
) strict;

-- Of this device alone: never synced.

create table proposal (
    training_day text primary key,
    id text not null,
    made_at_ms integer not null,
    detail_zstd blob not null
) strict;

-- "made_on" is the training day on which it happened; what takes it back is there while it can be taken back.
create table day_event (
    id integer primary key,
    training_day text not null,
    made_on text not null,
    at_ms integer not null,
    kind text not null,
    input_digest text,
    detail_zstd blob not null,
    takes_back_zstd blob
) strict;

create index day_event_of_day on day_event (training_day);

-- Written before it is shown: one row a training day means at most one notification.
create table notification (
    training_day text primary key,
    recorded_at_ms integer not null,
    outcome text not null
) strict;

pragma user_version = 2;
