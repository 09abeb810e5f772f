//! Persons to whom nothing happens.

use simulation::person::{Habits, Person};
use training::athlete::{Athlete, Availability, Equipment, Experience, Goal, Screening};

/// A screened adult with a whole gym who does everything as planned.
pub(crate) fn ideal(experience: Experience, days: u8, minutes: u16, goal: Goal) -> Person {
    Person {
        athlete: Athlete {
            birth_year: Some(1990),
            screening: Some(Screening { cleared: true }),
            experience,
            goals: vec![goal],
            equipment: Equipment::ALL.to_vec(),
            availability: Availability {
                days_per_week: days,
                session_minutes: minutes,
                weekdays: None,
                minutes_by_weekday: None,
            },
            ..Athlete::default()
        },
        habits: Habits::IDEAL,
        seed: 11,
        index: 0,
    }
}
