//! D1 to D5: the document may not contradict what it holds.

use crate::{
    gate::{
        case::Case,
        findings::{At, Findings},
        limits,
    },
    quantity::Rpe,
    session::{BlockKind, Session, SessionKind},
};

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    minutes(case, findings);
    load(case.session(), findings);
    kind(case, findings);
    sets(case.session(), findings);
    exertion(case, findings);
}

/// D1: its minutes are those of its blocks.
fn minutes(case: &Case<'_>, findings: &mut Findings) {
    let (told, worked_out) = (case.session().minutes, case.survey.minutes);
    if told.abs_diff(worked_out) > limits::MINUTES_TOLERANCE {
        let text = format!("The session says {told} minutes and takes {worked_out}.");
        findings.mend("D1", At::Field("minutes"), (told.into(), worked_out.into()), text);
    }
}

/// D2: its load is its minutes times its exertion (Foster 2001).
fn load(session: &Session, findings: &mut Findings) {
    let worked_out = load_au(session.minutes, session.target_rpe);
    if session.load_au.abs_diff(worked_out) > limits::LOAD_TOLERANCE_AU {
        let text = format!("The session says {} AU and comes to {worked_out}.", session.load_au);
        findings.mend(
            "D2",
            At::Field("load_au"),
            (session.load_au.into(), worked_out.into()),
            text,
        );
    }
}

/// Minutes times exertion, as the document tells it.
pub(in crate::gate) fn load_au(minutes: u16, rpe: Option<Rpe>) -> u32 {
    (u32::from(minutes) * u32::from(rpe.map_or(0, Rpe::tenths)) + 5) / 10
}

/// D3: a rest day is empty, any other has something to do, training has its main work, and recovery is easy.
fn kind(case: &Case<'_>, findings: &mut Findings) {
    let session = case.session();
    let has = |kinds: &[BlockKind]| session.blocks.iter().any(|block| kinds.contains(&block.kind));
    let text = match session.kind {
        SessionKind::Rest if !session.blocks.is_empty() || session.minutes > 0 => {
            "A rest day holds exercises or minutes."
        }
        SessionKind::Recovery if session.blocks.is_empty() => "The session holds no exercises.",
        SessionKind::Recovery if !is_easy(case) => "A recovery session is harder than easy movement.",
        SessionKind::Train if !has(&[BlockKind::Main, BlockKind::Accessory, BlockKind::Conditioning]) => {
            "The session holds nothing to train."
        }
        _ => return,
    };
    findings.block("D3", At::Field("kind"), (0.0, 1.0), text);
}

fn is_easy(case: &Case<'_>) -> bool {
    let limit = Rpe::from_tenths(limits::EASY_MAX_RPE);
    case.survey.rpe <= limit && case.survey.hardest().is_none_or(|rpe| rpe <= limit)
}

/// D4: every set says how much: repetitions, seconds or metres.
fn sets(session: &Session, findings: &mut Findings) {
    for (block, exercises) in session.blocks.iter().enumerate() {
        for (index, planned) in exercises.exercises.iter().enumerate() {
            for (place, set) in planned.sets.iter().enumerate() {
                if set.reps.is_none() && set.seconds.is_none() && set.metres.is_none() {
                    let text = "The set says neither repetitions nor seconds nor metres.";
                    findings.block("D4", At::Set(block, index, place), (0.0, 1.0), text);
                }
            }
        }
    }
}

/// D5: a session is not much easier than its work sets.
fn exertion(case: &Case<'_>, findings: &mut Findings) {
    let Some(told) = case.session().target_rpe else { return };
    let (told, least) = (told.value(), case.survey.rpe.value());
    if told < least {
        let text = format!("The session says RPE {told}, and its work sets ask for {least} at least.");
        findings.mend("D5", At::Field("target_rpe"), (told, least), text);
    }
}
