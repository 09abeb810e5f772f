//! What an exercise asks today, from how it went before (training science, 4.8).

use super::{
    PlanInput,
    constants::{
        BACK_OFF_PERCENT, EXPOSURES, FIRST_GAP_ONCE_A_WEEK, GAPS, GRID_G, HOLD_STEP_S, KETTLEBELL_STEP_G, POUND_MG,
        REPS_ABOVE_RANGE, RESERVE_CREDIT, STEP_CAP_PERCENT, TOO_HARD_RPE,
    },
    past::{self, Exposure, TrainedDays},
    reasons,
};
use crate::{
    athlete::{Equipment, Units},
    catalogue::Exercise,
    quantity::{Mass, Rpe},
    session::Reason,
};

/// The amount of a set, the load, and why.
#[derive(Debug)]
pub(super) struct Step {
    /// Repetitions, or seconds on a timed exercise.
    pub(super) amount: u16,
    pub(super) load: Option<Mass>,
    pub(super) rung: Rung,
    pub(super) reason: Reason,
}

/// Whether another exercise of the same ladder should take over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rung {
    Stay,
    Up,
    Down,
}

/// What is asked of an exercise, whatever happened before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    /// The range of repetitions or seconds.
    pub(super) range: (u16, u16),
    /// RPE in tenths.
    pub(super) rpe: u8,
    /// True when the range is of seconds, of which none count as reserve.
    pub(super) is_timed: bool,
}

/// The next step of an exercise.
pub(super) fn step(exercise: &Exercise, target: Target, input: &PlanInput) -> Step {
    let exposures = past::exposures(input, &exercise.id, exercise.is_timed());
    let loading = exercise.loaded_by(&input.athlete.equipment);
    let Some(&last) = exposures.first() else {
        return first(exercise, target, loading);
    };
    if loading.is_some() && last.load.is_none() {
        let reason = reasons::no_load(exercise, reserve(target));
        return Step {
            reason,
            ..first(exercise, target, loading)
        };
    }
    let gap = gap_days(input, last.training_day);
    match (GAPS.iter().find(|&&(days, _)| gap >= days), loading.and(last.load)) {
        (Some(&(_, percent)), Some(load)) => {
            let left = on_grid(scaled(load, percent), input);
            after_gap(exercise, target, gap, Some(left), clamp(last.amount, target))
        }
        (Some(&(_, percent)), None) => {
            let amount = u32::from(last.amount) * percent / 100;
            after_gap(
                exercise,
                target,
                gap,
                None,
                clamp(u16::try_from(amount).unwrap_or(u16::MAX), target),
            )
        }
        (None, Some(load)) => loaded(exercise, target, load, loading, &exposures, input),
        (None, None) => unloaded(exercise, target, &exposures),
    }
}

fn first(exercise: &Exercise, target: Target, loading: Option<Equipment>) -> Step {
    let reserve = reserve(target);
    let reason = match loading {
        Some(_) => reasons::first_load(exercise, reserve),
        None => reasons::first_body_weight(exercise, reserve),
    };
    Step {
        amount: target.range.0,
        load: None,
        rung: Rung::Stay,
        reason,
    }
}

/// Repetitions left in reserve at the target.
fn reserve(target: Target) -> u8 {
    (100 - target.rpe.min(100)) / 10
}

fn after_gap(exercise: &Exercise, target: Target, gap: i32, load: Option<Mass>, amount: u16) -> Step {
    Step {
        amount: amount.max(1).min(target.range.1),
        load,
        rung: Rung::Stay,
        reason: reasons::gap(exercise, gap),
    }
}

fn loaded(
    exercise: &Exercise,
    target: Target,
    load: Mass,
    loading: Option<Equipment>,
    exposures: &[Exposure],
    input: &PlanInput,
) -> Step {
    let (low, high) = target.range;
    let same_load = || {
        exposures
            .iter()
            .take_while(|exposure| exposure.load == Some(load))
            .take(EXPOSURES)
    };
    let twice =
        |holds: &dyn Fn(&Exposure) -> bool| same_load().filter(|&exposure| holds(exposure)).count() == EXPOSURES;
    let last = exposures[0];
    if twice(&|exposure| is_too_hard(exposure, target)) {
        let to = on_grid(scaled(load, BACK_OFF_PERCENT), input);
        return Step {
            amount: low,
            load: Some(to),
            rung: Rung::Stay,
            reason: reasons::back_off(exercise, load, to),
        };
    }
    let step_g = step_g(exercise, loading);
    let to = raised(load, step_g, input);
    let cap = if exercise.pattern.is_lower_body() {
        STEP_CAP_PERCENT.1
    } else {
        STEP_CAP_PERCENT.0
    };
    let step_is_large = u64::from(to.g() - load.g()) * 100 > u64::from(load.g()) * u64::from(cap);
    let top = if step_is_large && !exercise.is_timed() {
        high + REPS_ABOVE_RANGE
    } else {
        high
    };
    if twice(&|exposure| credited(exposure, target) >= top && is_easy_enough(exposure, target)) {
        return Step {
            amount: low,
            load: Some(to),
            rung: Rung::Stay,
            reason: reasons::load_up(exercise, load, to, top, target.rpe),
        };
    }
    more_of_the_same(exercise, target, last, top, Some(on_grid(load, input)))
}

fn unloaded(exercise: &Exercise, target: Target, exposures: &[Exposure]) -> Step {
    let (low, high) = target.range;
    let twice = |holds: &dyn Fn(&Exposure) -> bool| {
        exposures
            .iter()
            .take(EXPOSURES)
            .filter(|&exposure| holds(exposure))
            .count()
            == EXPOSURES
    };
    if twice(&|exposure| is_too_hard(exposure, target)) {
        return Step {
            amount: low,
            load: None,
            rung: Rung::Down,
            reason: reasons::fewer(exercise, low),
        };
    }
    if twice(&|exposure| credited(exposure, target) >= high && is_easy_enough(exposure, target)) {
        return Step {
            amount: high,
            load: None,
            rung: Rung::Up,
            reason: reasons::top(exercise, high),
        };
    }
    more_of_the_same(exercise, target, exposures[0], high, None)
}

/// One more where it was easy enough, the same where it was not.
fn more_of_the_same(exercise: &Exercise, target: Target, last: Exposure, top: u16, load: Option<Mass>) -> Step {
    let low = target.range.0;
    let credit = credited(&last, target);
    let amount = credit.clamp(low.saturating_sub(RESERVE_CREDIT).max(1), top);
    let more = match (exercise.is_timed(), credit > last.amount) {
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
        reason,
    }
}

/// The amount, with what was plainly left in reserve below the target counted as done.
fn credited(exposure: &Exposure, target: Target) -> u16 {
    let spare = exposure
        .rpe
        .map_or(0, |rpe| u16::from(target.rpe.saturating_sub(rpe.tenths()) / 10));
    let spare = if target.is_timed { 0 } else { spare.min(RESERVE_CREDIT) };
    exposure.amount.saturating_add(spare)
}

fn is_easy_enough(exposure: &Exposure, target: Target) -> bool {
    exposure.rpe.is_none_or(|rpe| rpe <= Rpe::from_tenths(target.rpe))
}

fn is_too_hard(exposure: &Exposure, target: Target) -> bool {
    let far_above = exposure
        .rpe
        .is_some_and(|rpe| rpe.tenths() >= target.rpe.saturating_add(TOO_HARD_RPE).min(100));
    credited(exposure, target) < target.range.0.saturating_sub(RESERVE_CREDIT) || far_above
}

/// Days without training that lie between the exposure and today; 0 where they are the athlete's rhythm.
fn gap_days(input: &PlanInput, since: crate::day::TrainingDay) -> i32 {
    let gap = TrainedDays::of(input).longest_gap_since(since, input.training_day);
    let once_a_week = input.athlete.availability.days_per_week == 1;
    if once_a_week && gap < FIRST_GAP_ONCE_A_WEEK {
        0
    } else {
        gap
    }
}

fn clamp(amount: u16, target: Target) -> u16 {
    amount.clamp(target.range.0, target.range.1)
}

fn scaled(load: Mass, percent: u32) -> Mass {
    Mass::from_g(load.g() / 100 * percent)
}

/// The nearest load below that plates can make: half kilograms, or whole pounds for those who think in pounds.
fn on_grid(load: Mass, input: &PlanInput) -> Mass {
    match input.athlete.units {
        Units::Metric => Mass::from_g((load.g() / GRID_G * GRID_G).max(GRID_G)),
        Units::Imperial => pounds(to_pounds(load).max(1)),
    }
}

fn raised(load: Mass, step_g: u32, input: &PlanInput) -> Mass {
    match input.athlete.units {
        Units::Metric => Mass::from_g((load.g() / step_g + 1) * step_g),
        Units::Imperial => {
            let step = step_pounds(step_g);
            pounds((to_pounds(load) / step + 1) * step)
        }
    }
}

/// Whole pounds in a mass, a gram of rounding forgiven.
fn to_pounds(load: Mass) -> u64 {
    (u64::from(load.g()) * 1000 + 1000) / POUND_MG
}

fn pounds(count: u64) -> Mass {
    Mass::from_g(u32::try_from((count * POUND_MG + 500) / 1000).unwrap_or(u32::MAX))
}

/// The step in pounds of gear that is sold in pounds: 2.5 kg is 5 lb.
fn step_pounds(step_g: u32) -> u64 {
    u64::from(step_g).div_ceil(2500) * 5
}

fn step_g(exercise: &Exercise, loading: Option<Equipment>) -> u32 {
    match loading {
        Some(Equipment::Kettlebell) => KETTLEBELL_STEP_G,
        _ => exercise.step_g.unwrap_or(GRID_G),
    }
}
