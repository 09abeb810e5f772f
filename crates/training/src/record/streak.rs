//! Weeks in a row that were kept. Rest days are no part of it: a week is kept by its sessions, wherever they lie.

use super::Record;
use crate::day::TrainingDay;

/// Days of a week without training by intention, such as a holiday, from which the week is neither kept nor lost (design).
const EXCUSED_DAYS: usize = 4;

/// Weeks in a row, Monday to Sunday, with nearly as many sessions as the athlete has days for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streak {
    /// How many weeks.
    pub weeks: u32,
    /// The sessions that keep a week: one fewer than there are days for, and at least one (design).
    pub sessions: u16,
}

impl Record<'_> {
    /// The streak that ends with the week of yesterday. A week that is still going on counts once it is kept, and
    /// breaks nothing before.
    #[must_use]
    pub fn streak(&self) -> Streak {
        let athlete = &self.input().athlete;
        let sessions = u16::from(athlete.availability.days_per_week.saturating_sub(1).max(1));
        let last = self.today().plus_days(-1);
        let this_monday = last.plus_days(-i32::from(last.date().weekday().to_monday_zero_offset()));
        let mut weeks = 0;
        let Some(first) = self.trained().next().map(|day| day.training_day) else {
            return Streak { weeks, sessions };
        };
        let mut monday = this_monday;
        while monday.plus_days(6) >= first {
            let kept = self.sessions_of(monday) >= usize::from(sessions);
            if kept {
                weeks += 1;
            } else if monday != this_monday && !self.is_excused(monday) {
                break;
            }
            monday = monday.plus_days(-7);
        }
        Streak { weeks, sessions }
    }

    fn sessions_of(&self, monday: TrainingDay) -> usize {
        let week = self.between(self.ago(monday), self.ago(monday.plus_days(6)));
        week.filter(|day| day.is_trained).count()
    }

    fn is_excused(&self, monday: TrainingDay) -> bool {
        let absences = || self.input().athlete.absences.iter().flatten();
        let days = (0..7).map(|day| monday.plus_days(day));
        let away = days.filter(|&day| absences().any(|absence| absence.covers(day)));
        away.count() >= EXCUSED_DAYS
    }
}
