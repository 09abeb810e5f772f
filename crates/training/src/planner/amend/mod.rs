//! A session is changed while it is trained: a set more or less, another exercise, none at all.
//!
//! Only the athlete changes a session that is under way. What comes in is derived anew by the planner's own rules, as if
//! it had been chosen this morning, and the gate lets nothing through that was not there before. What is done stays.

mod derive;
mod substitutes;
mod undone;

use serde::{Deserialize, Serialize};

pub use substitutes::{Substitute, additions, substitutes};

use crate::{
    catalogue::ExerciseId,
    gate::{RuleSeverity, Verdict},
    outlook::Outlook,
    planner::{PlanInput, today::Today},
    session::{BlockKind, Session, SetKind},
    workout::PerformedSet,
};

/// The rule that holds a session within the athlete's own minutes: whoever trains may give more of them.
const OWN_MINUTES: &str = "V21";
/// Sets that one exercise can hold in the document.
const MOST_SETS: usize = 20;

/// A change of the session that is under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Amendment {
    /// One more set of an exercise.
    AddSet {
        /// Of this exercise.
        exercise_id: ExerciseId,
    },
    /// The last set of an exercise is left out; with its only one the exercise.
    DropSet {
        /// Of this exercise.
        exercise_id: ExerciseId,
    },
    /// Another exercise takes over what is not done yet.
    Swap {
        /// The exercise that gives way.
        from: ExerciseId,
        /// The one that takes over.
        to: ExerciseId,
    },
    /// One more exercise.
    AddExercise {
        /// The exercise.
        exercise_id: ExerciseId,
    },
    /// What is not done of an exercise is left out.
    DropExercise {
        /// The exercise.
        exercise_id: ExerciseId,
    },
}

/// Why a session cannot be changed so.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AmendError {
    /// The session does not have the exercise, or it is done, or nothing else would be left.
    #[error("there is nothing of that exercise left to change")]
    NothingToChange,
    /// The exercise is in the session already.
    #[error("the session has that exercise already")]
    AlreadyThere,
    /// The exercise does not suit the athlete, the place or the day.
    #[error("that exercise does not suit today")]
    Unsuitable,
    /// The changed session does not pass.
    #[error("the changed session does not pass the safety rules")]
    Refused(Verdict),
}

/// The session after a change.
///
/// # Errors
/// [`AmendError`], where it cannot be changed so; the session then stays as it is.
pub fn amended(
    session: &Session,
    performed: &[PerformedSet],
    amendment: &Amendment,
    input: &PlanInput,
) -> Result<Session, AmendError> {
    let input = match amendment {
        Amendment::Swap { from, to } => derive::as_if_swapped(input, from, std::slice::from_ref(to)),
        _ => input.clone(),
    };
    let outlook = Outlook::of(&input);
    let today = Today::of(outlook.record());
    made(session, performed, amendment, &outlook, &today)
}

/// The changed session, if it passes. An exercise that comes in has as many sets as there is room for.
fn made(
    session: &Session,
    performed: &[PerformedSet],
    amendment: &Amendment,
    outlook: &Outlook<'_>,
    today: &Today<'_>,
) -> Result<Session, AmendError> {
    let mut changed = change(session, performed, amendment, today)?;
    let incoming = match amendment {
        Amendment::AddExercise { exercise_id: id } | Amendment::Swap { to: id, .. } => Some(id),
        Amendment::AddSet { .. } | Amendment::DropSet { .. } | Amendment::DropExercise { .. } => None,
    };
    let is_less = matches!(amendment, Amendment::DropSet { .. } | Amendment::DropExercise { .. });
    loop {
        let refused = match passed(session, changed.clone(), !is_less, outlook) {
            Err(refused @ AmendError::Refused(_)) => refused,
            settled => return settled,
        };
        match incoming.filter(|id| undone::planned(&changed, id) > 1) {
            Some(id) => undone::drop_last(&mut changed, id),
            None => return Err(refused),
        }
    }
}

fn change(
    session: &Session,
    performed: &[PerformedSet],
    amendment: &Amendment,
    today: &Today<'_>,
) -> Result<Session, AmendError> {
    match amendment {
        Amendment::AddSet { exercise_id } => add_set(session, exercise_id),
        Amendment::DropSet { exercise_id } => drop_set(session, performed, exercise_id),
        Amendment::Swap { from, to } => derive::swapped(session, performed, from, to, today),
        Amendment::AddExercise { exercise_id } => derive::added(session, exercise_id, today),
        Amendment::DropExercise { exercise_id } => {
            let mut changed = session.clone();
            undone::take(&mut changed, performed, exercise_id).ok_or(AmendError::NothingToChange)?;
            left(changed)
        }
    }
}

/// The changed session with its minutes and its load, if the gate finds nothing that was not there before.
///
/// Less is refused only for what blocks: a set left out may well leave the warm-up short of what a rule would mend.
fn passed(before: &Session, mut after: Session, grows: bool, outlook: &Outlook<'_>) -> Result<Session, AmendError> {
    outlook.restate(&mut after);
    let (was, is) = (outlook.examine(before), outlook.examine(&after));
    let weighs = |severity: RuleSeverity| match severity {
        RuleSeverity::Block => true,
        RuleSeverity::Repair => grows,
        RuleSeverity::Warn => false,
    };
    let is_new = is.findings.iter().any(|finding| {
        let was_there = was
            .findings
            .iter()
            .any(|other| other.rule == finding.rule && other.measured.total_cmp(&finding.measured).is_ge());
        weighs(finding.severity) && finding.rule != OWN_MINUTES && !was_there
    });
    if is_new {
        Err(AmendError::Refused(is))
    } else {
        Ok(after)
    }
}

fn add_set(session: &Session, id: &ExerciseId) -> Result<Session, AmendError> {
    let mut changed = session.clone();
    let sets = undone::last_of(&mut changed, id).ok_or(AmendError::NothingToChange)?;
    let last = sets.iter().rfind(|set| set.kind == SetKind::Work);
    match last.cloned() {
        Some(last) if sets.len() < MOST_SETS => sets.push(last),
        _ => return Err(AmendError::NothingToChange),
    }
    Ok(changed)
}

fn drop_set(session: &Session, performed: &[PerformedSet], id: &ExerciseId) -> Result<Session, AmendError> {
    let (planned, done) = (undone::planned(session, id), undone::done(performed, id));
    if planned <= done {
        return Err(AmendError::NothingToChange);
    }
    let mut changed = session.clone();
    if planned == 1 {
        undone::take(&mut changed, performed, id).ok_or(AmendError::NothingToChange)?;
    } else {
        undone::drop_last(&mut changed, id);
    }
    left(changed)
}

/// The session, if anything is left of it to do or done.
fn left(session: Session) -> Result<Session, AmendError> {
    let of_work = session.blocks.iter().filter(|block| is_work(block.kind));
    let mut sets = of_work
        .flat_map(|block| &block.exercises)
        .flat_map(|planned| &planned.sets);
    if sets.any(|set| set.kind == SetKind::Work) {
        Ok(session)
    } else {
        Err(AmendError::NothingToChange)
    }
}

const fn is_work(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Main | BlockKind::Accessory | BlockKind::Conditioning)
}
