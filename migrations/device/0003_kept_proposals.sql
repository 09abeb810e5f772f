-- What the athlete turned down: a proposal that was kept away does not come again for the same data, on no device.
--
-- It is an act of the athlete and syncs. Each is a record of its own that is written once, so that what two devices
-- kept away on one day is merged by having both.

create table kept_proposal (
    training_day text not null check (length(training_day) = 10),
    input_digest text not null,
    primary key (training_day, input_digest)
) strict, without rowid;

-- What was kept away so far stands in this device's chronicle alone; it goes on to be known here.
insert into kept_proposal (training_day, input_digest)
select distinct training_day, input_digest
from day_event
where kind = 'kept'
  and input_digest is not null;

insert into change (entity, key, newest)
select 'kept_proposal', training_day || '/' || input_digest, (select last_stamp from device)
from kept_proposal;

pragma user_version = 3;
