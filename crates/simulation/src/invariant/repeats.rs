//! I2: planning again gives the same, in whatever order the lists come.

use training::{
    day::TrainingDay,
    planner::{PlanInput, plan},
    session::Session,
};

use super::{Invariant, Tally};
use crate::chance::Chance;

pub(super) fn try_again(
    tally: &mut Tally,
    place: (u64, TrainingDay),
    input: &PlanInput,
    session: &Session,
    chance: &mut Chance,
) {
    let again = if plan(input) == *session {
        Ok(())
    } else {
        Err(("again", "planning twice gave two sessions".to_owned()))
    };
    tally.note(Invariant::I2, place, again);
    let mut shuffled = input.clone();
    chance.shuffle(&mut shuffled.history);
    chance.shuffle(&mut shuffled.biometrics);
    chance.shuffle(&mut shuffled.changes);
    let athlete = &mut shuffled.athlete;
    chance.shuffle(&mut athlete.equipment);
    chance.shuffle(&mut athlete.limitations);
    chance.shuffle(&mut athlete.conditions);
    athlete
        .availability
        .weekdays
        .iter_mut()
        .for_each(|days| chance.shuffle(days));
    athlete
        .availability
        .minutes_by_weekday
        .iter_mut()
        .for_each(|days| chance.shuffle(days));
    athlete.loads.iter_mut().for_each(|loads| chance.shuffle(loads));
    athlete
        .absences
        .iter_mut()
        .for_each(|absences| chance.shuffle(absences));
    athlete.never.iter_mut().for_each(|never| chance.shuffle(never));
    let found = if plan(&shuffled) == *session {
        Ok(())
    } else {
        Err(("order", "another order of the lists gave another session".to_owned()))
    };
    tally.note(Invariant::I2, place, found);
}
