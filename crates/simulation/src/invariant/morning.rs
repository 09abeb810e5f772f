//! I8 and I9: what a worse morning does, and what a missing source does.

use training::{
    biometrics::Biometrics,
    day::TrainingDay,
    planner::{PlanInput, plan},
    session::Session,
};

use super::{Demand, Invariant, Tally};
use crate::{
    chance::Chance,
    worse::{Signal, Source, usual, without, worsened},
};

/// Worse mornings tried on a day.
const TRIES: usize = 3;

/// Worsens today's morning in one signal, a few times.
pub(super) fn try_worse(
    tally: &mut Tally,
    place: (u64, TrainingDay),
    input: &mut PlanInput,
    session: &Session,
    chance: &mut Chance,
) {
    let is_there = input
        .biometrics
        .last()
        .is_some_and(|day| day.training_day == input.training_day);
    if !is_there {
        return;
    }
    let asked = Demand::of(session);
    for signal in chance.some(&Signal::ALL, TRIES) {
        let Some(morning) = input.biometrics.pop() else { return };
        let worse = worsened(&morning, signal, chance);
        if let Some(worse) = worse {
            input.biometrics.push(worse);
            let risen = Demand::of(&plan(input)).more_than(&asked);
            input.biometrics.pop();
            let found = match risen {
                None => Ok(()),
                Some(risen) => Err((signal.name(), risen)),
            };
            tally.note(Invariant::I8, place, found);
        }
        input.biometrics.push(morning);
    }
}

/// Takes one source of data away, against the same source with usual values.
pub(super) fn try_without(tally: &mut Tally, place: (u64, TrainingDay), input: &mut PlanInput, chance: &mut Chance) {
    let Some(&source) = chance.pick(&Source::ALL) else {
        return;
    };
    let has_today = input
        .biometrics
        .last()
        .is_some_and(|day| day.training_day == input.training_day && source.is_in(day));
    if !has_today {
        return;
    }
    let neutral: Vec<Biometrics> = usual(&input.biometrics, source);
    let silent: Vec<Biometrics> = input.biometrics.iter().map(|day| without(day, source)).collect();
    let given = std::mem::replace(&mut input.biometrics, neutral);
    let as_usual = Demand::of(&plan(input));
    input.biometrics = silent;
    let unknown = Demand::of(&plan(input));
    input.biometrics = given;
    let found = match unknown.more_than(&as_usual) {
        None => Ok(()),
        Some(risen) => Err((source.name(), risen)),
    };
    tally.note(Invariant::I9, place, found);
}
