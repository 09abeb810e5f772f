//! The load of each training day, from what was recorded.

use super::session_load_mau;
use crate::{day::TrainingDay, planner::PastWorkout, session::SessionKind, workout::Status};

/// The load of each training day from one on to the last, in milli-AU; rest days are zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadHistory {
    days_mau: Vec<Option<u64>>,
}

impl LoadHistory {
    /// The days from `first` to the one before `training_day`: today's own training is no part of how one got here.
    ///
    /// A day on which something was done without telling how hard is unknown, not zero.
    #[must_use]
    pub fn of(history: &[PastWorkout], first: TrainingDay, training_day: TrainingDay) -> Self {
        let count = usize::try_from(training_day.days_since(first)).unwrap_or(0);
        let mut days_mau = vec![Some(0); count];
        for workout in history.iter().filter(|workout| workout.training_day < training_day) {
            let place = usize::try_from(workout.training_day.days_since(first));
            if let Some(day) = place.ok().and_then(|place| days_mau.get_mut(place)) {
                *day = load_mau(workout);
            }
        }
        Self { days_mau }
    }

    /// Every day in AU, oldest first; `None` for one that is unknown.
    pub fn days_au(&self) -> impl Iterator<Item = Option<f64>> {
        self.days_mau.iter().map(|&day| day.map(au))
    }

    /// The last days in AU, oldest first; `None` when there are not so many, or one of them is unknown.
    #[must_use]
    pub fn last_au(&self, days: usize) -> Option<Vec<f64>> {
        let start = self.days_mau.len().checked_sub(days)?;
        self.days_mau[start..].iter().map(|&day| day.map(au)).collect()
    }
}

fn load_mau(workout: &PastWorkout) -> Option<u64> {
    let was_done = match workout.status {
        Status::Finished => {
            workout.kind == Some(SessionKind::Train) || workout.session_rpe.is_some() || !workout.performed.is_empty()
        }
        Status::Started => !workout.performed.is_empty(),
        Status::Planned | Status::Skipped => false,
    };
    if !was_done {
        return Some(0);
    }
    Some(session_load_mau(u32::from(workout.minutes) * 60, workout.session_rpe?))
}

#[expect(clippy::cast_precision_loss, reason = "a day's load is far below 2⁵³ milli-AU")]
fn au(mau: u64) -> f64 {
    mau as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::quantity::Rpe;

    fn workout(training_day: TrainingDay, status: Status, rpe: Option<u8>) -> PastWorkout {
        PastWorkout {
            phase: None,
            target_rpe: None,
            training_day,
            status,
            kind: None,
            template: None,
            minutes: 60,
            session_rpe: rpe.map(Rpe::from_tenths),
            performed: vec![],
        }
    }

    #[test]
    fn rest_counts_zero_and_today_does_not_count() {
        let first = TrainingDay::new(date(2026, 11, 1));
        let history = [
            workout(first, Status::Finished, Some(70)),
            workout(first.plus_days(1), Status::Skipped, Some(70)),
            workout(first.plus_days(3), Status::Finished, Some(90)),
        ];
        let loads = LoadHistory::of(&history, first, first.plus_days(3));
        assert_eq!(loads.last_au(3), Some(vec![420.0, 0.0, 0.0]));
        assert_eq!(loads.last_au(4), None);
    }

    #[test]
    fn a_session_without_exertion_is_unknown_and_not_zero() {
        let first = TrainingDay::new(date(2026, 11, 1));
        let mut unrated = workout(first, Status::Finished, None);
        unrated.kind = Some(SessionKind::Train);
        let loads = LoadHistory::of(&[unrated], first, first.plus_days(2));
        assert_eq!(loads.last_au(2), None);
        assert_eq!(loads.last_au(1), Some(vec![0.0]));
    }
}
