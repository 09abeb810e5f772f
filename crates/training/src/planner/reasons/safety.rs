//! What health, pain and limitations changed.

use super::{count, number, plural, point, reason};
use crate::session::Reason;

pub(in crate::planner) fn ill(days: i32) -> Reason {
    let text = if days == 0 {
        "You told of an illness today. Rest until you have been free of symptoms for 24 hours."
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

pub(in crate::planner) fn ill_absence() -> Reason {
    reason(
        "safety.ill.absence",
        "You noted an illness. Training starts again after a day free of symptoms.",
        [],
    )
}

pub(in crate::planner) fn symptom() -> Reason {
    reason(
        "safety.symptom",
        "You told of a sign that a doctor should look at before you train. If it is there now and strong, call for help.",
        [],
    )
}

pub(in crate::planner) fn blood_pressure_rest(systolic: u16, diastolic: u16) -> Reason {
    let text = format!(
        "Your blood pressure is {systolic}/{diastolic} at rest. Do not train today, and ask for medical advice."
    );
    let numbers = [
        ("systolic_mmhg", f64::from(systolic)),
        ("diastolic_mmhg", f64::from(diastolic)),
    ];
    reason("safety.blood_pressure.rest", text, numbers)
}

pub(in crate::planner) fn blood_pressure_easy(systolic: u16, diastolic: u16) -> Reason {
    let text = format!("Your blood pressure is {systolic}/{diastolic} at rest, so today is easy movement only.");
    let numbers = [
        ("systolic_mmhg", f64::from(systolic)),
        ("diastolic_mmhg", f64::from(diastolic)),
    ];
    reason("safety.blood_pressure.easy", text, numbers)
}
