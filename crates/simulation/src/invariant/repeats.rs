//! I2: planning again gives the same, in whatever order the lists come.

use training::planner::PlanInput;

use super::{Invariant, trial::Trial};
use crate::chance::Chance;

pub(super) fn try_again(trial: &mut Trial<'_>) {
    let again = if trial.plan() == *trial.session {
        Ok(())
    } else {
        Err(("again", "planning twice gave two sessions".to_owned()))
    };
    trial.note(Invariant::I2, again);
    let shuffled = shuffled(trial.input, trial.chance);
    let found = if trial.plan_of(&shuffled) == *trial.session {
        Ok(())
    } else {
        Err(("order", "another order of the lists gave another session".to_owned()))
    };
    trial.note(Invariant::I2, found);
}

/// The same with every list in another order whose order says nothing. Goals and sports are told dearest first.
fn shuffled(input: &PlanInput, chance: &mut Chance) -> PlanInput {
    let mut shuffled = input.clone();
    chance.shuffle(&mut shuffled.history);
    chance.shuffle(&mut shuffled.biometrics);
    chance.shuffle(&mut shuffled.changes);
    let athlete = &mut shuffled.athlete;
    chance.shuffle(&mut athlete.equipment);
    chance.shuffle(&mut athlete.limitations);
    chance.shuffle(&mut athlete.conditions);
    let availability = &mut athlete.availability;
    availability.weekdays.iter_mut().for_each(|days| chance.shuffle(days));
    availability
        .minutes_by_weekday
        .iter_mut()
        .for_each(|days| chance.shuffle(days));
    athlete.loads.iter_mut().for_each(|loads| chance.shuffle(loads));
    athlete
        .absences
        .iter_mut()
        .for_each(|absences| chance.shuffle(absences));
    athlete.never.iter_mut().for_each(|never| chance.shuffle(never));
    shuffled
}
