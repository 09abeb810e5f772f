//! D1 to D5.

use super::{Limits, one, walk};
use crate::scene::*;
use training::{
    gate::RuleSeverity::{Block as Blocks, Repair},
    session::{PlannedSet, Session, SessionKind},
};

pub(super) fn documents(limits: &mut Limits) {
    let right = sized(one("push-up", 3, reps(8)), &lifter());
    let changed = |change: &dyn Fn(&mut Session)| {
        let mut session = right.clone();
        change(&mut session);
        session
    };
    limits.session(
        ("D1", "minutes", Repair),
        &lifter(),
        changed(&|session| session.minutes += 2),
        changed(&|session| session.minutes += 3),
    );
    limits.session(
        ("D2", "load", Repair),
        &lifter(),
        changed(&|session| session.load_au += 1),
        changed(&|session| session.load_au += 2),
    );
    limits.session(
        ("D3", "a rest day with work", Blocks),
        &lifter(),
        right.clone(),
        changed(&|session| session.kind = SessionKind::Rest),
    );
    let recovery = |value: f64| {
        let mut session = walk(20, value);
        session.kind = SessionKind::Recovery;
        session
    };
    limits.session(
        ("D3", "recovery that is none", Blocks),
        &lifter(),
        recovery(4.0),
        recovery(4.5),
    );
    limits.session(
        ("D4", "a set of nothing", Blocks),
        &lifter(),
        right.clone(),
        changed(&|session| session.blocks[1].exercises[0].sets[0].reps = None),
    );
    let hard = |value: f64| {
        let mut session = one(
            "dumbbell-curl",
            3,
            PlannedSet {
                target_rpe: rpe(9.0),
                ..reps(8)
            },
        );
        session.target_rpe = rpe(value);
        session
    };
    limits.session(("D5", "easier than its sets", Repair), &lifter(), hard(7.0), hard(6.5));
}
