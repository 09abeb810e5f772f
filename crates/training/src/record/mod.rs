//! The history as numbers: what planner and gate both ask of it, worked out once.
//!
//! A *trained* day is one on which something was done that is more than easy movement. *W1* is the seven days before
//! the seven that end today, W2 the seven before those. A *loading week* is such a block with training and without a
//! deload, taper or return. What cannot be (days to come, two workouts of one day, ten hours of lifting) is cleaned
//! away here, so that no rule has to doubt it again.

mod course;
mod day;
mod endurance;
mod exposure;
mod gap;
mod hard;
mod lift;
mod past;
mod place;
mod streak;
mod trigger;
mod volume;
mod week;

use std::cell::OnceCell;

pub use course::Course;
pub use day::{Day, Movements, Side};
pub(crate) use day::{HARD_SET_RPE, LONGEST_MIN, UNKNOWN_RPE};
pub use endurance::Endurance;
pub(crate) use endurance::{is_high, seconds_of};
pub use exposure::Exposure;
pub use lift::{BestSet, LiftDay};
use past::Past;
pub use place::{DayPlace, weekday, wish};
pub use streak::Streak;
pub(crate) use volume::HARD_HALF_SETS;
pub use volume::{Group, Volume};
pub use week::Week;

use crate::{
    catalogue::Catalogue,
    day::TrainingDay,
    planner::{PastWorkout, PlanInput},
    workout::PerformedSet,
};

/// The history of one input, worked out.
#[derive(Debug)]
pub struct Record<'a> {
    input: &'a PlanInput,
    catalogue: Catalogue,
    days: Vec<Day<'a>>,
    /// The past of every exercise of the catalogue, each at its place.
    pasts: Vec<Past<'a>>,
    course: OnceCell<Course>,
}

impl<'a> Record<'a> {
    /// Works out the input's history.
    #[must_use]
    pub fn of(input: &'a PlanInput) -> Self {
        let before = |workout: &&PastWorkout| workout.training_day < input.training_day;
        let mut past: Vec<&PastWorkout> = input.history.iter().filter(before).collect();
        past.sort_by_key(|workout| workout.training_day);
        let catalogue = Catalogue::of(&input.athlete);
        let mut record = Self {
            input,
            days: Vec::with_capacity(past.len()),
            pasts: std::iter::repeat_with(Past::default).take(catalogue.len()).collect(),
            course: OnceCell::new(),
            catalogue,
        };
        // Of two of one day the later in the list counts.
        for day in past.chunk_by(|one, next| one.training_day == next.training_day) {
            if let Some(workout) = day.last() {
                record.take(workout);
            }
        }
        record
    }

    fn take(&mut self, workout: &'a PastWorkout) {
        let Some(mut day) = Day::begun(workout) else { return };
        let is_same = |one: &PerformedSet, other: &PerformedSet| one.exercise_id == other.exercise_id;
        for sets in workout.performed.chunk_by(is_same) {
            let Some(exercise) = self.catalogue.get(&sets[0].exercise_id) else {
                continue;
            };
            day.add(sets, exercise);
            if let Some(past) = self.pasts.get_mut(usize::from(exercise.place)) {
                past.take(workout.training_day, sets);
            }
        }
        self.days.push(day);
    }

    /// The exercises that the athlete can be given: the built-in ones and the athlete's own.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// What it was worked out from.
    #[must_use]
    pub const fn input(&self) -> &'a PlanInput {
        self.input
    }

    /// The training day that is planned.
    #[must_use]
    pub const fn today(&self) -> TrainingDay {
        self.input.training_day
    }

    /// The days on which anything was done, oldest first.
    #[must_use]
    pub fn days(&self) -> &[Day<'a>] {
        &self.days
    }

    /// The trained days, oldest first.
    pub fn trained(&self) -> impl DoubleEndedIterator<Item = &Day<'a>> {
        self.days.iter().filter(|day| day.is_trained)
    }

    /// The days from `from` to `to` days ago, both counted, on which anything was done, oldest first.
    pub fn between(&self, from: i32, to: i32) -> impl DoubleEndedIterator<Item = &Day<'a>> {
        let (first, last) = (self.today().plus_days(-from), self.today().plus_days(-to));
        let start = self.days.partition_point(|day| day.training_day < first);
        let end = self.days.partition_point(|day| day.training_day <= last);
        self.days.get(start..end).unwrap_or_default().iter()
    }

    /// What was done on a day; `None` when nothing was.
    #[must_use]
    pub fn day(&self, training_day: TrainingDay) -> Option<&Day<'a>> {
        let place = self.days.binary_search_by_key(&training_day, |day| day.training_day);
        place.ok().and_then(|place| self.days.get(place))
    }

    /// Days since the last trained day; `None` without any.
    #[must_use]
    pub fn since_last(&self) -> Option<i32> {
        self.trained().next_back().map(|day| self.ago(day.training_day))
    }

    /// Trained days among the `days` days before today.
    #[must_use]
    pub fn trained_in_last(&self, days: i32) -> usize {
        self.between(days, 1).filter(|day| day.is_trained).count()
    }

    /// Trained days without a gap, ending yesterday.
    #[must_use]
    pub fn trained_in_a_row(&self) -> usize {
        let ends = self.trained().rev().zip(1..);
        ends.take_while(|(day, ago)| self.ago(day.training_day) == *ago).count()
    }

    /// How many days ago a training day was.
    #[must_use]
    pub fn ago(&self, training_day: TrainingDay) -> i32 {
        self.today().days_since(training_day)
    }
}
