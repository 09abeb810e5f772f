//! V25: what comes before the work, and after it.

use crate::{
    gate::{
        case::Case,
        findings::{At, Findings},
        limits,
    },
    session::{BlockKind, SessionKind, SetKind},
};

/// What is missing around the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gate) enum Gap {
    /// A warm-up.
    WarmUp,
    /// A cool-down, for those who need one.
    CoolDown,
    /// More warm-up before hard intervals: so many seconds are there.
    IntervalWarmUp(u32),
}

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    for gap in gaps(case) {
        let (measured, text) = match gap {
            Gap::WarmUp => ((0.0, 1.0), "No warm-up comes before the work.".to_owned()),
            Gap::CoolDown => ((0.0, 1.0), "This athlete needs a cool-down.".to_owned()),
            Gap::IntervalWarmUp(seconds) => {
                let least = limits::INTERVAL_WARM_UP_S;
                let text = format!("{seconds} s of warm-up before hard intervals are fewer than {least}.");
                ((seconds.into(), least.into()), text)
            }
        };
        findings.mend("V25", At::Whole, measured, text);
    }
}

/// What is missing around the work of a training session.
pub(in crate::gate) fn gaps(case: &Case<'_>) -> Vec<Gap> {
    if !case.is(SessionKind::Train) {
        return Vec::new();
    }
    let has_cool_down = || {
        case.session()
            .blocks
            .iter()
            .any(|block| block.kind == BlockKind::CoolDown)
    };
    let cool_down = case.allowance.needs_cool_down() && !has_cool_down();
    let short = interval_warm_up_s(case).filter(|&seconds| seconds < limits::INTERVAL_WARM_UP_S);
    let missing = [
        (!has_warm_up(case)).then_some(Gap::WarmUp),
        cool_down.then_some(Gap::CoolDown),
        short.map(Gap::IntervalWarmUp),
    ];
    missing.into_iter().flatten().collect()
}

fn has_warm_up(case: &Case<'_>) -> bool {
    let blocks = &case.session().blocks;
    let work = blocks.iter().position(|block| is_work(block.kind));
    let warm_up = blocks.iter().position(|block| block.kind == BlockKind::WarmUp);
    warm_up.is_some_and(|warm_up| work.is_none_or(|work| warm_up < work))
}

const fn is_work(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::WarmUp | BlockKind::CoolDown)
}

/// Seconds of warm-up, blocks and sets, before the first set in the hardest zone; `None` without one.
fn interval_warm_up_s(case: &Case<'_>) -> Option<u32> {
    let mut warm_up_s: u32 = 0;
    for line in &case.survey.lines {
        for set in &line.planned.sets {
            let is_preparing = line.kind == BlockKind::WarmUp || set.kind == SetKind::WarmUp;
            if is_preparing {
                warm_up_s = warm_up_s.saturating_add(crate::planner::set_s(set, Some(line.exercise)));
            } else if set.zone.is_some_and(|zone| zone >= limits::INTERVAL_ZONE) {
                return Some(warm_up_s);
            }
        }
    }
    None
}
