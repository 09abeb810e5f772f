//! The same set, logged by two devices that did not know of each other: both stay until the athlete settles it.

use std::collections::BTreeMap;

use training::{
    catalogue::ExerciseId,
    day::TrainingDay,
    workout::{PerformedSet, SetId},
};

/// Sets that claim one place: the same exercise and set number of the same day, by different devices. One list a place,
/// each in the order in which its sets were logged.
#[must_use]
pub fn same_sets(performed: &[PerformedSet]) -> Vec<Vec<SetId>> {
    let mut by_place: BTreeMap<(TrainingDay, &ExerciseId, u16), Vec<&PerformedSet>> = BTreeMap::new();
    for set in performed {
        let place = (set.set_id.training_day, &set.exercise_id, set.set);
        by_place.entry(place).or_default().push(set);
    }
    by_place
        .into_values()
        .filter(|sets| sets.iter().any(|set| set.set_id.device != sets[0].set_id.device))
        .map(|mut sets| {
            sets.sort_by_key(|set| (set.done_at, set.set_id));
            sets.iter().map(|set| set.set_id).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(id: &str, exercise: &str, number: u16, done_at: &str) -> PerformedSet {
        PerformedSet {
            set_id: id.parse().unwrap(),
            exercise_id: exercise.parse().unwrap(),
            set: number,
            reps: Some(5),
            seconds: None,
            metres: None,
            load_kg: None,
            rpe: None,
            done_at: done_at.parse().unwrap(),
        }
    }

    #[test]
    fn only_what_two_devices_logged_of_one_set_is_a_pair() {
        let performed = [
            set("2026-11-22/0000001-1", "bench-press", 1, "2026-11-22T17:00:30Z"),
            set("2026-11-22/0000002-1", "bench-press", 1, "2026-11-22T17:00:20Z"),
            set("2026-11-22/0000001-2", "bench-press", 2, "2026-11-22T17:00:40Z"),
            set("2026-11-22/0000001-3", "bench-press", 2, "2026-11-22T17:00:50Z"),
            set("2026-11-22/0000002-2", "barbell-row", 2, "2026-11-22T17:01:00Z"),
            set("2026-11-23/0000002-3", "bench-press", 1, "2026-11-22T17:02:00Z"),
        ];
        let pairs = same_sets(&performed);
        assert_eq!(pairs, [[performed[1].set_id, performed[0].set_id]]);
    }
}
