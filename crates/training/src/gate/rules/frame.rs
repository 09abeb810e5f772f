//! V25: what comes before the work, and after it.

use crate::{
    catalogue::Pattern,
    gate::{
        case::Case,
        findings::{At, Findings},
        limits,
    },
    planner,
    session::{BlockKind, SessionKind, SetKind},
};

/// What is missing around the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gate) enum Gap {
    /// A warm-up.
    WarmUp,
    /// A cool-down, for those who need one.
    CoolDown,
    /// More warm-up before the hard interval here: so many seconds are there.
    IntervalWarmUp(At, u32),
}

pub(super) fn examine(case: &Case<'_>, findings: &mut Findings) {
    for gap in gaps(case) {
        let (at, measured, text) = match gap {
            Gap::WarmUp => (At::Whole, (0.0, 1.0), "No warm-up comes before the work.".to_owned()),
            Gap::CoolDown => (At::Whole, (0.0, 1.0), "This athlete needs a cool-down.".to_owned()),
            Gap::IntervalWarmUp(at, seconds) => {
                let least = limits::INTERVAL_WARM_UP_S;
                let text = format!("{seconds} s of warm-up before hard intervals are fewer than {least}.");
                (at, (seconds.into(), least.into()), text)
            }
        };
        findings.mend("V25", at, measured, text);
    }
}

/// What is missing around the work.
pub(in crate::gate) fn gaps(case: &Case<'_>) -> Vec<Gap> {
    let trains = case.is(SessionKind::Train);
    let has_cool_down = || {
        case.session()
            .blocks
            .iter()
            .any(|block| block.kind == BlockKind::CoolDown)
    };
    let cool_down = trains && case.allowance.needs_cool_down() && !has_cool_down();
    let missing = [
        (trains && !has_warm_up(case)).then_some(Gap::WarmUp),
        cool_down.then_some(Gap::CoolDown),
        short_of_warm_up(case).map(|(at, seconds)| Gap::IntervalWarmUp(at, seconds)),
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

/// The first set in the hardest zone with less warm-up before it than it needs, and the seconds that there are.
///
/// Blocks of warm-up count as long as they take, warm-up sets elsewhere with the rest after them.
fn short_of_warm_up(case: &Case<'_>) -> Option<(At, u32)> {
    let mut warm_up_s: u32 = 0;
    for line in &case.survey.lines {
        for (place, set) in line.planned.sets.iter().enumerate() {
            let is_last = place + 1 == line.planned.sets.len();
            let is_block = line.kind == BlockKind::WarmUp;
            let is_interval = line.exercise.pattern == Pattern::Conditioning
                && set.kind == SetKind::Work
                && set.zone >= Some(limits::INTERVAL_ZONE);
            if is_interval {
                let is_short = warm_up_s < limits::INTERVAL_WARM_UP_S;
                return is_short.then_some((At::Set(line.block, line.place, place), warm_up_s));
            }
            if is_block || set.kind == SetKind::WarmUp {
                let rest_s = if is_block && is_last { 0 } else { u32::from(set.rest_s) };
                let set_s = planner::set_s(set, Some(line.exercise));
                warm_up_s = warm_up_s.saturating_add(set_s).saturating_add(rest_s);
            }
        }
    }
    None
}
