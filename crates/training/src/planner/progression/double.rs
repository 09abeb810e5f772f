//! Double progression: first the repetitions, then the load; and a beginner's main lifts, whose load rises every time.

use super::{Lift, Rung, Step, Target, clamp, credited, is_easy_enough, is_too_hard, twice};
use crate::{
    planner::{
        constants::{
            BACK_OFF_PERCENT, FAR_TOO_EASY_RPE, HOLD_STEP_S, REPS_ABOVE_RANGE, RESERVE_CREDIT, STEP_CAP_PERCENT,
        },
        reasons,
        template::Role,
    },
    quantity::Mass,
    record::Exposure,
};

/// The step of an exercise with a load.
pub(super) fn loaded(lift: &Lift<'_, '_>, target: Target, load: Mass) -> Step {
    let (low, high) = target.range;
    let same_load = || lift.exposures.iter().take_while(|exposure| exposure.load == Some(load));
    let stay = |amount, load, reason| Step {
        amount,
        load,
        rung: Rung::Stay,
        back_off: None,
        reason,
    };
    if twice(same_load(), |exposure| is_too_hard(exposure, target)) {
        let to = lift.loads.at_most(Mass::from_g(load.g() / 100 * BACK_OFF_PERCENT));
        let Some(to) = to.filter(|&to| to < load) else {
            // Nothing lighter is here: the easier exercise takes over, if there is one.
            return Step {
                rung: Rung::Down,
                ..stay(low, lift.loads.down(load), reasons::fewer(lift.exercise, low))
            };
        };
        return stay(low, Some(to), reasons::back_off(lift.exercise, load, to));
    }
    let next = lift.loads.up(load);
    let is_large = next.is_none_or(|to| is_large_step(load, to, lift));
    let top = if is_large && !target.is_timed {
        high + REPS_ABOVE_RANGE
    } else {
        high
    };
    let Some(last) = lift.last() else {
        return super::first(lift, target);
    };
    let is_done = twice(same_load(), |exposure| {
        credited(exposure, target) >= top && is_easy_enough(exposure, target)
    });
    let is_linear = lift.today.is_beginner() && target.role == Role::Main && !is_large && !target.is_timed;
    let is_far_too_easy = last.load == Some(load) && is_far_too_easy(&last, target, top, is_large);
    let is_done_once = is_linear && last.amount >= low && is_easy_enough(&last, target) || is_far_too_easy;
    if let Some(to) = next.filter(|_| is_done || is_done_once) {
        let reps = (low.saturating_sub(RESERVE_CREDIT).max(lift.least_reps())..=low).rev();
        let mut possible = reps.filter(|&reps| target.is_timed || clamp::is_within_chart(lift, to, reps, target.rpe));
        if let Some(amount) = possible.next() {
            let reason = if is_done {
                reasons::load_up(lift.exercise, load, to, top, target.rpe)
            } else {
                reasons::linear(lift.exercise, load, to, last.amount)
            };
            return stay(amount, Some(to), reason);
        }
    }
    more_of_the_same(lift, target, last, top, lift.loads.down(load))
}

/// The step of an exercise with the body alone, or a band.
pub(super) fn unloaded(lift: &Lift<'_, '_>, target: Target) -> Step {
    let (low, high) = target.range;
    let exercise = lift.exercise;
    let turn = |amount, rung, reason| Step {
        amount,
        load: None,
        rung,
        back_off: None,
        reason,
    };
    if twice(lift.exposures.iter(), |exposure| is_too_hard(exposure, target)) {
        return turn(low, Rung::Down, reasons::fewer(exercise, low));
    }
    let is_done = |exposure: &Exposure| credited(exposure, target) >= high && is_easy_enough(exposure, target);
    if twice(lift.exposures.iter(), is_done) {
        return turn(high, Rung::Up, reasons::top(exercise, high));
    }
    match lift.last() {
        Some(last) => more_of_the_same(lift, target, last, high, None),
        None => super::first(lift, target),
    }
}

/// One more where it was easy enough, the same where it was not.
fn more_of_the_same(lift: &Lift<'_, '_>, target: Target, last: Exposure, top: u16, load: Option<Mass>) -> Step {
    let (low, exercise) = (target.range.0, lift.exercise);
    let credit = credited(&last, target);
    let least = if target.is_timed {
        1
    } else {
        lift.today.allowance.min_reps().min(low)
    };
    let amount = credit.clamp(low.saturating_sub(RESERVE_CREDIT).max(least).max(1), top);
    let more = match (target.is_timed, credit > last.amount) {
        (true, _) => HOLD_STEP_S,
        (false, true) => 0,
        (false, false) => 1,
    };
    let (amount, reason) = match last.rpe {
        Some(rpe) if !is_easy_enough(&last, target) => (amount, reasons::hold(exercise, amount, rpe)),
        _ if amount >= top => (top, reasons::confirm(exercise, top)),
        _ => {
            let to = (amount + more).clamp(low, top);
            (to, reasons::more(exercise, last.amount, to))
        }
    };
    Step {
        amount,
        load,
        rung: Rung::Stay,
        back_off: None,
        reason,
    }
}

/// True when one exposure is enough to go up: so far below its target that its load says nothing of the athlete. Where the
/// next load is a large step, all its repetitions are asked for as well.
fn is_far_too_easy(last: &Exposure, target: Target, top: u16, is_large: bool) -> bool {
    let least = if is_large { top } else { target.range.0 };
    let far_below = target.rpe.saturating_sub(FAR_TOO_EASY_RPE);
    !target.is_timed && credited(last, target) >= least && last.rpe.is_some_and(|rpe| rpe.tenths() <= far_below)
}

/// True when the next load is more than the largest step above this one.
fn is_large_step(load: Mass, to: Mass, lift: &Lift<'_, '_>) -> bool {
    let cap = if lift.exercise.pattern.is_lower_body() {
        STEP_CAP_PERCENT.1
    } else {
        STEP_CAP_PERCENT.0
    };
    u64::from(to.g().saturating_sub(load.g())) * 100 > u64::from(load.g()) * u64::from(cap)
}
