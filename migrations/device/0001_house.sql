-- The house: everything that a device keeps for its one athlete.
--
-- A record that syncs has one row in "change", which carries its stamps; the tables themselves carry values only.
-- A workout's act and offer are documents that are written and merged as wholes, so they are stored as such; what
-- queries ask of them stands beside them in generated columns and cannot drift from them.

create table device (
    id integer primary key check (id = 1),
    tag integer not null,
    last_stamp text not null,
    last_set_counter integer not null default 0,
    first_day text,
    last_label text,
    last_label_starts_at_ms integer
) strict;

create table change (
    entity text not null,
    key text not null,
    newest text not null,
    exceptions text not null default '{}',
    deleted integer not null default 0,
    sent integer not null default 0,
    primary key (entity, key)
) strict, without rowid;

create index change_unsent on change (newest) where sent = 0;

create table athlete (
    id integer primary key check (id = 1),
    birth_year integer,
    sex text not null,
    height_cm integer,
    body_mass_g integer,
    experience text not null,
    goals text not null,
    days_per_week integer not null,
    session_minutes integer not null,
    weekdays text,
    equipment text not null,
    limitations text not null,
    conditions text not null,
    screening_cleared integer,
    units text not null,
    zone text,
    day_starts text not null
) strict;

create table workout (
    training_day text primary key check (length(training_day) = 10),
    act text,
    offer text,
    status text not null generated always as (coalesce(act ->> '$.status', 'planned')) stored,
    session_rpe real generated always as (act ->> '$.session_rpe') stored,
    kind text generated always as (coalesce(act ->> '$.session.kind', offer ->> '$.session.kind')) stored,
    title text generated always as (coalesce(act ->> '$.session.title', offer ->> '$.session.title')) stored,
    template text generated always as (coalesce(act ->> '$.session.template', offer ->> '$.session.template')) stored,
    minutes integer generated always as (coalesce(act ->> '$.session.minutes', offer ->> '$.session.minutes')) stored,
    target_rpe real generated always as (coalesce(act ->> '$.session.target_rpe', offer ->> '$.session.target_rpe')) stored
) strict;

-- Looking back reads summaries of months. The index holds them whole, so that the long documents are not touched.
create index workout_summary
    on workout (training_day, status, session_rpe, kind, template, minutes, target_rpe);

create table performed_set (
    training_day text not null,
    device_tag integer not null,
    counter integer not null,
    exercise_id text not null,
    set_number integer not null,
    reps integer,
    seconds integer,
    metres integer,
    load_g integer,
    rpe_tenths integer,
    done_at_ms integer not null,
    primary key (training_day, device_tag, counter)
) strict, without rowid;

create index performed_set_of_exercise on performed_set (exercise_id, training_day);

create table biometric (
    training_day text not null,
    metric text not null,
    value_milli integer not null,
    source text not null,
    primary key (training_day, metric)
) strict, without rowid;

create table check_in (
    training_day text primary key,
    readiness integer,
    sleep_quality integer,
    stress integer,
    soreness text not null,
    pain text not null,
    ill integer not null
) strict, without rowid;

-- Of this device alone: never synced.

create table setting (
    name text primary key,
    value text not null
) strict, without rowid;

create table forecast (
    training_day text primary key,
    session text not null,
    planner_version integer not null,
    made_at_ms integer not null
) strict, without rowid;

create table snapshot (
    training_day text not null,
    made_at_ms integer not null,
    planner_version integer not null,
    input_zstd blob not null,
    primary key (training_day, made_at_ms)
) strict, without rowid;

-- "HPLT": lets file(1) and a restore tell our file from any other SQLite file.
pragma application_id = 1213221972;
pragma user_version = 1;
