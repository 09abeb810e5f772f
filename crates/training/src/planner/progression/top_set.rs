//! A top set with back-off sets: one set at a load that the estimated maximum gives, and lighter ones after it (4.8.3).
//!
//! For athletes beyond a beginner who train for strength, on the main lifts with a barbell.

use super::{Lift, Rung, Step, Target, clamp, is_too_hard};
use crate::{
    planner::{
        constants::{BACK_OFF_PERCENT, BACK_OFF_RPE, EASY_BY_RPE, top_set_reps},
        reasons,
    },
    quantity::Mass,
    record::Exposure,
};

/// The top set; `None` while the maximum is not known, or when the last one was too hard.
pub(super) fn step(lift: &Lift<'_, '_>, target: Target, last: Exposure) -> Option<Step> {
    let reps = top_set_reps(lift.today.experience()).max(lift.least_reps());
    let e1rm = lift.e1rm()?;
    let by_chart = lift.loads.at_most(clamp::on_chart(e1rm, reps, target.rpe, 1000));
    let was_easy_enough = last.amount >= reps && last.rpe.is_some_and(|rpe| rpe.tenths() <= target.rpe);
    let was_easy = was_easy_enough && last.rpe.is_some_and(|rpe| rpe.tenths() + EASY_BY_RPE <= target.rpe);
    let last_load = last
        .load
        .filter(|_| was_easy_enough)
        .and_then(|load| lift.loads.down(load));
    let raised = last_load.filter(|_| was_easy).and_then(|load| lift.loads.up(load));
    let raised = raised.filter(|&load| clamp::is_within_chart(lift, load, reps, target.rpe));
    let load = by_chart.max(last_load).max(raised)?;
    if is_too_hard(&last, target) {
        return None;
    }
    let back_off_rpe = BACK_OFF_RPE.min(target.rpe);
    let most = clamp::on_chart(e1rm, reps, back_off_rpe, 1000);
    let back_off = Mass::from_g(load.g() / 100 * BACK_OFF_PERCENT).min(most);
    let back_off = lift.loads.at_most(back_off).map(|load| (load, back_off_rpe));
    Some(Step {
        amount: reps,
        load: Some(load),
        rung: Rung::Stay,
        back_off,
        reason: reasons::top_set(lift.exercise, load, reps, target.rpe, e1rm.load),
    })
}
