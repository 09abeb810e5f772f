//! What no step may ask: more than the estimated maximum allows (V6), or a jump past what was done (V7).

use super::{Lift, Step, Target};
use crate::{
    planner::{
        constants::{BEST_DAYS, DONE_DAYS, RESERVE_CREDIT, STEP_CAP_PERCENT, chart_thousandths},
        reasons,
    },
    quantity::{Mass, Rpe},
    record::Exposure,
    strength::{E1rm, chart_percent},
};

/// The step with its load lowered, or its repetitions, until nothing speaks against it; never below the repetitions that
/// health and age ask for (V10).
pub(super) fn held(step: Step, lift: &Lift<'_, '_>, target: Target) -> Step {
    let fewest = if target.is_timed {
        1
    } else {
        lift.today.allowance.min_reps()
    };
    let step = Step {
        amount: step.amount.max(fewest),
        ..step
    };
    let Some(load) = step.load else { return step };
    let load = most(lift).map_or(load, |most| load.min(most));
    // What was written down need not be what plates can make.
    let load = lift.loads.down(load).map_or(load, |made| made.min(load));
    let step = Step {
        back_off: step.back_off.map(|(back, rpe)| (back.min(load), rpe)),
        ..step
    };
    if !lift.loads.has(load) {
        // All that is here is heavier than what was ever done: the athlete feels for it.
        return Step {
            load: None,
            back_off: None,
            reason: reasons::no_load(lift.exercise, super::reserve(target)),
            ..step
        };
    }
    let least = target
        .range
        .0
        .saturating_sub(RESERVE_CREDIT)
        .max(lift.least_reps())
        .min(step.amount);
    let allowed = |load: Mass, reps: u16| !target.is_timed && is_within_chart(lift, load, reps, target.rpe);
    if target.is_timed || allowed(load, step.amount) {
        let reason = reasons::no_jump(lift.exercise, load);
        let reason = if Some(load) == step.load { step.reason } else { reason };
        return Step {
            load: Some(load),
            reason,
            ..step
        };
    }
    if let Some(amount) = (least..step.amount).rev().find(|&reps| allowed(load, reps)) {
        return Step {
            load: Some(load),
            amount,
            reason: reasons::by_maximum(lift.exercise, Some(load), amount),
            ..step
        };
    }
    let lower = chart_load(lift, step.amount, target.rpe).and_then(|limit| lift.loads.at_most(limit));
    Step { load: lower, ..step }
}

/// The largest load that is no jump: a share above the best of the last weeks, or the next there is.
fn most(lift: &Lift<'_, '_>) -> Option<Mass> {
    let (exercise, record) = (lift.exercise, lift.today.record);
    let best = record.completed_load(exercise, BEST_DAYS)?;
    let cap = if exercise.pattern.is_lower_body() {
        STEP_CAP_PERCENT.1
    } else {
        STEP_CAP_PERCENT.0
    };
    let share = Mass::from_g(u32::try_from(u64::from(best.g()) * u64::from(100 + cap) / 100).unwrap_or(u32::MAX));
    let by_share = lift.loads.at_most(share);
    let next = lift.today.allowance.loads_of(exercise);
    let next = next.and_then(|(loads, step)| loads.above(best, step));
    let by_step = next.and_then(|next| lift.loads.at_most(next));
    by_share.max(by_step).or(Some(best))
}

/// True when the maximum speaks for so many repetitions at this load, or they were done.
pub(super) fn is_within_chart(lift: &Lift<'_, '_>, load: Mass, reps: u16, rpe: u8) -> bool {
    let Some(limit) = chart_load(lift, reps, rpe) else {
        return true;
    };
    load <= limit || was_done(lift, load, reps, rpe)
}

/// The load of the chart for the athlete's estimated maximum; `None` while that is not known.
fn chart_load(lift: &Lift<'_, '_>, reps: u16, rpe: u8) -> Option<Mass> {
    let e1rm = lift.e1rm()?;
    let tolerance = chart_thousandths(lift.today.experience());
    Some(on_chart(e1rm, reps, rpe, tolerance))
}

/// So many thousandths of the chart's load; beyond the chart Epley's formula the other way round.
pub(super) fn on_chart(e1rm: E1rm, reps: u16, rpe: u8, thousandths: u64) -> Mass {
    let percent = chart_percent(u32::from(reps), Rpe::from_tenths(rpe)).unwrap_or_else(|| {
        let to_failure = f64::from(reps) + f64::from(100 - rpe.min(100)) / 10.0;
        100.0 / (1.0 + to_failure / 30.0)
    });
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a percentage between 0 and 100"
    )]
    let share = (percent * 10_000.0 + 0.5) as u64;
    let load = u64::from(e1rm.load.g()) * share / 1_000_000 * thousandths / 1000;
    Mass::from_g(u32::try_from(load).unwrap_or(u32::MAX))
}

fn was_done(lift: &Lift<'_, '_>, load: Mass, reps: u16, rpe: u8) -> bool {
    let record = lift.today.record;
    let is_recent = |exposure: &&Exposure| record.ago(exposure.training_day) <= DONE_DAYS;
    let recent = lift.all().iter().take_while(is_recent);
    let mut sets = recent.flat_map(|exposure| record.sets_on(lift.exercise, exposure.training_day));
    sets.any(|(_, set)| {
        let is_as_much = set.load_kg >= Some(load) && set.reps >= Some(u32::from(reps));
        is_as_much && set.rpe.is_some_and(|said| said.tenths() <= rpe)
    })
}
