//! What is left of an exercise after days without training (4.8.5, V30).

use super::{Lift, Rung, Step, Target, first};
use crate::{
    planner::{
        constants::{FIRST_GAP_ONCE_A_WEEK, GAPS},
        reasons,
    },
    quantity::Mass,
    record::Exposure,
};

/// Days without training that lie between the exposure and today; 0 where they are the athlete's rhythm.
pub(in crate::planner) fn days(lift: &Lift<'_, '_>, last: Exposure) -> i32 {
    let gap = lift.today.record.longest_gap_since(last.training_day);
    let once_a_week = lift.today.input.athlete.availability.days_per_week == 1;
    if once_a_week && gap < FIRST_GAP_ONCE_A_WEEK {
        0
    } else {
        gap
    }
}

/// The step after a gap; `None` where there was none.
pub(super) fn step(lift: &Lift<'_, '_>, target: Target, last: Exposure) -> Option<Step> {
    let gap = days(lift, last);
    let &(_, percent) = GAPS.iter().find(|&&(from, _)| gap >= from)?;
    let reason = reasons::gap(lift.exercise, gap);
    let Some(load) = lift.loading.and(last.load) else {
        let amount = u32::from(last.amount) * percent / 100;
        let amount = u16::try_from(amount).unwrap_or(u16::MAX);
        return Some(Step {
            amount: amount.clamp(target.range.0, target.range.1).max(1),
            load: None,
            rung: Rung::Stay,
            back_off: None,
            reason,
        });
    };
    let left = Mass::from_g(u32::try_from(u64::from(load.g()) * u64::from(percent) / 100).unwrap_or(u32::MAX));
    let Some(left) = lift.loads.at_most(left) else {
        return Some(Step {
            reason,
            ..first(lift, target)
        });
    };
    Some(Step {
        amount: last.amount.clamp(target.range.0, target.range.1).max(1),
        load: Some(left),
        rung: Rung::Stay,
        back_off: None,
        reason,
    })
}
