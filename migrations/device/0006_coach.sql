-- Whom a coach's session came from, and what it took: each asking of a language model is kept with its day, whether or
-- not a session came of it. It is of this device alone: the offer says that a coach made it, and the rest concerns only
-- who asked. The requests hold what was sent, so that the athlete can read it; they are let go of after a fortnight.

create table coach_record (
    training_day text not null check (length(training_day) = 10),
    asked_at_ms integer not null,
    record text not null,
    requests_zstd blob,
    primary key (training_day, asked_at_ms)
) strict, without rowid;

pragma user_version = 6;
