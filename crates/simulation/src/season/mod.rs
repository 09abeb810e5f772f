//! A season: the days of one person, one after the other.
//!
//! On each day the person wakes with a morning, has a session from whoever plans, does what they do of it, and lives
//! on. What planning is given is what the app would give it: the workouts of 120 days, the biometrics of 90.

pub(crate) mod gear;
mod life;
mod morning;
mod perform;
mod selected_load;

pub use life::Life;

use std::collections::BTreeMap;

use training::{
    biometrics::Biometrics,
    day::TrainingDay,
    planner::{PastWorkout, PlanInput},
    session::{Session, SessionKind},
    workout::Status,
};

use crate::{
    body::{Body, Strain, Traits},
    person::Person,
};
use morning::Mornings;

/// Days of workouts that planning looks back on (`PlanInput::history`).
const HISTORY_DAYS: i32 = 120;
/// Days of biometrics that planning looks back on (`PlanInput::biometrics`), today included.
const BIOMETRIC_DAYS: i32 = 90;

/// One person's days.
#[derive(Debug, Clone)]
pub struct Season {
    person: Person,
    first_day: TrainingDay,
    input: PlanInput,
    body: Body,
    life: Life,
    mornings: Mornings,
    given: Option<BTreeMap<TrainingDay, Biometrics>>,
    done: Done,
}

/// What a day came to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Done {
    /// Load as it truly was, AU.
    pub au: f64,
    /// Minutes trained.
    pub minutes: f64,
    /// True when the person could not have trained: ill, or hurt.
    pub is_lost: bool,
    /// True when a session was planned and nothing of it was done.
    pub is_missed: bool,
    /// True when an injury began.
    pub is_hurt: bool,
}

impl Season {
    /// The person on the evening before `from`, with an app that was never opened.
    #[must_use]
    pub fn new(person: Person, from: TrainingDay) -> Self {
        let traits = Traits::of(&person, from);
        Self {
            first_day: from,
            input: PlanInput {
                athlete: person.athlete.clone(),
                training_day: from.plus_days(-1),
                first_day: from,
                history: Vec::new(),
                biometrics: Vec::new(),
                changes: Vec::new(),
            },
            life: Life::new(&person, &traits),
            mornings: Mornings::default(),
            body: Body::new(traits),
            given: None,
            done: Done::default(),
            person,
        }
    }

    /// Takes the mornings from a list in the place of simulated ones; on other days nothing is known.
    #[must_use]
    pub fn with_mornings(mut self, mornings: Vec<Biometrics>) -> Self {
        self.given = Some(mornings.into_iter().map(|day| (day.training_day, day)).collect());
        self
    }

    /// What planning is given today.
    #[must_use]
    pub const fn input(&self) -> &PlanInput {
        &self.input
    }

    /// The same, to try other values on: it must be as it was when the day is lived.
    #[must_use]
    pub const fn input_to_try(&mut self) -> &mut PlanInput {
        &mut self.input
    }

    /// The body as it is.
    #[must_use]
    pub const fn body(&self) -> &Body {
        &self.body
    }

    /// The person.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }

    /// What the last day came to.
    #[must_use]
    pub const fn done(&self) -> Done {
        self.done
    }

    /// The number of the day, the first one being 0.
    #[must_use]
    pub fn day(&self) -> u64 {
        u64::try_from(self.input.training_day.days_since(self.first_day)).unwrap_or(0)
    }

    /// The next day begins: what life brings is there, and the morning is known as far as it is told.
    pub fn wake(&mut self) {
        self.input.training_day = self.input.training_day.plus_days(1);
        let today = self.input.training_day;
        let oldest = today.plus_days(-HISTORY_DAYS);
        let old = self
            .input
            .history
            .partition_point(|workout| workout.training_day < oldest);
        self.input.history.drain(..old);
        let oldest = today.plus_days(1 - BIOMETRIC_DAYS);
        let old = self.input.biometrics.partition_point(|day| day.training_day < oldest);
        self.input.biometrics.drain(..old);
        let day = self.day();
        self.life.wake(&self.person, &self.body, day, &mut self.input);
        let simulated = self.mornings.wake(&self.person, &self.body, &self.life, today, day);
        let morning = match &self.given {
            Some(given) => given.get(&today).cloned(),
            None => simulated,
        };
        self.input.biometrics.extend(morning);
    }

    /// The day with this session: what was done is in the history afterwards, if the app would know of it.
    ///
    /// Returns what was done, also when the app does not know.
    pub fn live(&mut self, session: &Session) -> Option<&PastWorkout> {
        let day = self.day();
        let choice = self.life.choose(&self.person, &self.body, session, day, &self.input);
        let performance = perform::perform(self, session, choice, day);
        self.done = Done {
            au: performance.strain.endurance_au + performance.strain.strength_au,
            minutes: performance.minutes,
            is_lost: self.life.is_down(),
            is_missed: session.kind == SessionKind::Train && performance.minutes <= 0.0,
            is_hurt: false,
        };
        self.body.live(&performance.strain);
        self.done.is_hurt = self.life.end(&self.person, &self.body, &self.done, day);
        if !self.life.opens_the_app() && performance.workout.status == Status::Planned {
            return None;
        }
        self.input.history.push(performance.workout);
        self.input.history.last()
    }
}

/// A session as it went.
#[derive(Debug, Clone)]
struct Performance {
    workout: PastWorkout,
    strain: Strain,
    minutes: f64,
}
