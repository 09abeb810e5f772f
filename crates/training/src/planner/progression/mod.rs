//! What an exercise asks today, from how it went before (training science, 4.8).
//!
//! First the repetitions rise, then the load (*double*); a beginner's main lifts rise every time (*linear*); for
//! strength, the heaviest set comes first (*top set*). Whatever they ask, [`clamp`] has the last word.

mod clamp;
mod double;
pub(super) mod gap;
mod loads;
mod top_set;

use super::{
    constants::{EXPOSURES, NEIGHBOUR_PERCENT, RESERVE_CREDIT, RESTART_GAP, TOO_HARD_RPE},
    reasons,
    stage::Stage,
    template::Role,
    today::Today,
};
use crate::{
    athlete::{Equipment, Goal},
    catalogue::Exercise,
    quantity::{Mass, Rpe},
    record::Exposure,
    session::Reason,
    strength::E1rm,
};

pub(super) use loads::Loads;

/// The amount of a set, the load, and why.
#[derive(Debug)]
pub(super) struct Step {
    /// Repetitions, or seconds on a timed exercise.
    pub(super) amount: u16,
    pub(super) load: Option<Mass>,
    pub(super) rung: Rung,
    /// Load and RPE in tenths of the sets after the first, where they are others.
    pub(super) back_off: Option<(Mass, u8)>,
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
    pub(super) role: Role,
}

/// An exercise with all that is known of how it goes.
#[derive(Debug)]
pub(super) struct Lift<'t, 'a> {
    pub(super) today: &'t Today<'a>,
    pub(super) exercise: &'a Exercise,
    pub(super) loading: Option<Equipment>,
    pub(super) loads: Loads<'t>,
    all: &'t [Exposure],
    /// Those that say what comes next, newest first: not of a deload or a taper.
    exposures: Vec<Exposure>,
    e1rm: Option<E1rm>,
}

impl<'t, 'a> Lift<'t, 'a> {
    pub(super) fn of(exercise: &'a Exercise, today: &'t Today<'a>) -> Self {
        let loading = today.loading(exercise);
        let loads = Loads::of(exercise, loading.unwrap_or(Equipment::Band), today);
        let record = today.record;
        let all = record.exposures(exercise);
        let exposures = record.without_deloads(all);
        let e1rm = loading.and_then(|_| record.e1rm(exercise));
        Self {
            today,
            exercise,
            loading,
            loads,
            e1rm: e1rm.filter(|e1rm| !e1rm.is_expired(today.day())),
            all,
            exposures,
        }
    }

    pub(super) fn is_new(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn last(&self) -> Option<Exposure> {
        self.exposures.first().copied()
    }

    /// The newest exposure that says how much was lifted, where the exercise is loaded.
    fn newest(&self) -> Option<Exposure> {
        let told = self
            .all
            .iter()
            .find(|exposure| self.loading.is_none() || exposure.load.is_some());
        told.or(self.all.first()).copied()
    }

    /// True when so long lies between the last time and today that the exercise starts anew.
    pub(super) fn restarts(&self) -> bool {
        let newest = self.all.first().copied();
        newest.is_some_and(|last| gap::days(self, last) >= RESTART_GAP)
    }

    /// True when the estimated maximum, or what was done, speaks for so many repetitions at this load.
    pub(super) fn speaks_for(&self, load: Mass, reps: u16, rpe: u8) -> bool {
        clamp::is_within_chart(self, load, reps, rpe)
    }

    fn all(&self) -> &[Exposure] {
        self.all
    }

    /// The estimated maximum while it is not old.
    fn e1rm(&self) -> Option<E1rm> {
        self.e1rm
    }

    fn least_reps(&self) -> u16 {
        self.today.allowance.min_reps().max(3)
    }
}

/// The next step of an exercise.
pub(super) fn step(lift: &Lift<'_, '_>, target: Target) -> Step {
    let Some(last) = lift.last() else {
        return by_neighbour(lift, target).unwrap_or_else(|| first(lift, target));
    };
    if lift.loading.is_some() && last.load.is_none() {
        let reason = reasons::no_load(lift.exercise, reserve(target));
        return Step {
            reason,
            ..first(lift, target)
        };
    }
    if let Some(step) = lift.newest().and_then(|newest| gap::step(lift, target, newest)) {
        return clamp::held(step, lift, target);
    }
    if let Stage::Deload(_) = lift.today.stage {
        return clamp::held(eased(lift, target, last), lift, target);
    }
    let load = lift.loading.and(last.load);
    let step = match load {
        None => double::unloaded(lift, target),
        Some(load) => top_set(lift, target, last).unwrap_or_else(|| double::loaded(lift, target, load)),
    };
    clamp::held(step, lift, target)
}

fn top_set(lift: &Lift<'_, '_>, target: Target, last: Exposure) -> Option<Step> {
    let is_main_lift = target.role == Role::Main && lift.loading == Some(Equipment::Barbell);
    let is_wanted = !lift.today.is_beginner() && lift.today.is_first_goal(Goal::Strength);
    let has_stood = lift.today.allowance.safe_rpe() > target.rpe;
    (is_main_lift && is_wanted && has_stood)
        .then(|| top_set::step(lift, target, last))
        .flatten()
}

/// The step of a deload: the same repetitions with nine tenths of the load (3.1).
fn eased(lift: &Lift<'_, '_>, target: Target, last: Exposure) -> Step {
    let lighter = |load: Mass| Mass::from_g(u32::try_from(u64::from(load.g()) * 9 / 10).unwrap_or(u32::MAX));
    let load = lift.loading.and(last.load);
    Step {
        amount: last.amount.clamp(target.range.0, target.range.1).max(1),
        load: load.and_then(|load| lift.loads.at_most(lighter(load))),
        rung: Rung::Stay,
        back_off: None,
        reason: reasons::eased(lift.exercise),
    }
}

fn first(lift: &Lift<'_, '_>, target: Target) -> Step {
    let reserve = reserve(target);
    let reason = match lift.loading {
        Some(_) => reasons::first_load(lift.exercise, reserve),
        None => reasons::first_body_weight(lift.exercise, reserve),
    };
    Step {
        amount: target.range.0,
        load: None,
        rung: Rung::Stay,
        back_off: None,
        reason,
    }
}

/// A careful load from the exercise whose place this one takes, or its neighbour on a chain; `None` where nothing of the
/// kind is known.
fn by_neighbour(lift: &Lift<'_, '_>, target: Target) -> Option<Step> {
    let (today, exercise) = (lift.today, lift.exercise);
    let loading = lift.loading.filter(|_| !target.is_timed)?;
    let swaps = today.input.athlete.swaps.iter().flatten();
    let swapped = swaps
        .filter(|swap| swap.to == exercise.id)
        .filter_map(|swap| today.catalogue.get(&swap.from));
    let mut neighbours = swapped.filter(|from| from.pattern == exercise.pattern);
    let (from, e1rm) = neighbours.find_map(|from| {
        let is_alike = from.sides() == exercise.sides() && today.loading(from) == Some(loading);
        let e1rm = today.record.e1rm(from).filter(|e1rm| !e1rm.is_expired(today.day()));
        e1rm.filter(|_| is_alike).map(|e1rm| (from, e1rm))
    })?;
    let careful = clamp::on_chart(e1rm, target.range.0, target.rpe, NEIGHBOUR_PERCENT * 10);
    let load = lift.loads.at_most(careful)?;
    Some(Step {
        amount: target.range.0,
        load: Some(load),
        rung: Rung::Stay,
        back_off: None,
        reason: reasons::from_neighbour(exercise, from, load),
    })
}

/// Repetitions left in reserve at the target.
fn reserve(target: Target) -> u8 {
    (100 - target.rpe.min(100)) / 10
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

/// True when the newest exposures that `counts` agree, as many as are needed.
fn twice<'e>(exposures: impl Iterator<Item = &'e Exposure>, holds: impl Fn(&Exposure) -> bool) -> bool {
    exposures.take(EXPOSURES).filter(|exposure| holds(exposure)).count() == EXPOSURES
}
