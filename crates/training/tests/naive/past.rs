//! The history, cleaned, day by day.

use training::{
    catalogue::Exercise,
    day::TrainingDay,
    planner::{PastWorkout, PlanInput},
    session::{Phase, SessionKind},
    workout::{PerformedSet, Status},
};

use super::Case;

/// Session minutes above it are a slip of the finger.
const MOST_MINUTES: u16 = 600;
/// Tenths of RPE of a session of which nobody said anything.
const UNSAID: u8 = 50;
/// Tenths of RPE up to which a recovery session is rest.
const REST: u8 = 40;
/// Blocks of seven days before today's that are looked at.
const WEEKS: i32 = 8;

/// The workouts before the day, one a day, from the oldest.
pub(super) fn cleaned(input: &PlanInput) -> Vec<&PastWorkout> {
    let mut kept: Vec<&PastWorkout> = vec![];
    for workout in &input.history {
        if workout.training_day < input.training_day {
            kept.retain(|other| other.training_day != workout.training_day);
            kept.push(workout);
        }
    }
    kept.sort_by_key(|workout| workout.training_day);
    kept
}

impl Case<'_> {
    pub(super) fn ago(&self, days: i32) -> TrainingDay {
        self.today.plus_days(-days)
    }

    pub(super) fn workout_on(&self, day: TrainingDay) -> Option<&PastWorkout> {
        self.past.iter().copied().find(|workout| workout.training_day == day)
    }

    pub(super) fn has_trained_on(&self, day: TrainingDay) -> bool {
        self.workout_on(day).is_some_and(is_trained)
    }

    /// The days with training, from the oldest.
    pub(super) fn trained_days(&self) -> Vec<TrainingDay> {
        let trained = self.past.iter().copied().filter(|workout| is_trained(workout));
        trained.map(|workout| workout.training_day).collect()
    }

    /// The load of a day in thousandths of AU.
    pub(super) fn milli_au_on(&self, day: TrainingDay) -> u64 {
        self.workout_on(day).map_or(0, milli_au)
    }

    /// The sets done on a day.
    pub(super) fn done_on(&self, day: TrainingDay) -> Vec<&PerformedSet> {
        self.workout_on(day).map_or(vec![], done)
    }

    /// The exercises of the work sets of strength of a day, one entry a set.
    pub(super) fn work_on(&self, day: TrainingDay) -> Vec<&Exercise> {
        let some = |amount: Option<u32>| amount.is_some_and(|amount| amount > 0);
        let sets = self.done_on(day).into_iter();
        let done = sets.filter(|set| some(set.reps) || some(set.seconds) || some(set.metres));
        let known = done.filter_map(|set| self.exercise(&set.exercise_id));
        known.filter(|exercise| exercise.pattern.is_strength()).collect()
    }

    /// The days of block 0, which ends today, of block 1 before it, and so on.
    pub(super) fn block(&self, weeks_ago: i32) -> Vec<TrainingDay> {
        (0..7).map(|day| self.ago(7 * weeks_ago + 6 - day)).collect()
    }

    /// The newest blocks that loaded, at most so many, the newest first; one that began before the first training is a
    /// part of a week and no measure.
    pub(super) fn loading_blocks(&self, most: usize) -> Vec<Vec<TrainingDay>> {
        let Some(&first) = self.trained_days().first() else {
            return vec![];
        };
        let blocks = (1..=WEEKS).map(|weeks_ago| self.block(weeks_ago));
        let blocks = blocks.filter(|block| block[0] >= first);
        let loading = blocks.filter(|block| {
            let trained = block.iter().any(|&day| self.has_trained_on(day));
            let easier = block.iter().any(|&day| self.workout_on(day).is_some_and(is_easier));
            trained && !easier
        });
        loading.take(most).collect()
    }

    /// The mean load in thousandths of AU of the trained days of the last 28; it takes six of them.
    pub(super) fn own_mean_milli_au(&self) -> Option<f64> {
        let days = (1..=28)
            .map(|ago| self.ago(ago))
            .filter(|&day| self.has_trained_on(day));
        let loads: Vec<u64> = days.map(|day| self.milli_au_on(day)).collect();
        (loads.len() >= 6).then(|| mean(&loads))
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts and loads of days are small")]
pub(super) fn mean(values: &[u64]) -> f64 {
    values.iter().sum::<u64>() as f64 / values.len() as f64
}

pub(super) fn minutes(workout: &PastWorkout) -> u16 {
    workout.minutes.min(MOST_MINUTES)
}

/// Tenths of RPE of the session: said, else meant, else five.
pub(super) fn exertion(workout: &PastWorkout) -> u8 {
    let said = workout.session_rpe.or(workout.target_rpe);
    said.map_or(UNSAID, |rpe| rpe.tenths())
}

/// True when anything was done: begun with a set, or finished.
pub(super) fn was_done(workout: &PastWorkout) -> bool {
    match workout.status {
        Status::Planned | Status::Skipped => false,
        Status::Started => !workout.performed.is_empty(),
        Status::Finished => true,
    }
}

pub(super) fn milli_au(workout: &PastWorkout) -> u64 {
    if was_done(workout) {
        u64::from(minutes(workout)) * u64::from(exertion(workout)) * 100
    } else {
        0
    }
}

/// What was done; a workout that was not begun has nothing done, whatever it says.
pub(super) fn done(workout: &PastWorkout) -> Vec<&PerformedSet> {
    match workout.status {
        Status::Planned | Status::Skipped => vec![],
        Status::Started | Status::Finished => workout.performed.iter().collect(),
    }
}

/// True when it was more than easy movement, which is rest.
pub(super) fn is_trained(workout: &PastWorkout) -> bool {
    if workout.kind == Some(SessionKind::Recovery) && exertion(workout) <= REST {
        return false;
    }
    let was_training = matches!(workout.kind, Some(SessionKind::Train | SessionKind::Recovery));
    match workout.status {
        Status::Finished => was_training || !workout.performed.is_empty(),
        Status::Started => !workout.performed.is_empty(),
        Status::Planned | Status::Skipped => false,
    }
}

fn is_easier(workout: &PastWorkout) -> bool {
    was_done(workout) && matches!(workout.phase, Some(Phase::Deload | Phase::Taper | Phase::Return))
}
