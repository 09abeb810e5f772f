//! The dose that a body answers best to, found by trying doses on the body's own parameters.
//!
//! It knows what nobody can know, keeps to the athlete's days and minutes, and is still no upper bound: it gives the
//! same dose every week after the first four, and cannot foresee illness.

use training::{
    catalogue::{Catalogue, Exercise},
    planner::PlanInput,
    session::Phase,
};

use super::{Book, Dose};
use crate::{
    body::{Body, Stimulus, Strain, Traits},
    person::Person,
    statistics::mean,
};

/// Shares of the book's sets and of its endurance that are tried.
const SHARES: [f64; 6] = [0.0, 0.34, 0.67, 1.0, 1.34, 1.67];
const ENDURANCE: [f64; 7] = [0.0, 0.4, 0.7, 1.0, 1.3, 1.7, 2.2];
/// Weeks in which the dose is reached in equal steps.
const WEEKS_UP: u32 = 4;

/// The dose found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Oracle {
    best: Dose,
}

impl Oracle {
    pub(super) fn new(person: &Person, traits: &Traits, book: &Book, days: u32) -> Self {
        let mut best = (f64::NEG_INFINITY, Dose::USUAL);
        for sets in SHARES {
            for endurance in ENDURANCE {
                let dose = Dose {
                    sets,
                    endurance,
                    is_held_to_time: true,
                };
                let gain = gain(person, traits, book, dose, days);
                if gain > best.0 {
                    best = (gain, dose);
                }
            }
        }
        Self { best: best.1 }
    }

    /// The dose of a week.
    pub(super) fn dose(&self, week: u32) -> Dose {
        let share = f64::from((week + 1).min(WEEKS_UP)) / f64::from(WEEKS_UP);
        Dose {
            sets: self.best.sets * (0.5 + 0.5 * share),
            endurance: self.best.endurance * (0.5 + 0.5 * share),
            is_held_to_time: true,
        }
    }
}

/// What a season of the dose would come to if every session were done as planned and nothing happened.
fn gain(person: &Person, traits: &Traits, book: &Book, dose: Dose, days: u32) -> f64 {
    let mut body = Body::new(traits.clone());
    let weeks: Vec<Strain> = (0..14).map(|day| strain(person, book, dose, day)).collect();
    let mut gains = Vec::new();
    for day in 0..days {
        if let Some(strain) = usize::try_from(day % 14).ok().and_then(|day| weeks.get(day)) {
            body.live(strain);
        }
        if day + 28 >= days {
            gains.push(body.gain_percent(&person.athlete));
        }
    }
    mean(&gains)
}

/// What a day of the dose asks of the body.
fn strain(person: &Person, book: &Book, dose: Dose, day: i32) -> Strain {
    let monday = training::day::TrainingDay::new(jiff::civil::date(2026, 1, 5)).plus_days(day);
    let input = PlanInput {
        athlete: person.athlete.clone(),
        training_day: monday,
        first_day: monday,
        history: Vec::new(),
        biometrics: Vec::new(),
        changes: Vec::new(),
    };
    let session = book.session(&input, u64::try_from(day).unwrap_or(0), dose, Phase::Build);
    let mut sets = Stimulus::default();
    let mut endurance_s = 0;
    let left = f64::from(100 - book.rpe) / 10.0;
    for (exercise, set) in crate::invariant::work(&session, Catalogue::builtin()) {
        match exercise.filter(|exercise: &&Exercise| exercise.pattern.is_strength()) {
            Some(exercise) => sets.add(exercise, left),
            None => endurance_s += set.seconds.unwrap_or(0),
        }
    }
    let minutes = f64::from(session.minutes);
    let au = f64::from(session.load_au);
    let share = (f64::from(endurance_s) / 60.0 / minutes.max(1.0)).clamp(0.0, 1.0);
    // What is missed on some days is taken as missed a little on all of them.
    let au = au * person.habits.adherence;
    sets.scale(person.habits.adherence);
    Strain {
        endurance_au: au * share,
        strength_au: au * (1.0 - share),
        sets,
    }
}
