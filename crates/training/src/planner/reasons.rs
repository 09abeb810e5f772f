//! The reasons that the planner leaves: rule id, numbers, one sentence.
//!
//! The numbers hold all that the sentence says, so that a window can word it in another language.

use std::collections::BTreeMap;

use crate::{
    catalogue::Exercise,
    quantity::{Mass, Rpe},
    session::Reason,
};

fn reason<const N: usize>(rule: &str, text: impl Into<String>, numbers: [(&str, f64); N]) -> Reason {
    Reason {
        rule: rule.to_owned(),
        text: text.into(),
        exercise_id: None,
        numbers: BTreeMap::from(numbers.map(|(name, number)| (name.to_owned(), number))),
    }
}

fn about<const N: usize>(exercise: &Exercise, rule: &str, text: impl Into<String>, numbers: [(&str, f64); N]) -> Reason {
    Reason { exercise_id: Some(exercise.id.clone()), ..reason(rule, text, numbers) }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn point(tenths: u8) -> f64 {
    Rpe::from_tenths(tenths).value()
}

fn plural(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

pub(super) fn first_day() -> Reason {
    reason("day.first", "This is your first day here, so there is a session for you to begin with.", [])
}

pub(super) fn training_day(sessions: usize, days_per_week: usize) -> Reason {
    let text = format!("You trained {} in the last 7 days. Your week has {days_per_week}.", plural(sessions, "time", "times"));
    reason("day.training", text, [("sessions_last_7", count(sessions)), ("days_per_week", count(days_per_week))])
}

pub(super) fn rest_week_done(sessions: usize, days_per_week: usize) -> Reason {
    let text = format!("You have trained {} in 7 days. Your week has {days_per_week}, so today is for rest.", plural(sessions, "time", "times"));
    reason("day.rest.week_done", text, [("sessions_last_7", count(sessions)), ("days_per_week", count(days_per_week))])
}

pub(super) fn rest_in_a_row(days: usize) -> Reason {
    let text = format!("You trained {} in a row. Today is for rest.", plural(days, "day", "days"));
    reason("day.rest.in_a_row", text, [("days_in_a_row", count(days))])
}

pub(super) fn rest_spacing(days: i32) -> Reason {
    let text = if days == 1 {
        "You trained yesterday. A rest day in between spreads your week evenly.".to_owned()
    } else {
        format!("You last trained {days} days ago. One more day of rest spreads your week evenly.")
    };
    reason("day.rest.spacing", text, [("days_since_last", f64::from(days))])
}

pub(super) fn rest_weekday() -> Reason {
    reason("day.rest.weekday", "Today is not one of the weekdays you chose for training.", [])
}

pub(super) fn ill(days: i32) -> Reason {
    let text = if days == 0 {
        "You said that you are ill today. Rest until you have been free of symptoms for 24 hours."
    } else {
        "You were ill yesterday. Training starts again after 24 hours free of symptoms."
    };
    reason("safety.ill", text, [("days_since_ill", f64::from(days))])
}

pub(super) fn after_illness(days: i32) -> Reason {
    let text = format!("You were ill {days} days ago, so today has half the sets.");
    reason("safety.after_illness", text, [("days_since_ill", f64::from(days))])
}

pub(super) fn child() -> Reason {
    reason("safety.age", "Plans for one person alone start at 13 years. Train with someone who teaches you.", [("min_age", 13.0)])
}

pub(super) fn pain(level: u8) -> Reason {
    let text = format!("You told of pain of {level} out of 10. Exercises that strain the region are left out today.");
    reason("safety.pain", text, [("level", f64::from(level))])
}

pub(super) fn caution(max_rpe: u8) -> Reason {
    let text = format!("Your birth year or your health answers are missing, so RPE stays at {} or less and nothing jumps.", number(point(max_rpe)));
    reason("caution.unscreened", text, [("max_rpe", point(max_rpe))])
}

pub(super) fn condition(max_rpe: u8) -> Reason {
    let text = format!("Your health answers or your age call for RPE {} or less.", number(point(max_rpe)));
    reason("caution.condition", text, [("max_rpe", point(max_rpe))])
}

pub(super) fn nothing_left() -> Reason {
    reason("limitation.all", "What you have to spare leaves no strength exercise for today, so the session is easy movement.", [])
}

pub(super) fn full_body(days_per_week: usize) -> Reason {
    let text = format!("With {} a week, each session trains the whole body, so every muscle gets its turn.", plural(days_per_week, "training day", "training days"));
    reason("split.full_body", text, [("days_per_week", count(days_per_week))])
}

pub(super) fn body_weight() -> Reason {
    reason("equipment.body_weight", "You have no equipment, so your body is the weight.", [])
}

pub(super) fn no_pull() -> Reason {
    let text = "Nothing you have lets you pull today. Raises lying face down train the upper back; lats and biceps wait for a band or a bar.";
    reason("equipment.no_pull", text, [])
}

pub(super) fn equipment(used: usize) -> Reason {
    let text = format!("{} of today's session use your equipment.", plural(used, "exercise", "exercises"));
    let text = if used == 1 { text.replace(" use ", " uses ") } else { text };
    reason("equipment.used", text, [("count", count(used))])
}

pub(super) fn fitted(minutes: u16, limit: u16) -> Reason {
    let text = format!("The session takes about {minutes} minutes of your {limit}.");
    reason("time.fitted", text, [("minutes", f64::from(minutes)), ("limit_minutes", f64::from(limit))])
}

pub(super) fn sets(sets: usize) -> Reason {
    let text = format!("{} suit your training experience.", plural(sets, "work set", "work sets"));
    reason("experience.sets", text, [("sets", count(sets))])
}

pub(super) fn second_day(max_rpe: u8) -> Reason {
    let text = format!("You trained yesterday, so RPE stays at {} or less today.", number(point(max_rpe)));
    reason("effort.second_day", text, [("max_rpe", point(max_rpe))])
}

pub(super) fn returning(days: i32) -> Reason {
    let text = format!("You last trained {days} days ago, so today has fewer sets.");
    reason("progression.return", text, [("days", f64::from(days))])
}

pub(super) fn first_load(exercise: &Exercise, reserve: u8) -> Reason {
    let text = format!("First time with {}: choose a load that leaves {reserve} repetitions in reserve.", exercise.name);
    about(exercise, "progression.first", text, [("reps_in_reserve", f64::from(reserve))])
}

pub(super) fn first_body_weight(exercise: &Exercise, reserve: u8) -> Reason {
    if exercise.is_timed() {
        let text = format!("First time with {}: stop while you could still go on with a steady breath.", exercise.name);
        return about(exercise, "progression.first.timed", text, []);
    }
    let text = format!("First time with {}: stop with {reserve} repetitions in reserve.", exercise.name);
    about(exercise, "progression.first.body_weight", text, [("reps_in_reserve", f64::from(reserve))])
}

pub(super) fn load_up(exercise: &Exercise, from: Mass, to: Mass, reps: u16, rpe: u8) -> Reason {
    let text = format!(
        "You did {reps} at {} kg twice at RPE {} or less. Today: {} kg.",
        number(from.kg()),
        number(point(rpe)),
        number(to.kg())
    );
    let numbers = [("from_kg", from.kg()), ("to_kg", to.kg()), ("reps", f64::from(reps)), ("rpe", point(rpe))];
    about(exercise, "progression.double.up", text, numbers)
}

pub(super) fn more(exercise: &Exercise, from: u16, to: u16) -> Reason {
    let numbers = |from_name, to_name| [(from_name, f64::from(from)), (to_name, f64::from(to))];
    if exercise.is_timed() {
        let text = format!("Last time: {from} s. Today: {to} s.");
        return about(exercise, "progression.double.seconds", text, numbers("from_seconds", "to_seconds"));
    }
    let text = format!("Last time: {from} repetitions. Today: {to}.");
    about(exercise, "progression.double.reps", text, numbers("from_reps", "to_reps"))
}

pub(super) fn hold(exercise: &Exercise, amount: u16, rpe: Rpe) -> Reason {
    let unit = unit(exercise);
    let text = format!("Last time felt like RPE {}, above the target. Today again: {amount} {unit}.", number(rpe.value()));
    let (rule, name) = if exercise.is_timed() { ("progression.hold.seconds", "seconds") } else { ("progression.hold", "reps") };
    about(exercise, rule, text, [(name, f64::from(amount)), ("rpe", rpe.value())])
}

pub(super) fn confirm(exercise: &Exercise, amount: u16) -> Reason {
    let unit = unit(exercise);
    let text = format!("You reached {amount} {unit}. Do it once more, then it gets harder.");
    let (rule, name) = if exercise.is_timed() { ("progression.confirm.seconds", "seconds") } else { ("progression.confirm", "reps") };
    about(exercise, rule, text, [(name, f64::from(amount))])
}

pub(super) fn top(exercise: &Exercise, amount: u16) -> Reason {
    let unit = unit(exercise);
    let text = format!("{amount} {unit} is what your equipment allows here. Keep it, and keep it clean.");
    let (rule, name) = if exercise.is_timed() { ("progression.top.seconds", "seconds") } else { ("progression.top", "reps") };
    about(exercise, rule, text, [(name, f64::from(amount))])
}

pub(super) fn variant_up(to: &Exercise) -> Reason {
    let text = format!("You reached the top of the easier exercise twice. Today: {}.", to.name);
    about(to, "progression.variant.up", text, [])
}

pub(super) fn variant_down(to: &Exercise) -> Reason {
    let text = format!("The harder exercise was too hard twice. Today: {}.", to.name);
    about(to, "progression.variant.down", text, [])
}

pub(super) fn back_off(exercise: &Exercise, from: Mass, to: Mass) -> Reason {
    let text = format!("{} kg was too hard twice. Today: {} kg.", number(from.kg()), number(to.kg()));
    about(exercise, "progression.back_off", text, [("from_kg", from.kg()), ("to_kg", to.kg())])
}

pub(super) fn gap(exercise: &Exercise, days: i32) -> Reason {
    let text = format!("There were {days} days without training, so this starts lower than before.");
    about(exercise, "progression.gap", text, [("days", f64::from(days))])
}

pub(super) fn spared(regions: usize) -> Reason {
    let text = format!("{} spared: what strains them is left out or replaced.", plural(regions, "region is", "regions are"));
    let text = if regions == 1 { text.replace("strains them", "strains it") } else { text };
    reason("limitation.spared", text, [("count", count(regions))])
}

fn unit(exercise: &Exercise) -> &'static str {
    if exercise.is_timed() { "s" } else { "repetitions" }
}

/// A number as one writes it: no needless zeros, at most two places.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
