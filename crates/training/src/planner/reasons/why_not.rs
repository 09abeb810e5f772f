//! Why an exercise is not in a session.

use super::{about, reason};
use crate::{
    catalogue::{Exercise, ExerciseId},
    session::Reason,
};

/// A sentence about the exercise, with its name where it says `{}`.
fn told(exercise: &Exercise, rule: &str, text: &str) -> Reason {
    about(exercise, rule, text.replace("{}", &exercise.name), [])
}

/// Declares answers that need nothing but the exercise.
macro_rules! answers {
    ($($name:ident: $rule:literal, $text:literal;)+) => {
        $(pub(in crate::planner) fn $name(exercise: &Exercise) -> Reason {
            told(exercise, $rule, $text)
        })+
    };
}

answers! {
    why_not_there: "why_not.there", "{} is in today's session.";
    why_not_rest: "why_not.rest", "Today is for rest, so there is no {}.";
    why_not_equipment: "why_not.equipment", "{} needs something that is not there today.";
    why_not_never: "why_not.never", "You asked never to be given {}.";
    why_not_region: "why_not.region", "{} strains a region that is spared.";
    why_not_health: "why_not.health", "{} does not suit your age, a condition, or health answers that are missing.";
    why_not_level: "why_not.level", "{} comes later: it needs more training experience.";
    why_not_recovery: "why_not.recovery", "Today is for easy movement only, so there is no {}.";
    why_not_preparation: "why_not.preparation", "Today's preparation and cool-down are chosen already; {} is not needed beside them.";
    why_not_power: "why_not.power", "The built-in plans do not use jumps, throws and Olympic lifts such as {}.";
    why_not_other_endurance: "why_not.other_endurance", "Another kind of endurance work is planned today instead of {}.";
    why_not_strength_day: "why_not.strength_day", "Today is a strength session; {} belongs to another day.";
    why_not_endurance_day: "why_not.endurance_day", "Today is an endurance session; {} belongs to a strength day.";
    why_not_other_day: "why_not.other_day", "{} trains muscles whose turn is on another day of the week.";
    why_not_volume: "why_not.volume", "The muscles of {} have as many sets this week as are good for now.";
    why_not_full: "why_not.full", "The session has as many exercises and sets as suit you; {} would be one too many.";
    why_not_enough: "why_not.enough", "The week has what it needs without {}.";
}

pub(in crate::planner) fn why_not_unknown(id: &ExerciseId) -> Reason {
    let text = "There is no exercise with this name.";
    Reason {
        exercise_id: Some(id.clone()),
        ..reason("why_not.unknown", text, [])
    }
}

pub(in crate::planner) fn why_not_swapped(exercise: &Exercise, to: &Exercise) -> Reason {
    let text = format!("You asked for {} in the place of {}.", to.name, exercise.name);
    about(exercise, "why_not.swapped", text, [])
}

pub(in crate::planner) fn why_not_place_taken(exercise: &Exercise, other: &Exercise) -> Reason {
    let text = format!("{} has the place that {} could have.", other.name, exercise.name);
    about(exercise, "why_not.place_taken", text, [])
}

pub(in crate::planner) fn why_not_repetitions(exercise: &Exercise, reps: u16) -> Reason {
    let text = format!(
        "{} is too hard for the {reps} repetitions that are safe for you.",
        exercise.name
    );
    about(exercise, "why_not.repetitions", text, [("reps", f64::from(reps))])
}

pub(in crate::planner) fn why_not_time(exercise: &Exercise, minutes: u16) -> Reason {
    let text = format!("Your {minutes} minutes are used without {}.", exercise.name);
    about(exercise, "why_not.time", text, [("limit_minutes", f64::from(minutes))])
}
