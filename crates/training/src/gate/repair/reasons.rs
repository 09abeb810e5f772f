//! What the athlete reads of a repair: the rule, its numbers, one sentence.

use super::{
    super::{Gate, findings::At, findings::Found},
    Mended,
};
use crate::{
    catalogue::ExerciseId,
    session::{Reason, Session, SessionKind},
};

/// One reason a rule; where the rule is about single exercises, one a rule and exercise. The numbers are those of the
/// first place; groups of muscles are named with a 1.
pub(super) fn of(repairs: &[Mended], gate: &Gate<'_>) -> Vec<Reason> {
    let mut told: Vec<(&'static str, Option<&ExerciseId>, Vec<&Found>)> = Vec::new();
    for Mended { found, exercise_id } in repairs {
        let about = exercise_id.as_ref().filter(|_| is_about_exercises(found.rule));
        match told
            .iter_mut()
            .find(|(rule, of, _)| (*rule, *of) == (found.rule, about))
        {
            Some((_, _, all)) => all.push(found),
            None => told.push((found.rule, about, vec![found])),
        }
    }
    let reason = |(rule, about, all): (&'static str, Option<&ExerciseId>, Vec<&Found>)| {
        let name = about
            .and_then(|id| gate.catalogue().get(id))
            .map(|exercise| &exercise.name);
        let (text, numbers) = worded(rule, &all, name.map_or("This exercise", String::as_str))?;
        let numbers = numbers.into_iter().map(|(name, number)| (name.to_owned(), number));
        Some(Reason {
            rule: format!("gate.{}", rule.to_lowercase()),
            text,
            exercise_id: about.cloned(),
            numbers: numbers.chain(groups(&all)).collect(),
        })
    };
    told.into_iter().filter_map(reason).collect()
}

fn is_about_exercises(rule: &str) -> bool {
    matches!(rule, "V6" | "V7" | "V8" | "V9" | "V30")
}

fn groups(all: &[&Found]) -> impl Iterator<Item = (String, f64)> {
    all.iter().filter_map(|found| match found.at {
        At::Group(group) => Some((group.word().to_owned(), 1.0)),
        _ => None,
    })
}

/// The sentence and the numbers in it; `None` for a rule that is never mended.
pub(super) fn worded(rule: &str, all: &[&Found], name: &str) -> Option<(String, Vec<(&'static str, f64)>)> {
    let first = all.first()?;
    let (from, to) = (first.measured, first.limit);
    let names = names(all);
    let worded = match rule {
        "V2" => (
            format!("{from} work sets were too many for one session; {to} are left."),
            vec![("from_sets", from), ("to_sets", to)],
        ),
        "V3" => (
            format!("There were too many sets in one session for: {names}. Some were cut."),
            vec![],
        ),
        "V4" => (
            format!("This week there would have been too many sets for: {names}. Some were cut."),
            vec![],
        ),
        "V5" => (
            format!("The week's sets would have risen too fast for: {names}. Some were cut."),
            vec![],
        ),
        "V6" => (
            format!("{name}: {from} kg are more than your last sets speak for, so the load was lowered."),
            vec![("from_kg", from), ("most_kg", to)],
        ),
        "V7" => (
            format!("{name}: {from} kg are more than a step above your best of four weeks, so the load was lowered."),
            vec![("from_kg", from), ("most_kg", to)],
        ),
        "V8" => (
            format!("{name}: RPE {from} is more than suits you; it was lowered to {to}."),
            vec![("from_rpe", from), ("to_rpe", to)],
        ),
        "V9" => (
            format!("{name}: sets, repetitions, holds or rests were brought within their limits."),
            vec![("from", from), ("to", to)],
        ),
        "V13" => (
            format!("Yesterday was hard for: {names}. Today is easier for it."),
            vec![],
        ),
        "V15" => (
            format!("{from} minutes of running were too long after your last runs; {to} are left."),
            vec![("from_min", from), ("to_min", to)],
        ),
        "V17" => (
            "You have had enough hard endurance sessions this week, so this one is easy.".to_owned(),
            vec![("sessions", from), ("most", to)],
        ),
        "V18" => (
            format!("{from} landings were too many for one session; at most {to} are left."),
            vec![("from", from), ("to", to)],
        ),
        _ => return worded_of_whole(rule, first, name),
    };
    Some(worded)
}

fn worded_of_whole(rule: &str, first: &Found, name: &str) -> Option<(String, Vec<(&'static str, f64)>)> {
    let (from, to) = (first.measured, first.limit);
    let minutes = vec![("from_min", from), ("to_min", to)];
    let worded = match rule {
        "V19" => (
            format!("{from} minutes are too long for your training experience; at most {to} are left."),
            minutes,
        ),
        "V21" => (
            format!("{from} minutes are longer than you have; at most {to} are left."),
            minutes,
        ),
        "V24" => (
            "An easier week is due, so sets and effort were lowered.".to_owned(),
            vec![],
        ),
        "V25" => (
            "What was missing before or after the work was added.".to_owned(),
            vec![],
        ),
        "V30" if first.at == At::Whole => (
            format!("After so long without training, {from} work sets are too many; {to} are left."),
            vec![("from_sets", from), ("to_sets", to)],
        ),
        "V30" => (
            format!("{name} starts lighter, after so long without training."),
            vec![],
        ),
        "D1" => (format!("The session said {from} minutes; it takes {to}."), minutes),
        "D2" => (
            "The session's load was worked out anew.".to_owned(),
            vec![("from_au", from), ("to_au", to)],
        ),
        "D5" => (
            format!("The session said RPE {from}; its sets ask for {to}."),
            vec![("from_rpe", from), ("to_rpe", to)],
        ),
        _ => return None,
    };
    Some(worded)
}

fn names(all: &[&Found]) -> String {
    let mut names: Vec<String> = groups(all).map(|(word, _)| word.replace('_', " ")).collect();
    names.dedup();
    names.join(", ")
}

/// A day of rest in the place of a session of which nothing could be kept.
pub(super) fn rest_instead(session: &Session) -> Session {
    let reason = Reason {
        rule: "gate.rest".to_owned(),
        text: "What was meant for today could not be made safe, so today is for rest.".to_owned(),
        exercise_id: None,
        numbers: std::collections::BTreeMap::new(),
    };
    Session {
        kind: SessionKind::Rest,
        title: "Rest".to_owned(),
        template: Some("rest".to_owned()),
        focus: Vec::new(),
        phase: session.phase,
        minutes: 0,
        target_rpe: None,
        load_au: 0,
        blocks: Vec::new(),
        reasons: vec![reason],
    }
}
