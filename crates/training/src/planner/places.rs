//! The order in which the places of a session are filled.

use super::{build::Builder, template::Role};
use crate::catalogue::Pattern;

/// The sets of trunk work in so many days below which it comes before the last movements, and how many stay before it
/// (8.1, I13; design).
const TRUNK_DAYS: i32 = 7;
const LEAST_TRUNK_SETS: usize = 2;
const BEFORE_TRUNK: usize = 3;

impl Builder<'_, '_> {
    /// The places of the template in their order; the trunk's comes before the last movements when it was left out for
    /// days.
    pub(super) fn places(&self) -> Vec<usize> {
        let slots = self.draft.template.slots;
        let mut places: Vec<usize> = (0..slots.len()).collect();
        let trunk = slots.iter().position(|slot| slot.role == Role::Trunk);
        if let Some(trunk) = trunk.filter(|&trunk| trunk > BEFORE_TRUNK && self.is_trunk_due()) {
            places.remove(trunk);
            places.insert(BEFORE_TRUNK, trunk);
        }
        places
    }

    fn is_trunk_due(&self) -> bool {
        let days = self.today.record.between(TRUNK_DAYS, 1);
        let is_trunk = |pattern: Pattern| matches!(pattern, Pattern::TrunkSagittal | Pattern::TrunkRotation);
        let sets = days.flat_map(|day| &day.workout.performed).filter(|set| {
            let exercise = self.today.catalogue.get(&set.exercise_id);
            exercise.is_some_and(|exercise| is_trunk(exercise.pattern))
        });
        sets.count() < LEAST_TRUNK_SETS
    }
}
