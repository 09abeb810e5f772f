//! The history that planning was given, read anew after the contract's words.

use training::{
    athlete::{Athlete, Experience},
    catalogue::{Catalogue, Exercise},
    day::TrainingDay,
    planner::{PastWorkout, PlanInput},
    quantity::Rpe,
    session::SessionKind,
    workout::Status,
};

use crate::body::{MUSCLES, TARGET_GROUPS, place};

/// The history up to the day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Past<'a> {
    history: &'a [PastWorkout],
    today: TrainingDay,
}

impl<'a> Past<'a> {
    pub(super) fn of(input: &'a PlanInput) -> Self {
        Self {
            history: &input.history,
            today: input.training_day,
        }
    }

    /// The workout so many days ago.
    pub(super) fn ago(&self, days: i32) -> Option<&'a PastWorkout> {
        let day = self.today.plus_days(-days);
        let found = self.history.binary_search_by_key(&day, |workout| workout.training_day);
        found.ok().and_then(|place| self.history.get(place))
    }

    /// The workouts of the last days, newest first.
    pub(super) fn last(&self, days: i32) -> impl Iterator<Item = &'a PastWorkout> {
        let oldest = self.today.plus_days(-days);
        let recent = self.history.iter().rev();
        recent.take_while(move |workout| workout.training_day >= oldest)
    }

    /// Trained days among the last.
    pub(super) fn trained_in(&self, days: i32) -> usize {
        self.last(days).filter(|workout| is_trained(workout)).count()
    }

    /// Trained days without a gap, ending yesterday.
    pub(super) fn trained_in_a_row(&self) -> usize {
        (1..=120)
            .take_while(|&ago| self.ago(ago).is_some_and(is_trained))
            .count()
    }

    /// The mean load of the trained days in the last 28, in milli-AU; `None` below six.
    pub(super) fn own_mean_mau(&self) -> Option<u64> {
        let loads: Vec<u64> = self
            .last(28)
            .filter(|workout| is_trained(workout))
            .map(load_mau)
            .collect();
        let days = u64::try_from(loads.len()).ok().filter(|&days| days >= 6)?;
        Some(loads.iter().sum::<u64>() / days)
    }

    /// Hard days without a gap, ending yesterday.
    pub(super) fn hard_in_a_row(&self) -> usize {
        let mean = self.own_mean_mau();
        (1..=120)
            .take_while(|&ago| self.ago(ago).is_some_and(|workout| is_hard(workout, mean)))
            .count()
    }

    /// The longest time in seconds of one session's endurance work with an exercise of this kind, in the last days.
    pub(super) fn longest_s(&self, days: i32, catalogue: &Catalogue, counts: impl Fn(&Exercise) -> bool) -> u32 {
        let of = |workout: &PastWorkout| {
            let sets = workout.performed.iter();
            let counted = sets.filter(|set| catalogue.get(&set.exercise_id).is_some_and(&counts));
            counted.filter_map(|set| set.seconds).sum::<u32>()
        };
        self.last(days)
            .filter(|workout| was_done(workout))
            .map(of)
            .max()
            .unwrap_or(0)
    }
}

/// True when anything of the workout was done.
pub(super) fn was_done(workout: &PastWorkout) -> bool {
    match workout.status {
        Status::Finished => true,
        Status::Started => !workout.performed.is_empty(),
        Status::Planned | Status::Skipped => false,
    }
}

/// True when the day counts as trained.
pub(super) fn is_trained(workout: &PastWorkout) -> bool {
    let counts = match workout.status {
        Status::Finished => {
            let is_session = matches!(workout.kind, Some(SessionKind::Train | SessionKind::Recovery));
            is_session || !workout.performed.is_empty()
        }
        Status::Started => !workout.performed.is_empty(),
        Status::Planned | Status::Skipped => false,
    };
    let is_easy_recovery = workout.kind == Some(SessionKind::Recovery) && rpe_tenths(workout) <= 40;
    counts && !is_easy_recovery
}

/// The load of the day in milli-AU.
pub(super) fn load_mau(workout: &PastWorkout) -> u64 {
    if !was_done(workout) {
        return 0;
    }
    u64::from(workout.minutes.min(600)) * u64::from(rpe_tenths(workout)) * 100
}

fn rpe_tenths(workout: &PastWorkout) -> u8 {
    workout.session_rpe.or(workout.target_rpe).map_or(50, Rpe::tenths)
}

fn is_hard(workout: &PastWorkout, mean_mau: Option<u64>) -> bool {
    let heavy = mean_mau.is_some_and(|mean| load_mau(workout) * 10 > mean * 13);
    is_trained(workout) && (rpe_tenths(workout) >= 70 || heavy)
}

/// Half-sets by muscle: two for one that is trained, one for one that helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct HalfSets([u16; 22]);

impl HalfSets {
    pub(crate) fn add(&mut self, exercise: &Exercise) {
        for &muscle in &exercise.primary {
            self.0[place(muscle)] += 2;
        }
        for muscle in exercise
            .secondary
            .iter()
            .filter(|muscle| !exercise.primary.contains(muscle))
        {
            self.0[place(*muscle)] += 1;
        }
    }

    pub(crate) fn plus(&mut self, other: &Self) {
        for muscle in 0..MUSCLES.len() {
            self.0[muscle] += other.0[muscle];
        }
    }

    /// Of a target group: the most of its muscles.
    pub(crate) fn group(&self, group: usize) -> u16 {
        let muscles = TARGET_GROUPS[group].muscles.iter();
        muscles.map(|&muscle| self.0[place(muscle)]).max().unwrap_or(0)
    }
}

/// The age on the day, as the year tells it; `None` when it is not known.
pub(crate) fn age(athlete: &Athlete, day: TrainingDay) -> Option<i32> {
    athlete
        .birth_year
        .map(|birth| i32::from(day.date().year()) - i32::from(birth))
}

/// One of three by training age.
pub(super) const fn by_level<T: Copy>(level: Experience, of: [T; 3]) -> T {
    match level {
        Experience::Beginner => of[0],
        Experience::Intermediate => of[1],
        Experience::Advanced => of[2],
    }
}
