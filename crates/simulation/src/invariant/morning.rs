//! I8 and I9: what a worse morning does, and what a missing source does.

use training::biometrics::Biometrics;

use super::{Invariant, trial::Trial};
use crate::worse::{Signal, Source, usual, without, worsened};

/// Worse mornings tried on a day.
const TRIES: usize = 3;

/// Worsens today's morning in one signal, a few times.
pub(super) fn try_worse(trial: &mut Trial<'_>) {
    let today = trial.input.training_day;
    let asked = trial.demand(trial.session);
    for signal in trial.chance.some(&Signal::ALL, TRIES) {
        let Some(morning) = trial.input.biometrics.pop_if(|day| day.training_day == today) else {
            return;
        };
        if let Some(worse) = worsened(&morning, signal, trial.chance) {
            trial.input.biometrics.push(worse);
            let risen = trial.demand(&trial.plan()).more_than(&asked);
            trial.input.biometrics.pop();
            trial.note(Invariant::I8, risen.map_or(Ok(()), |risen| Err((signal.name(), risen))));
        }
        trial.input.biometrics.push(morning);
    }
}

/// Takes one source of data away, against the same source with usual values.
pub(super) fn try_without(trial: &mut Trial<'_>) {
    let Some(&source) = trial.chance.pick(&Source::ALL) else {
        return;
    };
    let today = trial.input.training_day;
    let newest = trial.input.biometrics.last();
    if !newest.is_some_and(|day| day.training_day == today && source.is_in(day)) {
        return;
    }
    let neutral: Vec<Biometrics> = usual(&trial.input.biometrics, source);
    let silent: Vec<Biometrics> = trial.input.biometrics.iter().map(|day| without(day, source)).collect();
    let given = std::mem::replace(&mut trial.input.biometrics, neutral);
    let as_usual = trial.demand(&trial.plan());
    trial.input.biometrics = silent;
    let unknown = trial.demand(&trial.plan());
    trial.input.biometrics = given;
    let risen = unknown.more_than(&as_usual);
    trial.note(Invariant::I9, risen.map_or(Ok(()), |risen| Err((source.name(), risen))));
}
