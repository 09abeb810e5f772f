//! One exercise of a session in the making: what is fixed about it, and what may still be cut.

use super::{
    constants::{
        CAREFUL_RPE, CHANGE_S, HEAVY_REPS, RAMP, RAMP_HEAVY_REPS, REST_ACCESSORY_S, REST_HEAVY_S, REST_ISOLATION_S,
        REST_MAIN_S, REST_RAMP_S, REST_TRUNK_S, RESTART_SETS, SPACED_RPE, WARM_UP_RPE, main_reps,
    },
    effort::Effort,
    ladder::Ladder,
    progression::{self, Lift, Loads, Rung, Target},
    reasons,
    template::Role,
    today::Today,
};
use crate::{
    athlete::{Equipment, Goal},
    catalogue::{Dose, Exercise},
    quantity::{Mass, Rpe},
    record::Group,
    session::{PlannedExercise, PlannedSet, Reason, SetKind},
};

/// An exercise with its sets while the session is made.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) role: Role,
    pub(super) sets: u8,
    pub(super) usual_sets: u8,
    pub(super) most_sets: u8,
    pub(super) rest_s: u16,
    /// Ramp sets kept of those the load asks for.
    pub(super) ramp: Vec<RampSet>,
    pub(super) reason: Reason,
    pub(super) amount: u16,
    load: Option<Mass>,
    back_off: Option<(Mass, u8)>,
    rpe: u8,
}

/// A set of preparation.
#[derive(Debug, Clone, Copy)]
pub(super) struct RampSet {
    reps: u16,
    load: Option<Mass>,
}

impl<'a> Entry<'a> {
    /// The exercise as the athlete should do it today, with the sets still to be chosen.
    ///
    /// `spaced` are the groups that had a hard day yesterday.
    pub(super) fn new(
        chosen: &'a Exercise,
        ladder: Option<&Ladder>,
        role: Role,
        today: &Today<'a>,
        effort: &Effort,
        spaced: &[Group],
    ) -> Self {
        let lift = Lift::of(chosen, today);
        let aim = target(&lift, role, effort, spaced);
        let step = progression::step(&lift, aim);
        let other = ladder.and_then(|ladder| match step.rung {
            Rung::Stay => None,
            Rung::Up => ladder
                .above(chosen, today)
                .map(|next| (next, reasons::variant_up(next))),
            Rung::Down => ladder
                .below(chosen, today)
                .map(|next| (next, reasons::variant_down(next))),
        });
        let (usual_sets, most_sets) = sets(&lift, role, effort);
        let entry = Self {
            exercise: chosen,
            role,
            sets: 0,
            usual_sets,
            most_sets,
            rest_s: REST_TRUNK_S,
            ramp: vec![],
            reason: step.reason,
            amount: step.amount,
            load: step.load,
            back_off: step.back_off,
            rpe: aim.rpe,
        };
        let (entry, lift) = match other {
            None => (entry, lift),
            Some((next, reason)) => {
                let lift = Lift::of(next, today);
                let aim = target(&lift, role, effort, spaced);
                let (usual_sets, most_sets) = sets(&lift, role, effort);
                let entry = Self {
                    usual_sets,
                    most_sets,
                    exercise: next,
                    reason,
                    amount: aim.range.0,
                    load: None,
                    back_off: None,
                    rpe: aim.rpe,
                    ..entry
                };
                (entry, lift)
            }
        };
        let is_loaded = lift.loading.is_some();
        let rest_s = rest_s(entry.exercise, role, entry.amount, is_loaded).max(today.allowance.min_rest_s());
        let ramp = ramp_sets(role, entry.amount, lift.loading);
        let ramp = ramp
            .iter()
            .filter_map(|&step| RampSet::of(step, entry.load, &lift.loads))
            .filter(|ramp| {
                ramp.load
                    .is_none_or(|load| lift.speaks_for(load, ramp.reps, WARM_UP_RPE))
            });
        let ramp = ramp.collect();
        Self { rest_s, ramp, ..entry }
    }

    /// The exercise as the session's document says it.
    pub(super) fn planned(&self) -> PlannedExercise {
        let ramp = self.ramp.iter().map(|ramp| PlannedSet {
            kind: SetKind::WarmUp,
            reps: Some(ramp.reps),
            seconds: None,
            metres: None,
            load_kg: ramp.load,
            target_rpe: Some(Rpe::from_tenths(WARM_UP_RPE)),
            rest_s: REST_RAMP_S,
            zone: None,
            max_hr_bpm: None,
        });
        let timed = self.exercise.is_timed();
        let work = PlannedSet {
            kind: SetKind::Work,
            reps: (!timed).then_some(self.amount),
            seconds: timed.then_some(u32::from(self.amount)),
            metres: None,
            load_kg: self.load,
            target_rpe: Some(Rpe::from_tenths(self.rpe)),
            rest_s: self.rest_s,
            zone: None,
            max_hr_bpm: None,
        };
        let others = self.back_off.map_or_else(
            || work.clone(),
            |(load, rpe)| PlannedSet {
                load_kg: Some(load),
                target_rpe: Some(Rpe::from_tenths(rpe.min(self.rpe))),
                ..work.clone()
            },
        );
        let rest = std::iter::repeat_n(others, usize::from(self.sets.saturating_sub(1)));
        let first = (self.sets > 0).then_some(work);
        PlannedExercise {
            exercise_id: self.exercise.id.clone(),
            sets: ramp.chain(first).chain(rest).collect(),
        }
    }

    /// Seconds of the exercise by the duration model, the change to it counted.
    pub(super) fn seconds(&self) -> u32 {
        CHANGE_S + self.sets_s() + u32::from(self.sets.saturating_sub(1)) * u32::from(self.rest_s)
    }

    /// Seconds of the sets without rest, of those of the ramp with it.
    pub(super) fn sets_s(&self) -> u32 {
        let ramp = self
            .ramp
            .iter()
            .map(|ramp| self.reps_s(ramp.reps) + u32::from(REST_RAMP_S));
        ramp.sum::<u32>() + u32::from(self.sets) * self.set_s()
    }

    /// Seconds of one work set, both sides of it.
    pub(super) fn set_s(&self) -> u32 {
        if self.exercise.is_timed() {
            u32::from(self.amount) * self.exercise.sides()
        } else {
            self.reps_s(self.amount)
        }
    }

    fn reps_s(&self, reps: u16) -> u32 {
        let ms = u32::from(reps) * self.exercise.tempo.rep_ms();
        ms.div_ceil(1000) * self.exercise.sides()
    }

    /// The target RPE in tenths.
    pub(super) const fn rpe(&self) -> u8 {
        self.rpe
    }
}

impl RampSet {
    /// A step of the ramp with its share of the load; `None` where nothing lighter than the work load can be made.
    fn of((percent, reps): (u32, u16), load: Option<Mass>, loads: &Loads<'_>) -> Option<Self> {
        let Some(load) = load else {
            return Some(Self { reps, load: None });
        };
        let part = Mass::from_g((load.g() / 100 * percent / 1000).max(1) * 1000);
        let part = loads.at_most(part).or_else(|| loads.down(part))?;
        (part < load).then_some(Self { reps, load: Some(part) })
    }
}

/// Usual and most sets; two at most for what starts anew after a long time (V30).
fn sets(lift: &Lift<'_, '_>, role: Role, effort: &Effort) -> (u8, u8) {
    let (usual, most) = effort.sets(role);
    if lift.restarts() {
        (usual.min(RESTART_SETS), RESTART_SETS)
    } else {
        (usual, most)
    }
}

/// The cap in tenths for muscles that had a hard day yesterday (V13).
fn spaced_rpe(exercise: &Exercise, spaced: &[Group]) -> u8 {
    let mut groups = exercise.primary.iter().filter_map(|&muscle| Group::of(muscle));
    if groups.any(|group| spaced.contains(&group)) {
        SPACED_RPE
    } else {
        100
    }
}

fn target(lift: &Lift<'_, '_>, role: Role, effort: &Effort, spaced: &[Group]) -> Target {
    let (today, exercise) = (lift.today, lift.exercise);
    let allowance = &today.allowance;
    let usual = if lift.is_new() { effort.first_rpe() } else { effort.rpe };
    let rpe = usual
        .min(allowance.max_rpe(exercise))
        .min(spaced_rpe(exercise, spaced))
        .min(if lift.restarts() { CAREFUL_RPE } else { 100 });
    let range = match exercise.dose {
        Dose::Seconds { min, max } => {
            let longest = u16::try_from(allowance.max_hold_s()).unwrap_or(u16::MAX);
            (min.min(longest), max.min(longest))
        }
        Dose::Reps { min, max } => {
            let is_heavy = role == Role::Main && lift.loading == Some(Equipment::Barbell);
            let (min, max) = if is_heavy {
                main_reps(today.experience(), today.is_first_goal(Goal::Strength))
            } else {
                (min, max)
            };
            let least = allowance.min_reps();
            (min.max(least), max.max(least))
        }
    };
    Target {
        range,
        rpe,
        is_timed: exercise.is_timed(),
        role,
    }
}

fn rest_s(exercise: &Exercise, role: Role, amount: u16, is_loaded: bool) -> u16 {
    match role {
        Role::Main if is_loaded && !exercise.is_timed() && amount <= HEAVY_REPS => REST_HEAVY_S,
        Role::Main if is_loaded => REST_MAIN_S,
        Role::Accessory if is_loaded && !exercise.is_timed() && amount <= HEAVY_REPS => REST_MAIN_S,
        Role::Main | Role::Accessory => REST_ACCESSORY_S,
        Role::Isolation => REST_ISOLATION_S,
        Role::Trunk => REST_TRUNK_S,
    }
}

/// The ramp that the load asks for: a bar comes up step by step, what is lighter with one set (4.9).
fn ramp_sets(role: Role, amount: u16, loading: Option<Equipment>) -> &'static [(u32, u16)] {
    match (role, loading) {
        (Role::Main, Some(Equipment::Barbell)) if amount <= RAMP_HEAVY_REPS => &RAMP,
        (Role::Main, Some(Equipment::Barbell)) => &RAMP[..RAMP.len() - 1],
        (Role::Main, Some(_)) => &RAMP[1..2],
        _ => &[],
    }
}
