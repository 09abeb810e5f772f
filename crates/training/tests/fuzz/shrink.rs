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
pub(crate) fn shrunk(pair: Pair, holds: impl Fn(&Pair) -> bool) -> Pair {
    let mut shrinking = Shrinking { pair, holds };
    while shrinking.pass() {}
    shrinking.pair
}

struct Shrinking<F> {
    pair: Pair,
    holds: F,
}

impl<F: Fn(&Pair) -> bool> Shrinking<F> {
    /// Tries everything once, the largest things first; true when something could go.
    fn pass(&mut self) -> bool {
        let mut smaller = false;
        smaller |= self.try_each(|pair| &mut pair.session.blocks);
        smaller |= self.try_each(|pair| &mut pair.session.reasons);
        smaller |= self.try_each(|pair| &mut pair.input.history);
        smaller |= self.try_each(|pair| &mut pair.input.biometrics);
        smaller |= self.try_each(|pair| &mut pair.input.changes);
        smaller |= self.try_each(|pair| &mut pair.input.athlete.limitations);
        smaller |= self.try_each(|pair| &mut pair.input.athlete.conditions);
        smaller |= self.try_wishes();
        for day in 0..self.pair.input.history.len() {
            smaller |= self.try_each(|pair| &mut pair.input.history[day].performed);
        }
        for block in 0..self.pair.session.blocks.len() {
            smaller |= self.try_each(|pair| &mut pair.session.blocks[block].exercises);
            for exercise in 0..self.pair.session.blocks[block].exercises.len() {
                smaller |= self.try_each(|pair| &mut pair.session.blocks[block].exercises[exercise].sets);
            }
        }
        smaller
    }

    /// Leaves out all, then each half, then one after another from the end.
    fn try_each<T>(&mut self, list: impl Fn(&mut Pair) -> &mut Vec<T>) -> bool {
        let len = list(&mut self.pair).len();
        let mut smaller = len > 0 && self.try_change(|pair| list(pair).clear());
        let half = len / 2;
        if !smaller && half > 0 {
            smaller |= self.try_change(|pair| drop(list(pair).drain(..half)));
        }
        if !smaller && half > 0 {
            smaller |= self.try_change(|pair| list(pair).truncate(half));
        }
        for index in (0..list(&mut self.pair).len()).rev() {
            smaller |= self.try_change(|pair| {
                let _ = list(pair).remove(index);
            });
        }
        smaller
    }

    fn try_wishes(&mut self) -> bool {
        let athlete = &self.pair.input.athlete;
        let told = [
            athlete.places.is_some(),
            athlete.loads.is_some(),
            athlete.event.is_some(),
            athlete.absences.is_some(),
            athlete.deload_from.is_some(),
            athlete.never.is_some(),
            athlete.own_exercises.is_some(),
            athlete.sports.is_some(),
        ];
        let mut smaller = false;
        for place in (0..told.len()).filter(|&place| told[place]) {
            smaller |= self.try_change(|pair| {
                let athlete = &mut pair.input.athlete;
                match place {
                    0 => athlete.places = None,
                    1 => athlete.loads = None,
                    2 => athlete.event = None,
                    3 => athlete.absences = None,
                    4 => athlete.deload_from = None,
                    5 => athlete.never = None,
                    6 => athlete.own_exercises = None,
                    _ => athlete.sports = None,
                }
            });
        }
        smaller
    }

    fn try_change(&mut self, change: impl FnOnce(&mut Pair)) -> bool {
        let mut changed = self.pair.clone();
        change(&mut changed);
        let holds = (self.holds)(&changed);
        if holds {
            self.pair = changed;
        }
        holds
    }
}
