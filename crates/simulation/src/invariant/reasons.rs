//! I18: what differs from the plan says why, and names the data it rests on.

use training::{
    biometrics::Biometrics,
    readiness::Level,
    session::{Phase, Reason, Session, SessionKind},
};

use super::{Invariant, trial::Trial, watch::Look};

/// Words of which a reason that rests on the morning has one.
const MORNING: [&str; 14] = [
    "ready",
    "readiness",
    "sleep",
    "slept",
    "hrv",
    "heart",
    "resting",
    "pain",
    "sore",
    "ill",
    "answer",
    "check-in",
    "pressure",
    "symptom",
];
/// Words of which a reason for the phase has one.
const DELOAD: [&str; 3] = ["deload", "easier week", "loading"];
const RETURN: [&str; 6] = ["return", "without training", "away", "gap", "break", "back"];
const TAPER: [&str; 3] = ["event", "taper", "race"];

/// A session of another phase than building says which data put it there.
pub(super) fn look_at_phase(look: &mut Look<'_>) {
    let words: &[&str] = match look.session.phase {
        Phase::Build => return,
        Phase::Deload => &DELOAD,
        Phase::Return => &RETURN,
        Phase::Taper => &TAPER,
    };
    if look.session.kind == SessionKind::Rest {
        return;
    }
    let is_said = look
        .session
        .reasons
        .iter()
        .any(|reason| names(reason, words) && has_number(reason));
    let found = if is_said {
        Ok(())
    } else {
        Err((
            "phase",
            format!(
                "a session of phase {:?} does not say why, with a number",
                look.session.phase
            ),
        ))
    };
    look.note(Invariant::I18, found);
}

/// A session that today's morning changed has a reason that it would not have without the morning.
pub(super) fn try_without_today(trial: &mut Trial<'_>, level: Level) {
    let today = trial.input.training_day;
    let morning = trial.input.biometrics.last().filter(|day| day.training_day == today);
    if morning.is_none() || level > Level::Amber && !has_complaint(morning) {
        return;
    }
    let Some(morning) = trial.input.biometrics.pop() else {
        return;
    };
    let without = trial.plan();
    trial.input.biometrics.push(morning);
    if !differs(trial, &without) {
        return;
    }
    let is_said = trial.session.reasons.iter().any(|reason| {
        // The mornings before may have lowered it already, and less: then the words are the same.
        let is_new =
            reason.rule.starts_with("readiness.") || without.reasons.iter().all(|other| other.text != reason.text);
        is_new && names(reason, &MORNING) && (has_number(reason) || names(reason, &["ill", "symptom", "pressure"]))
    });
    let found = if is_said {
        Ok(())
    } else {
        let what = format!("level {level:?} changed the session without a reason that names the data");
        Err(("morning", what))
    };
    trial.note(Invariant::I18, found);
}

fn has_complaint(morning: Option<&Biometrics>) -> bool {
    let answers = morning.and_then(|morning| morning.check_in.as_ref());
    answers.is_some_and(|answers| {
        answers.ill
            || !answers.symptoms.is_empty()
            || answers.pain.iter().any(|pain| pain.level >= 4)
            || answers.soreness.iter().any(|sore| sore.level >= 5)
    })
}

fn differs(trial: &Trial<'_>, other: &Session) -> bool {
    let one = trial.session;
    let exercises = |session: &Session| -> Vec<String> {
        let planned = session.blocks.iter().flat_map(|block| &block.exercises);
        planned.map(|planned| planned.exercise_id.to_string()).collect()
    };
    one.kind != other.kind || trial.demand(one) != trial.demand(other) || exercises(one) != exercises(other)
}

fn names(reason: &Reason, words: &[&str]) -> bool {
    let text = reason.text.to_lowercase();
    words
        .iter()
        .any(|word| text.contains(word) || reason.rule.contains(word))
}

fn has_number(reason: &Reason) -> bool {
    !reason.numbers.is_empty() || reason.text.bytes().any(|byte| byte.is_ascii_digit())
}
