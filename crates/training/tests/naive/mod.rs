//! The gate's rules V1 to V30 once more, written from their text alone.
//!
//! Nothing here calls the gate, the planner or what they share: only documents, facts of the catalogue, the readiness
//! of a morning and the charts of strength. Every rule walks over the whole past again; slowness is no fault here,
//! and cleverness would be one. Where the text leaves room the plain reading is taken.

mod body;
mod course;
mod day_rules;
mod endurance;
mod exercises;
mod health;
mod loads;
mod past;
mod planned;
mod preparation;
mod sets;
mod strength;
mod volume;
mod week;
mod words;

pub(crate) use words::is_forbidden;

use std::collections::BTreeSet;

use training::{
    athlete::{Equipment, Experience, GearLoads, Weekday},
    catalogue::{Catalogue, Exercise, ExerciseId},
    day::TrainingDay,
    planner::{DayWish, PastWorkout, PlanInput},
    session::{Session, SessionKind},
};

/// What follows from a broken rule, from the mildest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Follows {
    /// The athlete is told.
    Warn,
    /// The session is mended.
    Repair,
    /// The session is refused.
    Block,
}

/// A broken rule at one place; `at` is a path as in the gate's findings, empty for the whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Broken {
    pub(crate) rule: u8,
    pub(crate) follows: Follows,
    pub(crate) at: String,
}

/// All broken rules of a session, each place once.
pub(crate) fn broken(session: &Session, input: &PlanInput) -> BTreeSet<Broken> {
    let case = Case::new(session, input);
    let mut found = Found::default();
    words::check(&case, &mut found);
    if session.kind == SessionKind::Rest {
        // Rest with something to do is a document that contradicts itself, which is no matter of these rules.
        return found.0;
    }
    exercises::check(&case, &mut found);
    sets::check(&case, &mut found);
    volume::check(&case, &mut found);
    loads::check(&case, &mut found);
    week::check(&case, &mut found);
    endurance::check(&case, &mut found);
    day_rules::check(&case, &mut found);
    preparation::check(&case, &mut found);
    health::check(&case, &mut found);
    found.0
}

/// What was found so far.
#[derive(Debug, Default)]
struct Found(BTreeSet<Broken>);

impl Found {
    fn note(&mut self, rule: u8, follows: Follows, at: impl Into<String>) {
        let at = at.into();
        self.0.insert(Broken { rule, follows, at });
    }

    fn note_if(&mut self, is_broken: bool, rule: u8, follows: Follows, at: &str) {
        if is_broken {
            self.note(rule, follows, at);
        }
    }
}

/// A session before the athlete, the past and the morning that it is meant for.
struct Case<'a> {
    session: &'a Session,
    input: &'a PlanInput,
    today: TrainingDay,
    catalogue: Catalogue,
    past: Vec<&'a PastWorkout>,
}

impl<'a> Case<'a> {
    fn new(session: &'a Session, input: &'a PlanInput) -> Self {
        Self {
            session,
            input,
            today: input.training_day,
            catalogue: Catalogue::of(&input.athlete),
            past: past::cleaned(input),
        }
    }

    fn exercise(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.catalogue.get(id)
    }

    /// Years by the calendar; the day of birth is nobody's business.
    fn age(&self) -> Option<i16> {
        let born = self.input.athlete.birth_year?;
        Some(self.today.date().year() - born)
    }

    fn is_minor(&self) -> bool {
        self.age().is_some_and(|age| age < 18)
    }

    fn is_older(&self) -> bool {
        self.age().is_some_and(|age| age >= 65)
    }

    fn experience(&self) -> Experience {
        self.input.athlete.experience
    }

    /// The first, second or third of three numbers, by experience.
    fn by_experience<T: Copy>(&self, three: [T; 3]) -> T {
        match self.experience() {
            Experience::Beginner => three[0],
            Experience::Intermediate => three[1],
            Experience::Advanced => three[2],
        }
    }

    fn weekday(&self) -> Weekday {
        Weekday::from(self.today.date().weekday())
    }

    /// The wish for today; of two the later one.
    fn wish(&self) -> Option<&DayWish> {
        let mut newest_first = self.input.changes.iter().rev();
        let of_today = newest_first.find(|change| change.training_day == self.today);
        of_today.map(|change| &change.wish)
    }

    /// The equipment of the day's place, with its loads: the wish's, else the place's of the weekday, else the athlete's.
    fn gear(&self) -> (&[Equipment], &[GearLoads]) {
        let athlete = &self.input.athlete;
        let place = athlete
            .places
            .iter()
            .flatten()
            .find(|place| place.weekdays.contains(&self.weekday()));
        let loads = place.map_or(&athlete.loads, |place| &place.loads);
        let loads = loads.as_deref().unwrap_or(&[]);
        let wished = self.wish().and_then(|wish| wish.equipment.as_deref());
        let there = place.map_or(&athlete.equipment, |place| &place.equipment);
        (wished.unwrap_or(there), loads)
    }
}
