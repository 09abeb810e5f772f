//! Writes the finished draft down as the session document.

use super::{
    PlanInput,
    constants::{CHANGE_S, CONDITIONING_MAX_S, CONDITIONING_MIN_S, EASY_RPE, target_rpe},
    draft::Draft,
    duration,
    effort::Effort,
    preparation, reasons,
    template::{Role, Template},
};
use crate::{
    catalogue::Muscle,
    gate::Allowance,
    quantity::Rpe,
    session::{Block, BlockKind, Phase, Reason, Session, SessionKind},
};

/// How many muscles a session names as its focus (design).
const FOCUS: usize = 4;

/// A day without training.
pub(super) fn rest(reason: Reason) -> Session {
    Session {
        kind: SessionKind::Rest,
        title: "Rest".to_owned(),
        template: Some("rest".to_owned()),
        focus: vec![],
        phase: Phase::Build,
        minutes: 0,
        target_rpe: None,
        load_au: 0,
        blocks: vec![],
        reasons: vec![reason],
    }
}

/// Easy movement, where nothing else is left.
pub(super) fn recovery(reason: Reason, input: &PlanInput, allowance: &Allowance<'_>) -> Session {
    let limit_s = u32::from(input.athlete.availability.session_minutes) * 60;
    let mobility = Block {
        kind: BlockKind::WarmUp,
        superset: false,
        exercises: preparation::mobility(allowance),
    };
    let left = limit_s.saturating_sub(duration::seconds(std::slice::from_ref(&mobility)) + CHANGE_S);
    let endurance = preparation::endurance(
        (left / 60 * 60).clamp(CONDITIONING_MIN_S, CONDITIONING_MAX_S),
        allowance,
    );
    let conditioning = Block {
        kind: BlockKind::Conditioning,
        superset: false,
        exercises: endurance.into_iter().collect(),
    };
    let blocks: Vec<Block> = [mobility, conditioning]
        .into_iter()
        .filter(|block| !block.exercises.is_empty())
        .collect();
    let reasons = std::iter::once(reasons::nothing_left())
        .chain([reason])
        .chain(safety(input, allowance))
        .collect();
    sized(Session {
        kind: SessionKind::Recovery,
        title: "Easy movement".to_owned(),
        template: Some("recovery".to_owned()),
        target_rpe: Some(Rpe::from_tenths(EASY_RPE)),
        blocks,
        reasons,
        ..rest(reasons::nothing_left())
    })
}

/// A training session.
pub(super) fn train(
    day: Reason,
    template: Template,
    draft: &Draft,
    input: &PlanInput,
    allowance: &Allowance<'_>,
    effort: &Effort,
) -> Session {
    let hardest = draft.entries.iter().map(|entry| entry.rpe()).max().unwrap_or(EASY_RPE);
    let mut session = sized(Session {
        kind: SessionKind::Train,
        title: template.title(draft.is_adapted).to_owned(),
        template: Some(template.id(draft.is_adapted).to_owned()),
        focus: focus(draft),
        phase: if effort.returning_after.is_some() {
            Phase::Return
        } else {
            Phase::Build
        },
        target_rpe: Some(Rpe::from_tenths(hardest)),
        blocks: draft.blocks(),
        ..rest(day.clone())
    });
    let athlete = &input.athlete;
    let used = draft
        .entries
        .iter()
        .filter(|entry| entry.exercise.loaded_by(&athlete.equipment).is_some() || entry.exercise.needs_equipment())
        .count();
    let limit = athlete.availability.session_minutes;
    session.reasons = std::iter::once(day)
        .chain(safety(input, allowance))
        .chain(effort.after_illness.map(reasons::after_illness))
        .chain(effort.returning_after.map(reasons::returning))
        .chain(effort.is_second_day.then(|| reasons::second_day(effort.rpe)))
        .chain([if used == 0 && athlete.equipment.is_empty() {
            reasons::body_weight()
        } else {
            reasons::equipment(used)
        }])
        .chain(draft.lacks_pulling().then(reasons::no_pull))
        .chain([
            reasons::full_body(usize::from(athlete.availability.days_per_week)),
            reasons::fitted(session.minutes, limit),
        ])
        .chain([reasons::sets(usize::from(draft.work_sets()))])
        .take(SESSION_REASONS)
        .chain(draft.entries.iter().map(|entry| entry.reason.clone()))
        .collect();
    session
}

/// How many reasons speak of the whole session (design: what one reads in a moment).
const SESSION_REASONS: usize = 6;

fn safety(input: &PlanInput, allowance: &Allowance<'_>) -> Vec<Reason> {
    let (cap, usual_rpe) = (allowance.safe_rpe(), target_rpe(input.athlete.experience));
    let caution = match (input.athlete.needs_caution(), cap) {
        (true, cap) => Some(reasons::caution(cap)),
        (false, 100) => None,
        (false, cap) if cap > usual_rpe => None,
        (false, cap) => Some(reasons::condition(cap)),
    };
    let spared = Some(input.athlete.limitations.len())
        .filter(|&count| count > 0)
        .map(|_| reasons::spared(allowance.spared()));
    [allowance.worst_pain().map(reasons::pain), spared, caution]
        .into_iter()
        .flatten()
        .collect()
}

/// The main exercises' muscles, the first of them first.
fn focus(draft: &Draft) -> Vec<Muscle> {
    let mut focus: Vec<Muscle> = Vec::new();
    let main = draft.entries.iter().filter(|entry| entry.role == Role::Main);
    for &muscle in main.flat_map(|entry| &entry.exercise.primary) {
        if !focus.contains(&muscle) && focus.len() < FOCUS {
            focus.push(muscle);
        }
    }
    focus
}

/// The session with its minutes and its load worked out.
fn sized(session: Session) -> Session {
    let minutes = duration::minutes(&session);
    let rpe = u32::from(session.target_rpe.map_or(0, Rpe::tenths));
    Session {
        minutes,
        load_au: (u32::from(minutes) * rpe + 5) / 10,
        ..session
    }
}
