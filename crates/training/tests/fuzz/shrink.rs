//! The smallest session and input of which something still holds, found by leaving out one thing after another.

use training::{planner::PlanInput, session::Session};

/// A session before an athlete.
#[derive(Clone)]
pub(crate) struct Pair {
    pub(crate) session: Session,
    pub(crate) input: PlanInput,
}

impl Pair {
    /// The session and the input, a line each.
    pub(crate) fn json(&self) -> String {
        let session = serde_json::to_string(&self.session).unwrap();
        let input = serde_json::to_string(&self.input).unwrap();
        format!("{session}\n{input}")
    }
}

/// Leaves out whatever can be left out while `holds` holds.
pub(crate) fn shrunk(mut pair: Pair, holds: impl Fn(&Pair) -> bool) -> Pair {
    loop {
        let Some(smaller) = smaller(&pair).into_iter().find(&holds) else {
            return pair;
        };
        pair = smaller;
    }
}

/// Everything that is the pair without one thing, the largest things first.
fn smaller(pair: &Pair) -> Vec<Pair> {
    let mut all = vec![];
    halves(pair, &mut all);
    for index in 0..pair.session.blocks.len() {
        all.push(with(pair, |pair| drop(pair.session.blocks.remove(index))));
    }
    for index in 0..pair.input.history.len() {
        all.push(with(pair, |pair| drop(pair.input.history.remove(index))));
    }
    for index in 0..pair.input.biometrics.len() {
        all.push(with(pair, |pair| drop(pair.input.biometrics.remove(index))));
    }
    for index in 0..pair.session.reasons.len() {
        all.push(with(pair, |pair| drop(pair.session.reasons.remove(index))));
    }
    exercises(pair, &mut all);
    performed(pair, &mut all);
    wishes(pair, &mut all);
    all
}

fn with(pair: &Pair, change: impl FnOnce(&mut Pair)) -> Pair {
    let mut changed = pair.clone();
    change(&mut changed);
    changed
}

fn halves(pair: &Pair, all: &mut Vec<Pair>) {
    if pair.input.history.len() > 1 {
        all.push(with(pair, |pair| {
            pair.input.history.truncate(pair.input.history.len() / 2)
        }));
        all.push(with(pair, |pair| {
            drop(pair.input.history.drain(..pair.input.history.len() / 2))
        }));
    }
    if pair.input.biometrics.len() > 1 {
        all.push(with(pair, |pair| {
            drop(pair.input.biometrics.drain(..pair.input.biometrics.len() / 2))
        }));
    }
}

fn exercises(pair: &Pair, all: &mut Vec<Pair>) {
    for (b, block) in pair.session.blocks.iter().enumerate() {
        for (e, planned) in block.exercises.iter().enumerate() {
            if block.exercises.len() > 1 {
                all.push(with(pair, |pair| drop(pair.session.blocks[b].exercises.remove(e))));
            }
            for s in 0..planned.sets.len() {
                if planned.sets.len() > 1 {
                    all.push(with(pair, |pair| {
                        let _ = pair.session.blocks[b].exercises[e].sets.remove(s);
                    }));
                }
            }
        }
    }
}

fn performed(pair: &Pair, all: &mut Vec<Pair>) {
    for (index, past) in pair.input.history.iter().enumerate() {
        for set in 0..past.performed.len() {
            all.push(with(pair, |pair| drop(pair.input.history[index].performed.remove(set))));
        }
    }
}

fn wishes(pair: &Pair, all: &mut Vec<Pair>) {
    let athlete = &pair.input.athlete;
    if !pair.input.changes.is_empty() {
        all.push(with(pair, |pair| pair.input.changes.clear()));
    }
    if athlete.places.is_some() {
        all.push(with(pair, |pair| pair.input.athlete.places = None));
    }
    if athlete.loads.is_some() {
        all.push(with(pair, |pair| pair.input.athlete.loads = None));
    }
    if athlete.event.is_some() {
        all.push(with(pair, |pair| pair.input.athlete.event = None));
    }
    if athlete.absences.is_some() {
        all.push(with(pair, |pair| pair.input.athlete.absences = None));
    }
    if athlete.deload_from.is_some() {
        all.push(with(pair, |pair| pair.input.athlete.deload_from = None));
    }
    if athlete.never.is_some() {
        all.push(with(pair, |pair| pair.input.athlete.never = None));
    }
    if athlete.own_exercises.is_some() {
        all.push(with(pair, |pair| pair.input.athlete.own_exercises = None));
    }
    for index in 0..athlete.limitations.len() {
        all.push(with(pair, |pair| {
            let _ = pair.input.athlete.limitations.remove(index);
        }));
    }
    for index in 0..athlete.conditions.len() {
        all.push(with(pair, |pair| {
            let _ = pair.input.athlete.conditions.remove(index);
        }));
    }
}
