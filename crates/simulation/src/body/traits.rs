//! What is drawn for a body and stays as it is.

use training::{
    athlete::{Athlete, Sex},
    day::TrainingDay,
    load::DoseResponse,
};

use super::{constants as c, endurance};
use crate::{
    chance::{Chance, Purpose},
    person::Person,
};

/// One body's parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Traits {
    /// How endurance answers to load.
    pub dose_response: DoseResponse,
    /// The constant load that makes most of it, AU a day.
    pub best_load_au: f64,
    /// The load that the body was used to, AU a day.
    pub usual_load_au: f64,
    /// The load of the weeks before the first day, AU a day.
    pub present_load_au: f64,
    /// Strength gained a week with 20 sets far from the limit, as a share.
    pub weekly_gain: f64,
    /// The most that a muscle can have, the first day being 1.
    pub most_strength: f64,
    /// Fractional sets a week that a muscle recovers from.
    pub most_sets: f64,
    /// Time constant of a muscle's fatigue in days.
    pub muscle_fatigue_days: f64,
    /// What a set costs for the next days, as a share of strength.
    pub set_cost: f64,
    /// The scale of repetitions against load.
    pub reps_scale: f64,
    /// Repetitions that are believed too few.
    pub bias_reps: f64,
    /// Body mass in kilograms.
    pub body_mass_kg: f64,
    /// Age in years on the first day.
    pub age: i32,
    /// Usual lnRMSSD, and its noise.
    pub ln_rmssd: (f64, f64),
    /// Usual resting heart rate in beats a minute, and its noise.
    pub resting_hr_bpm: (f64, f64),
    /// Usual minutes of sleep.
    pub sleep_minutes: f64,
    /// Deviation of a test of performance, as a share.
    pub test_noise: f64,
    /// Injuries in 1000 hours.
    pub injuries: f64,
    /// Infections a year.
    pub infections: f64,
    /// Share of the sets whose exertion is told.
    pub tells_rpe: f64,
    /// Share of the sessions whose exertion is told.
    pub tells_session_rpe: f64,
    /// True when the body wears a watch at night.
    pub has_watch: bool,
    /// True when the person answers in the morning.
    pub answers: bool,
}

impl Traits {
    /// The body of this person.
    #[must_use]
    pub fn of(person: &Person, from: TrainingDay) -> Self {
        let chance = &mut Chance::new(person.seed, person.index, Purpose::Body, 0);
        let athlete = &person.athlete;
        let level = athlete.experience;
        let usual_load_au = around(chance, c::usual_load(level)).min(most_load(person));
        let usual_load_au = usual_load_au * c::endurance_share(athlete.goals.first().copied());
        let best_load_au = usual_load_au * chance.between(c::BEST_LOAD.0, c::BEST_LOAD.1);
        let year = i32::from(from.date().year());
        Self {
            dose_response: endurance::drawn_model(chance, best_load_au),
            best_load_au,
            usual_load_au,
            present_load_au: usual_load_au * c::present_share(level),
            weekly_gain: around(chance, c::weekly_gain(level)),
            most_strength: 1.0 + around(chance, c::room(level)),
            most_sets: around(chance, c::most_sets(level)),
            muscle_fatigue_days: chance.between(c::MUSCLE_FATIGUE_DAYS.0, c::MUSCLE_FATIGUE_DAYS.1),
            set_cost: around(chance, c::SET_COST),
            reps_scale: chance.normal(c::REPS_SCALE.0, c::REPS_SCALE.1).clamp(15.0, 50.0),
            bias_reps: chance.normal(c::BIAS_REPS.0, c::BIAS_REPS.1),
            body_mass_kg: body_mass(athlete),
            age: athlete.birth_year.map_or(40, |birth| year - i32::from(birth)),
            ln_rmssd: (
                chance.normal(c::LN_RMSSD.0, c::LN_RMSSD.1).clamp(2.6, 4.9),
                chance.between(c::LN_RMSSD_NOISE.0, c::LN_RMSSD_NOISE.1),
            ),
            resting_hr_bpm: (
                chance.normal(c::RESTING_HR.0, c::RESTING_HR.1).clamp(38.0, 85.0),
                chance.between(c::RESTING_HR_NOISE.0, c::RESTING_HR_NOISE.1),
            ),
            sleep_minutes: chance
                .normal(c::SLEEP_MINUTES.0, c::SLEEP_MINUTES.1)
                .clamp(360.0, 540.0),
            test_noise: chance.between(c::TEST_NOISE.0, c::TEST_NOISE.1),
            injuries: chance.between(c::INJURIES_A_1000_HOURS.0, c::INJURIES_A_1000_HOURS.1),
            infections: around(chance, c::INFECTIONS_A_YEAR),
            tells_rpe: chance.between(0.6, 1.0),
            tells_session_rpe: chance.between(0.4, 1.0),
            has_watch: chance.is(0.75),
            answers: chance.is(0.85),
        }
    }
}

/// AU a day that the person's time and habits let them be used to.
fn most_load(person: &Person) -> f64 {
    let times = &person.athlete.availability;
    let minutes = f64::from(times.days_per_week.min(6)) * f64::from(times.session_minutes.min(120));
    (minutes * c::FILLED_RPE / 7.0 * person.habits.adherence).max(15.0)
}

/// A parameter within the spread around its middle.
pub(super) fn around(chance: &mut Chance, middle: f64) -> f64 {
    middle * chance.between(1.0 - c::SPREAD, 1.0 + c::SPREAD)
}

fn body_mass(athlete: &Athlete) -> f64 {
    let usual = match athlete.sex {
        Sex::Female => 66.0,
        Sex::Male => 80.0,
        Sex::Unspecified => 73.0,
    };
    athlete.body_mass_kg.map_or(usual, |mass| mass.kg())
}
