//! Writes what was built down as the session document.

use super::{
    constants::{CHANGE_S, CONDITIONING_MAX_S, CONDITIONING_MIN_S, EASY_RPE, SPACED_RPE, target_rpe},
    draft::Draft,
    duration,
    effort::Effort,
    endurance::Draft as EnduranceDraft,
    preparation, reasons,
    roster::Roster,
    stage::Stage,
    template::Role,
    today::Today,
};
use crate::{
    catalogue::{Catalogue, Muscle},
    quantity::Rpe,
    session::{Block, BlockKind, Phase, Reason, Session, SessionKind},
};

/// How many muscles a session names as its focus (design).
const FOCUS: usize = 4;
/// How many reasons speak of the whole session before the morning has its say (design: what one reads in a moment).
const SESSION_REASONS: usize = 7;

/// A day without training.
pub(super) fn rest(reason: Reason, phase: Phase) -> Session {
    Session {
        kind: SessionKind::Rest,
        title: "Rest".to_owned(),
        template: Some("rest".to_owned()),
        focus: vec![],
        phase,
        minutes: 0,
        target_rpe: None,
        load_au: 0,
        blocks: vec![],
        reasons: vec![reason],
    }
}

/// Easy movement, where nothing else is left.
pub(super) fn recovery(reason: Reason, limit_s: u32, today: &Today<'_>) -> Session {
    let mobility = block(BlockKind::WarmUp, preparation::mobility(today));
    let left = limit_s.saturating_sub(duration::seconds(std::slice::from_ref(&mobility), today.catalogue) + CHANGE_S);
    let seconds = (left / 60 * 60).min(CONDITIONING_MAX_S);
    if seconds < CONDITIONING_MIN_S {
        return rest_day(reasons::nothing_left(), today);
    }
    let conditioning = block(
        BlockKind::Conditioning,
        preparation::endurance(seconds, today).into_iter().collect(),
    );
    let blocks = [mobility, conditioning];
    let blocks = blocks.into_iter().filter(|block| !block.exercises.is_empty()).collect();
    let reasons = std::iter::once(reasons::nothing_left())
        .chain([reason])
        .chain(course(today))
        .chain(safety(today))
        .chain(course(today))
        .collect();
    sized(
        Session {
            kind: SessionKind::Recovery,
            title: "Easy movement".to_owned(),
            template: Some("recovery".to_owned()),
            target_rpe: Some(Rpe::from_tenths(EASY_RPE)),
            blocks,
            reasons,
            ..rest(reasons::nothing_left(), today.stage.phase())
        },
        today.catalogue,
    )
}

/// A session of strength.
pub(super) fn strength(day: Reason, draft: &Draft<'_>, today: &Today<'_>, effort: &Effort) -> Session {
    let template = draft.template;
    let (id, title) = if draft.is_adapted {
        (template.adapted_id, template.adapted_title)
    } else {
        (template.id, template.title)
    };
    let mut session = sized(
        Session {
            kind: SessionKind::Train,
            title: title.to_owned(),
            template: Some(id.to_owned()),
            focus: focus(draft),
            target_rpe: Some(Rpe::from_tenths(draft.hardest().max(EASY_RPE))),
            blocks: draft.blocks(),
            ..rest(day.clone(), today.stage.phase())
        },
        today.catalogue,
    );
    let is_spaced = draft.entries.iter().any(|entry| entry.rpe() == SPACED_RPE);
    session.reasons = std::iter::once(day)
        .chain(safety(today))
        .chain(course(today))
        .chain(effort.after_illness.map(reasons::after_illness))
        .chain(
            effort
                .after_hard_days
                .map(|days| reasons::after_hard_days(days, effort.rpe)),
        )
        .chain((!draft.short.is_empty()).then(|| reasons::volume_short(&draft.short, draft.is_short_of_time)))
        .chain(draft.is_limited_by_week.then(reasons::week_load))
        .chain(is_spaced.then(|| reasons::second_day(SPACED_RPE)))
        .chain([equipment(draft, today)])
        .chain(draft.lacks_pulling().then(reasons::no_pull))
        .chain([
            split(today, draft),
            reasons::fitted(session.minutes, today.place.minutes),
        ])
        .chain(
            draft
                .has_pairs()
                .then(|| reasons::supersets(super::constants::REST_SUPERSET_S)),
        )
        .chain([reasons::sets(draft.work_sets())])
        .take(SESSION_REASONS)
        .chain(draft.entries.iter().map(|entry| entry.reason.clone()))
        .collect();
    session
}

/// A session of endurance.
pub(super) fn endurance(day: Reason, drawn: &EnduranceDraft, today: &Today<'_>, effort: &Effort) -> Session {
    let mut session = sized(
        Session {
            kind: SessionKind::Train,
            title: drawn.title.to_owned(),
            template: Some(drawn.template.to_owned()),
            target_rpe: Some(drawn.target_rpe),
            blocks: drawn.blocks.clone(),
            ..rest(day.clone(), today.stage.phase())
        },
        today.catalogue,
    );
    session.reasons = std::iter::once(day)
        .chain(safety(today))
        .chain(course(today))
        .chain(effort.after_illness.map(reasons::after_illness))
        .chain(drawn.reasons.iter().cloned())
        .chain([mixed(today)])
        .take(SESSION_REASONS)
        .collect();
    session
}

/// A day without training, with where it stands in the course.
pub(super) fn rest_day(reason: Reason, today: &Today<'_>) -> Session {
    let mut session = rest(reason, today.stage.phase());
    session.reasons.extend(course(today));
    session
}

/// Where the session stands in the course, where that changes it.
pub(super) fn course(today: &Today<'_>) -> Option<Reason> {
    match today.stage {
        Stage::Build { is_eased: false } => None,
        Stage::Build { is_eased: true } => Some(reasons::after_deload()),
        Stage::Deload(ground) => Some(reasons::deload(ground)),
        Stage::Taper { days } => Some(reasons::taper(days)),
        Stage::Return { gap } => Some(reasons::returning(gap)),
    }
}

fn equipment(draft: &Draft<'_>, today: &Today<'_>) -> Reason {
    let used = draft
        .entries
        .iter()
        .filter(|entry| today.loading(entry.exercise).is_some() || entry.exercise.needs_equipment())
        .count();
    if used == 0 && today.place.equipment.is_empty() {
        reasons::body_weight()
    } else {
        reasons::equipment(used)
    }
}

fn split(today: &Today<'_>, draft: &Draft<'_>) -> Reason {
    let (strength, endurance) = Roster::of(today).shares();
    if endurance > 0 {
        reasons::beside_endurance(strength, endurance)
    } else if draft.template.is_full_body() {
        reasons::full_body(strength)
    } else if strength <= 4 {
        reasons::split_halves()
    } else {
        reasons::split_thirds(strength)
    }
}

fn mixed(today: &Today<'_>) -> Reason {
    let (strength, endurance) = Roster::of(today).shares();
    reasons::beside_endurance(strength, endurance)
}

fn safety(today: &Today<'_>) -> Vec<Reason> {
    let athlete = &today.input.athlete;
    let (cap, usual_rpe) = (today.allowance.safe_rpe(), target_rpe(athlete.experience));
    let caution = match (athlete.needs_caution(), cap) {
        (true, cap) => Some(reasons::caution(cap)),
        (false, cap) if cap > usual_rpe => None,
        (false, cap) => Some(reasons::condition(cap)),
    };
    let spared = (!athlete.limitations.is_empty()).then(|| reasons::spared(today.allowance.spared()));
    [spared, caution].into_iter().flatten().collect()
}

/// The main exercises' muscles, the first of them first.
fn focus(draft: &Draft<'_>) -> Vec<Muscle> {
    let mut focus: Vec<Muscle> = Vec::new();
    let main = draft.entries.iter().filter(|entry| entry.role == Role::Main);
    for &muscle in main.flat_map(|entry| &entry.exercise.primary) {
        if !focus.contains(&muscle) && focus.len() < FOCUS {
            focus.push(muscle);
        }
    }
    focus
}

pub(super) const fn block(kind: BlockKind, exercises: Vec<crate::session::PlannedExercise>) -> Block {
    Block {
        kind,
        superset: false,
        exercises,
    }
}

/// The session with its minutes and its load worked out.
pub(super) fn sized(session: Session, catalogue: &Catalogue) -> Session {
    let minutes = duration::minutes(&session, catalogue);
    let rpe = u32::from(session.target_rpe.map_or(0, Rpe::tenths));
    Session {
        minutes,
        load_au: (u32::from(minutes) * rpe + 5) / 10,
        ..session
    }
}
