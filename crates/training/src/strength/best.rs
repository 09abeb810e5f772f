//! Whether a day's sets of an exercise are better than every one before.
//!
//! What counts is the estimated maximum; where the sets tell of none, the load; where there is no load, the repetitions
//! or the seconds of one set.

use serde::Serialize;

use super::Evidence;
use crate::{catalogue::Exercise, quantity::Mass, workout::PerformedSet};

/// The best of some sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Best {
    /// Its load.
    pub load_kg: Option<Mass>,
    /// Its repetitions.
    pub reps: Option<u32>,
    /// Its seconds.
    pub seconds: Option<u32>,
    /// The maximum that it tells of.
    pub e1rm_kg: Option<Mass>,
}

/// The best set before and the best set now, where now is better. A first time is no record.
#[must_use]
pub fn better(before: &[PerformedSet], now: &[PerformedSet], exercise: &Exercise) -> Option<(Best, Best)> {
    let e1rm = |set: &PerformedSet| Evidence::of(set, exercise).and_then(|evidence| evidence.one_rep_max(None));
    let load = |set: &PerformedSet| {
        set.load_kg
            .filter(|&load| load > Mass::ZERO && set.reps.unwrap_or(0) > 0)
    };
    let amount = |set: &PerformedSet| {
        let amount = if exercise.is_timed() { set.seconds } else { set.reps };
        amount.filter(|&amount| amount > 0 && load(set).is_none())
    };
    let tell_of_maximum = before.iter().any(|set| e1rm(set).is_some()) && now.iter().any(|set| e1rm(set).is_some());
    let is_loaded = before.iter().chain(now).any(|set| load(set).is_some());
    let (was, is) = if tell_of_maximum {
        (highest(before, e1rm)?, highest(now, e1rm)?)
    } else if is_loaded {
        (highest(before, load)?, highest(now, load)?)
    } else {
        let grams = |set: &PerformedSet| amount(set).map(Mass::from_g);
        (highest(before, grams)?, highest(now, grams)?)
    };
    let best = |set: &PerformedSet| Best {
        load_kg: set.load_kg,
        reps: set.reps,
        seconds: set.seconds,
        e1rm_kg: e1rm(set),
    };
    (is.1 > was.1).then(|| (best(was.0), best(is.0)))
}

/// The set with the most of something, the first of several.
fn highest(sets: &[PerformedSet], most: impl Fn(&PerformedSet) -> Option<Mass>) -> Option<(&PerformedSet, Mass)> {
    let told = sets.iter().rev().filter_map(|set| Some((set, most(set)?)));
    told.max_by_key(|&(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::Catalogue, quantity::Rpe};

    fn set(load_kg: Option<f64>, reps: u32, rpe: Option<u8>) -> PerformedSet {
        PerformedSet {
            set_id: "2026-11-22/03f9xq2-17".parse().unwrap(),
            exercise_id: "high-bar-back-squat".parse().unwrap(),
            set: 1,
            reps: Some(reps),
            seconds: None,
            metres: None,
            load_kg: load_kg.map(|kg| Mass::from_kg(kg).unwrap()),
            rpe: rpe.map(Rpe::from_tenths),
            done_at: "2026-11-22T17:03:11Z".parse().unwrap(),
        }
    }

    fn squat() -> &'static Exercise {
        Catalogue::builtin().named("high-bar-back-squat").unwrap()
    }

    #[test]
    fn a_higher_estimate_is_a_record_and_the_same_is_none() {
        let before = [set(Some(100.0), 5, Some(80)), set(Some(90.0), 5, Some(70))];
        let now = [set(Some(102.5), 5, Some(80))];
        let (was, is) = better(&before, &now, squat()).unwrap();
        assert_eq!((was.load_kg, is.load_kg), (before[0].load_kg, now[0].load_kg));
        assert!(is.e1rm_kg > was.e1rm_kg);
        assert_eq!(better(&before, &before, squat()), None);
    }

    #[test]
    fn a_first_time_is_no_record() {
        assert_eq!(better(&[], &[set(Some(100.0), 5, Some(80))], squat()), None);
    }

    #[test]
    fn without_exertion_the_load_counts_and_without_load_the_repetitions() {
        let (heavy, light) = ([set(Some(102.5), 3, None)], [set(Some(100.0), 8, None)]);
        assert!(better(&light, &heavy, squat()).is_some() && better(&heavy, &light, squat()).is_none());
        let push_up = Catalogue::builtin().named("push-up").unwrap();
        let (was, is) = better(&[set(None, 12, Some(80))], &[set(None, 14, Some(80))], push_up).unwrap();
        assert_eq!((was.reps, is.reps), (Some(12), Some(14)));
    }
}
