//! What health, pain and limitations changed.

use super::{count, number, plural, point, reason};
use crate::session::Reason;

pub(in crate::planner) fn ill(days: i32) -> Reason {
    let text = if days == 0 {
        "You said that you are ill today. Rest until you have been free of symptoms for 24 hours."
    } else {
        "You were ill yesterday. Training starts again after 24 hours free of symptoms."
    };
    reason("safety.ill", text, [("days_since_ill", f64::from(days))])
}

pub(in crate::planner) fn after_illness(days: i32) -> Reason {
    let text = format!("You were ill {days} days ago, so today has half the sets.");
    reason("safety.after_illness", text, [("days_since_ill", f64::from(days))])
}

pub(in crate::planner) fn child() -> Reason {
    reason(
        "safety.age",
        "Plans for one person alone start at 13 years. Train with someone who teaches you.",
        [("min_age", 13.0)],
    )
}

pub(in crate::planner) fn pain(level: u8) -> Reason {
    let text = format!("You told of pain of {level} out of 10. Exercises that strain the region are left out today.");
    reason("safety.pain", text, [("level", f64::from(level))])
}

pub(in crate::planner) fn caution(max_rpe: u8) -> Reason {
    let text = format!(
        "Your birth year or your health answers are missing, so RPE stays at {} or less and nothing jumps.",
        number(point(max_rpe))
    );
    reason("caution.unscreened", text, [("max_rpe", point(max_rpe))])
}

pub(in crate::planner) fn condition(max_rpe: u8) -> Reason {
    let text = format!(
        "Your health answers or your age call for RPE {} or less.",
        number(point(max_rpe))
    );
    reason("caution.condition", text, [("max_rpe", point(max_rpe))])
}

pub(in crate::planner) fn nothing_left() -> Reason {
    reason(
        "limitation.all",
        "What you have to spare leaves no strength exercise for today, so the session is easy movement.",
        [],
    )
}

pub(in crate::planner) fn spared(regions: usize) -> Reason {
    let text = format!(
        "{} spared: what strains them is left out or replaced.",
        plural(regions, "region is", "regions are")
    );
    let text = if regions == 1 {
        text.replace("strains them", "strains it")
    } else {
        text
    };
    reason("limitation.spared", text, [("count", count(regions))])
}
