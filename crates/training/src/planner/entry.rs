//! One exercise of a session in the making: what is fixed about it, and what may still be cut.

use super::{
    PlanInput,
    constants::{
        HEAVY_REPS, RAMP, RAMP_HEAVY_REPS, REST_ACCESSORY_S, REST_HEAVY_S, REST_ISOLATION_S, REST_MAIN_S, REST_RAMP_S,
        REST_TRUNK_S, WARM_UP_RPE, main_reps,
    },
    effort::Effort,
    ladder::Ladder,
    past,
    progression::{self, Rung, Target},
    reasons,
    template::Role,
};
use crate::{
    athlete::{Equipment, Goal},
    catalogue::{Dose, Exercise, Tempo},
    gate::Allowance,
    quantity::{Mass, Rpe},
    session::{PlannedExercise, PlannedSet, Reason, SetKind},
};

/// An exercise with its sets while the session is made.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) exercise: &'static Exercise,
    pub(super) role: Role,
    pub(super) sets: u8,
    pub(super) most_sets: u8,
    pub(super) rest_s: u16,
    /// Ramp sets kept of those the load asks for.
    pub(super) ramp: usize,
    pub(super) reason: Reason,
    amount: u16,
    load: Option<Mass>,
    rpe: u8,
}

impl Entry {
    /// The exercise as the athlete should do it today.
    pub(super) fn new(
        chosen: &'static Exercise,
        ladder: Option<&Ladder>,
        role: Role,
        input: &PlanInput,
        allowance: &Allowance<'_>,
        effort: &Effort,
    ) -> Self {
        let target = target(chosen, role, input, allowance, effort);
        let step = progression::step(chosen, target, input);
        let other = ladder.and_then(|ladder| match step.rung {
            Rung::Stay => None,
            Rung::Up => ladder
                .above(chosen, input, allowance)
                .map(|next| (next, reasons::variant_up(next))),
            Rung::Down => ladder
                .below(chosen, input, allowance)
                .map(|next| (next, reasons::variant_down(next))),
        });
        let (sets, most_sets) = effort.sets(role);
        let entry = Self {
            exercise: chosen,
            role,
            sets,
            most_sets,
            rest_s: REST_TRUNK_S,
            ramp: 0,
            reason: step.reason,
            amount: step.amount,
            load: step.load,
            rpe: target.rpe,
        };
        let entry = match other {
            None => entry,
            Some((next, reason)) => {
                let target = self::target(next, role, input, allowance, effort);
                Self {
                    exercise: next,
                    reason,
                    amount: target.range.0,
                    load: None,
                    rpe: target.rpe,
                    ..entry
                }
            }
        };
        let is_loaded = entry.exercise.loaded_by(&input.athlete.equipment).is_some();
        let rest_s = rest_s(entry.exercise, role, entry.amount, is_loaded).max(allowance.min_rest_s());
        let ramp = ramp_sets(entry.exercise, role, entry.amount, is_loaded);
        Self { rest_s, ramp, ..entry }
    }

    /// The exercise as the session's document says it.
    pub(super) fn planned(&self) -> PlannedExercise {
        let ramp = RAMP.iter().take(self.ramp).map(|&(percent, reps)| PlannedSet {
            kind: SetKind::WarmUp,
            reps: Some(reps),
            seconds: None,
            metres: None,
            load_kg: self.load.map(|load| part_of(load, percent)),
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
        PlannedExercise {
            exercise_id: self.exercise.id.clone(),
            sets: ramp.chain(std::iter::repeat_n(work, usize::from(self.sets))).collect(),
        }
    }

    /// The target RPE in tenths.
    pub(super) const fn rpe(&self) -> u8 {
        self.rpe
    }
}

fn target(exercise: &Exercise, role: Role, input: &PlanInput, allowance: &Allowance<'_>, effort: &Effort) -> Target {
    let is_new = past::exposures(input, &exercise.id, exercise.is_timed()).is_empty();
    let rpe = if is_new { effort.first_rpe() } else { effort.rpe }.min(allowance.max_rpe(exercise));
    let range = match exercise.dose {
        Dose::Seconds { min, max } => {
            let longest = u16::try_from(allowance.max_hold_s()).unwrap_or(u16::MAX);
            (min.min(longest), max.min(longest))
        }
        Dose::Reps { min, max } => {
            let is_heavy =
                role == Role::Main && exercise.loaded_by(&input.athlete.equipment) == Some(Equipment::Barbell);
            let for_strength = input.athlete.goals.first() == Some(&Goal::Strength);
            let (min, max) = if is_heavy {
                main_reps(input.athlete.experience, for_strength)
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
    }
}

fn rest_s(exercise: &Exercise, role: Role, amount: u16, is_loaded: bool) -> u16 {
    match role {
        Role::Main if is_loaded && !exercise.is_timed() && amount <= HEAVY_REPS => REST_HEAVY_S,
        Role::Main if is_loaded => REST_MAIN_S,
        Role::Main | Role::Accessory => REST_ACCESSORY_S,
        Role::Isolation => REST_ISOLATION_S,
        Role::Trunk => REST_TRUNK_S,
    }
}

fn ramp_sets(exercise: &Exercise, role: Role, amount: u16, is_loaded: bool) -> usize {
    match (role, exercise.tempo) {
        (Role::Main, Tempo::FreeWeight) if is_loaded && amount <= RAMP_HEAVY_REPS => RAMP.len(),
        (Role::Main, Tempo::FreeWeight) if is_loaded => RAMP.len() - 1,
        (Role::Main, Tempo::Machine) if is_loaded => 1,
        _ => 0,
    }
}

/// A ramp's load: whole kilograms, at least one.
fn part_of(load: Mass, percent: u32) -> Mass {
    Mass::from_g((load.g() / 100 * percent / 1000).max(1) * 1000)
}
