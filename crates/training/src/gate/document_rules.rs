//! Rules about the document itself: it may not contradict what it holds.

use super::{RuleSeverity, findings::Findings, limits};
use crate::{
    planner,
    quantity::Rpe,
    session::{BlockKind, Session, SessionKind},
};

/// Examines what the session says about itself.
pub(super) fn examine(session: &Session, findings: &mut Findings) {
    minutes(session, findings);
    load(session, findings);
    kind(session, findings);
    sets(session, findings);
}

/// D1: its minutes are those of its blocks.
fn minutes(session: &Session, findings: &mut Findings) {
    let worked_out = planner::minutes(session);
    if session.minutes.abs_diff(worked_out) > limits::MINUTES_TOLERANCE {
        let text = format!("The session says {} minutes and takes {worked_out}.", session.minutes);
        findings.note(
            "D1",
            RuleSeverity::Repair,
            "minutes",
            (session.minutes.into(), worked_out.into()),
            text,
        );
    }
}

/// D2: its load is its minutes times its exertion (Foster 2001).
fn load(session: &Session, findings: &mut Findings) {
    let rpe = u32::from(session.target_rpe.map_or(0, Rpe::tenths));
    let worked_out = (u32::from(session.minutes) * rpe + 5) / 10;
    if session.load_au.abs_diff(worked_out) > limits::LOAD_TOLERANCE_AU {
        let text = format!("The session says {} AU and comes to {worked_out}.", session.load_au);
        findings.note(
            "D2",
            RuleSeverity::Repair,
            "load_au",
            (session.load_au.into(), worked_out.into()),
            text,
        );
    }
}

/// D3: a rest day is empty, any other has something to do, and training has its main work.
fn kind(session: &Session, findings: &mut Findings) {
    let has = |kinds: &[BlockKind]| session.blocks.iter().any(|block| kinds.contains(&block.kind));
    let text = match session.kind {
        SessionKind::Rest if !session.blocks.is_empty() || session.minutes > 0 => {
            "A rest day holds exercises or minutes."
        }
        SessionKind::Recovery if session.blocks.is_empty() => "The session holds no exercises.",
        SessionKind::Train if !has(&[BlockKind::Main, BlockKind::Accessory, BlockKind::Conditioning]) => {
            "The session holds nothing to train."
        }
        _ => return,
    };
    findings.note("D3", RuleSeverity::Block, "kind", (0.0, 1.0), text);
}

/// D4: every set says how much: repetitions, seconds or metres.
fn sets(session: &Session, findings: &mut Findings) {
    for (block_index, block) in session.blocks.iter().enumerate() {
        for (index, planned) in block.exercises.iter().enumerate() {
            for (set_index, set) in planned.sets.iter().enumerate() {
                if set.reps.is_none() && set.seconds.is_none() && set.metres.is_none() {
                    let at = format!("blocks[{block_index}].exercises[{index}].sets[{set_index}]");
                    findings.note(
                        "D4",
                        RuleSeverity::Block,
                        &at,
                        (0.0, 1.0),
                        "The set says neither repetitions nor seconds nor metres.",
                    );
                }
            }
        }
    }
}
