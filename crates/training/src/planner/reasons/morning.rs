//! What this morning lowered.

use super::{about, count, number, plural, point, reason};
use crate::{catalogue::Exercise, session::Reason};

pub(in crate::planner) fn amber(score: Option<u8>) -> Reason {
    let text = match score {
        Some(_) => "You are less ready than usual this morning, so there are fewer and easier sets.",
        None => "At least 1 sign of this morning speaks against a hard day, so there are fewer and easier sets.",
    };
    reason("readiness.amber", text, score.map(|score| ("score", f64::from(score))))
}

pub(in crate::planner) fn red(score: Option<u8>) -> Reason {
    let text = match score {
        Some(_) => "You are not ready this morning, so easy movement takes the place of the session.",
        None => {
            "At least 1 sign of this morning speaks against training, so easy movement takes the place of the session."
        }
    };
    reason("readiness.red", text, score.map(|score| ("score", f64::from(score))))
}

pub(in crate::planner) fn wish_easier() -> Reason {
    reason(
        "wish.easier",
        "You asked for an easier session, so there are fewer and easier sets.",
        [],
    )
}

pub(in crate::planner) fn sore(exercises: usize) -> Reason {
    let text = format!(
        "You are sore: {} for those muscles with a set less.",
        plural(exercises, "exercise", "exercises")
    );
    reason("readiness.sore", text, [("count", count(exercises))])
}

pub(in crate::planner) fn spared_today(replaced: usize, dropped: usize, level: u8) -> Reason {
    let text = format!(
        "Pain of {level} out of 10 this morning: {} replaced and {} left out.",
        plural(replaced, "exercise is", "exercises are"),
        plural(dropped, "is", "are")
    );
    let numbers = [
        ("level", f64::from(level)),
        ("replaced", count(replaced)),
        ("dropped", count(dropped)),
    ];
    reason("safety.pain.spared", text, numbers)
}

pub(in crate::planner) fn instead(exercise: &Exercise, of: &Exercise, rpe: u8) -> Reason {
    let text = format!(
        "In the place of {}, which strains what hurts. RPE {} or less.",
        of.name,
        number(point(rpe))
    );
    about(exercise, "safety.instead", text, [("max_rpe", point(rpe))])
}
