-- What was done besides the plan stands in a workout's act. Looking back asks it of months of days, of which nearly none
-- has any: an index of those that do spares reading the long documents of all the others.

create index workout_activities
    on workout (training_day, act ->> '$.activities')
    where act ->> '$.activities' is not null;

pragma user_version = 4;
