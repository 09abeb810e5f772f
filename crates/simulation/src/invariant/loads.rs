//! I7: loads go up in steps, and come back down after a gap.

use std::collections::BTreeMap;

use training::{
    catalogue::{Catalogue, ExerciseId},
    day::TrainingDay,
    planner::PastWorkout,
    quantity::{Mass, Rpe},
    session::{Phase, SetKind},
};

use super::{
    Invariant,
    past::{is_trained, was_done},
    watch::Look,
};
use crate::season::gear::{Loads as Made, equipment_on};

/// Days of history that planning is given.
const HISTORY_DAYS: i32 = 120;
/// Days back in which the highest load counts (V7).
const STEP_DAYS: i32 = 28;
/// The largest step in percent: upper body, lower body (V7).
const STEP_PERCENT: (u64, u64) = (105, 110);
/// A load this many percent above all of these days before is a slip until the next confirms it with between so many
/// percent of it and as many as are a slip; above all there are, where these days have none.
const SLIP_PERCENT: (u64, u64) = (125, 95);
const SLIP_DAYS: i32 = 56;
/// Days without training, and the percent of the last load that are left (4.8.5), the longest first.
const GAPS: [(i32, u64); 3] = [(28, 70), (14, 80), (7, 90)];

/// Every exercise's exposures so far, and the days trained.
#[derive(Debug, Default)]
pub(super) struct Loads {
    exposures: BTreeMap<ExerciseId, Vec<Exposure>>,
    trained: Vec<TrainingDay>,
}

#[derive(Debug, Clone, Copy)]
struct Exposure {
    day: TrainingDay,
    heaviest: Mass,
    /// The heaviest that was not a failed attempt.
    completed: Option<Mass>,
    is_deload: bool,
}

impl Loads {
    pub(super) fn look(&mut self, look: &mut Look<'_>) {
        let mut found = Ok(());
        let mut is_asked = false;
        for planned in look.session.blocks.iter().flat_map(|block| &block.exercises) {
            let work = planned.sets.iter().filter(|set| set.kind == SetKind::Work);
            let Some(load) = work.filter_map(|set| set.load_kg).max() else {
                continue;
            };
            let Some(exposures) = self.exposures.get(&planned.exercise_id) else {
                continue;
            };
            is_asked = true;
            if let Err(broken) = self.judge(look, &planned.exercise_id, load, exposures) {
                found = Err(broken);
            }
        }
        if is_asked {
            look.note(Invariant::I7, found);
        }
    }

    fn judge(
        &self,
        look: &Look<'_>,
        id: &ExerciseId,
        load: Mass,
        exposures: &[Exposure],
    ) -> Result<(), (&'static str, String)> {
        let today = look.input.training_day;
        let exercise = look.catalogue.get(id);
        let loader = exercise.and_then(|exercise| exercise.loaded_by(equipment_on(look.input, today)));
        let made = exercise
            .zip(loader)
            .map(|(exercise, loader)| Made::of(&look.input.athlete, today, exercise, loader));
        if made.as_ref().is_some_and(|made| load <= made.lightest()) {
            return Ok(());
        }
        let known = exposures.partition_point(|exposure| today.days_since(exposure.day) > HISTORY_DAYS);
        let plausible = plausible(exposures.get(known..).unwrap_or_default());
        let recent = plausible
            .iter()
            .filter(|exposure| today.days_since(exposure.day) <= STEP_DAYS);
        let highest = recent.filter_map(|exposure| exposure.completed).max();
        if let Some(highest) = highest {
            let lower = exercise.is_some_and(|exercise| exercise.pattern.is_lower_body());
            let percent = if lower { STEP_PERCENT.1 } else { STEP_PERCENT.0 };
            let next = made.map_or(highest, |made| made.above(highest));
            let limit = (u64::from(highest.g()) * percent / 100).max(u64::from(next.g()));
            if u64::from(load.g()) > limit {
                return Err(("step", format!("{id} {} kg after {} kg", load.kg(), highest.kg())));
            }
        }
        let Some(newest) = plausible.last() else {
            return Ok(());
        };
        // The load before a deload is the one that training goes on from, unless the athlete took more in it.
        let before = plausible.iter().rev().find(|exposure| !exposure.is_deload);
        let last = before.map_or(newest.heaviest, |before| before.heaviest.max(newest.heaviest));
        let gap = self.longest_gap(newest.day, today);
        let once_a_week = look.input.athlete.availability.days_per_week == 1;
        let first_gap = if once_a_week { 10 } else { 7 };
        let left = GAPS.iter().find(|&&(days, _)| gap >= days && gap >= first_gap);
        match left {
            Some(&(_, percent)) if u64::from(load.g()) * 100 > u64::from(last.g()) * percent => Err((
                "gap",
                format!("{id} {} kg after {gap} days, last {} kg", load.kg(), last.kg()),
            )),
            _ => Ok(()),
        }
    }

    /// The longest time from one trained day to the next, from the day on.
    fn longest_gap(&self, from: TrainingDay, today: TrainingDay) -> i32 {
        let start = self.trained.partition_point(|&day| day < from);
        let days = self.trained.get(start..).unwrap_or_default();
        let ends = days.iter().skip(1).chain(std::iter::once(&today));
        days.iter()
            .zip(ends)
            .map(|(one, next)| next.days_since(*one))
            .max()
            .unwrap_or(0)
    }

    pub(super) fn done(&mut self, workout: &PastWorkout, catalogue: &Catalogue) {
        if is_trained(workout) {
            self.trained.push(workout.training_day);
        }
        if !was_done(workout) {
            return;
        }
        for set in &workout.performed {
            let counts = set.reps.unwrap_or(0) > 0 || set.seconds.unwrap_or(0) > 0;
            let Some(load) = set
                .load_kg
                .filter(|&load| load > Mass::ZERO && counts && catalogue.get(&set.exercise_id).is_some())
            else {
                continue;
            };
            let completed = set.rpe.map_or(0, Rpe::tenths) <= 95;
            let exposures = self.exposures.entry(set.exercise_id.clone()).or_default();
            if exposures.last().is_none_or(|last| last.day != workout.training_day) {
                exposures.push(Exposure {
                    day: workout.training_day,
                    heaviest: Mass::ZERO,
                    completed: None,
                    is_deload: workout.phase == Some(Phase::Deload),
                });
            }
            if let Some(last) = exposures.last_mut() {
                last.heaviest = last.heaviest.max(load);
                if completed {
                    last.completed = last.completed.max(Some(load));
                }
            }
        }
    }
}

/// The exposures without slips of the keyboard.
fn plausible(exposures: &[Exposure]) -> Vec<Exposure> {
    let mut kept: Vec<Exposure> = Vec::with_capacity(exposures.len());
    for (place, exposure) in exposures.iter().enumerate() {
        let lately = kept
            .iter()
            .filter(|kept| exposure.day.days_since(kept.day) <= SLIP_DAYS);
        let before = lately.map(|kept| kept.heaviest.g()).max();
        let before = before.or_else(|| kept.iter().map(|kept| kept.heaviest.g()).max());
        let jumps =
            before.is_some_and(|before| u64::from(exposure.heaviest.g()) * 100 > u64::from(before) * SLIP_PERCENT.0);
        let next = exposures.get(place + 1).map(|next| u64::from(next.heaviest.g()) * 100);
        let heaviest = u64::from(exposure.heaviest.g());
        let near = heaviest * SLIP_PERCENT.1..=heaviest * SLIP_PERCENT.0;
        let is_confirmed = next.is_some_and(|next| near.contains(&next));
        if !jumps || is_confirmed {
            kept.push(*exposure);
        }
    }
    kept
}
