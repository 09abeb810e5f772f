//! The morning: what a watch measured in the night, and what the person answers.
//!
//! Signals follow from tiredness, illness and a bad night with noise that lasts for days (AR(1)); answers follow from
//! the same with noise of their own, so that the two often disagree, as they do in people (Saw 2016).

use training::{
    athlete::{Condition, Region, Symptom},
    biometrics::{Biometrics, BloodPressure, CheckIn, Pain, Soreness},
    catalogue::Muscle,
    day::TrainingDay,
    quantity::Mass,
};

use super::Life;
use crate::{
    body::{Body, place},
    chance::{Chance, Purpose},
    person::Person,
};

/// How much of yesterday's noise is there again today (8.2 has AR(1) without a number; invention).
const STAYS: f64 = 0.4;
/// What tiredness, illness and a bad night take off lnRMSSD (8.2 has no numbers; invention).
const HRV_EFFECTS: (f64, f64, f64) = (0.05, 0.25, 0.08);
/// What they add to resting heart rate in beats (invention).
const RESTING_HR_EFFECTS: (f64, f64, f64) = (1.2, 8.0, 2.0);

/// What lasts from one morning to the next.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mornings {
    hrv_noise: f64,
    resting_hr_noise: f64,
    stress: f64,
}

impl Mornings {
    /// Today's morning as far as it is told; `None` when nothing is.
    pub(super) fn wake(
        &mut self,
        person: &Person,
        body: &Body,
        life: &Life,
        training_day: TrainingDay,
        day: u64,
    ) -> Option<Biometrics> {
        let chance = &mut Chance::new(person.seed, person.index, Purpose::Morning, day);
        let traits = &body.traits;
        let tired = body.tiredness.z();
        let ill = f64::from(u8::from(life.is_ill()));
        let is_bad_night = chance.is(0.06);
        let bad = f64::from(u8::from(is_bad_night));
        let stay = libm::sqrt(1.0 - STAYS * STAYS);
        self.hrv_noise = STAYS * self.hrv_noise + stay * chance.normal(0.0, traits.ln_rmssd.1);
        self.resting_hr_noise = STAYS * self.resting_hr_noise + stay * chance.normal(0.0, traits.resting_hr_bpm.1);
        self.stress = 0.8 * self.stress + 0.6 * chance.normal(0.0, 0.8);
        let missed = if is_bad_night { chance.between(60.0, 200.0) } else { 0.0 };
        let sleep = (traits.sleep_minutes + chance.normal(0.0, 32.0) - missed).clamp(90.0, 720.0);
        let score = chance.normal(75.0 + (sleep - traits.sleep_minutes) / 4.0 - 3.0 * tired, 6.0);
        let ln_rmssd = traits.ln_rmssd.0 - HRV_EFFECTS.0 * tired - HRV_EFFECTS.1 * ill - HRV_EFFECTS.2 * bad;
        let bpm = traits.resting_hr_bpm.0
            + RESTING_HR_EFFECTS.0 * tired
            + RESTING_HR_EFFECTS.1 * ill
            + RESTING_HR_EFFECTS.2 * bad;
        let (wears, answers, weighs) = (
            traits.has_watch && !chance.is(person.habits.missing),
            traits.answers && !chance.is(person.habits.missing),
            chance.is(0.1 * (1.0 - person.habits.missing)),
        );
        let check_in = check_in(
            chance,
            body,
            life,
            (tired, ill, sleep - traits.sleep_minutes, self.stress),
        );
        let has_pressure = person.athlete.conditions.contains(&Condition::Hypertension) && chance.is(0.2);
        let pressure = blood_pressure(chance);
        (wears || answers || weighs).then(|| Biometrics {
            training_day,
            hrv_rmssd_ms: wears.then(|| tenth(libm::exp(ln_rmssd + self.hrv_noise).clamp(5.0, 250.0))),
            resting_hr_bpm: wears.then(|| (bpm + self.resting_hr_noise).round().clamp(25.0, 130.0)),
            sleep_minutes: wears.then(|| whole(sleep)),
            sleep_score: (wears && person.index.is_multiple_of(3)).then(|| tens(score)),
            body_mass_kg: weighs.then(|| Mass::from_g(u32::from(whole(traits.body_mass_kg * 10.0)) * 100)),
            blood_pressure: (answers && has_pressure).then_some(pressure),
            source: if wears { "watch" } else { "manual" }.to_owned(),
            check_in: answers.then_some(check_in),
        })
    }
}

fn check_in(
    chance: &mut Chance,
    body: &Body,
    life: &Life,
    (tired, ill, slept, stress): (f64, f64, f64, f64),
) -> CheckIn {
    let readiness = 3.7 - 0.5 * tired - 1.2 * ill + slept / 120.0 + chance.normal(0.0, 0.6);
    let sleep_quality = 3.6 + slept / 60.0 + chance.normal(0.0, 0.6);
    let pain = life.pain().map(|(region, level)| Pain { region, level });
    CheckIn {
        readiness: Some(answer(readiness)),
        sleep_quality: Some(answer(sleep_quality)),
        stress: Some(answer(2.2 + stress)),
        soreness: soreness(chance, body),
        pain: pain.into_iter().collect(),
        ill: life.is_ill(),
        symptoms: if life.has_fever() {
            vec![Symptom::Fever]
        } else {
            Vec::new()
        },
    }
}

/// The regions in which muscles are sore, at most three.
fn soreness(chance: &mut Chance, body: &Body) -> Vec<Soreness> {
    let regions = [
        (Region::Quads, Muscle::Quads),
        (Region::Hamstrings, Muscle::Hamstrings),
        (Region::Glutes, Muscle::Glutes),
        (Region::Calves, Muscle::Calves),
        (Region::Chest, Muscle::Chest),
        (Region::Shoulder, Muscle::FrontDelts),
        (Region::UpperBack, Muscle::UpperBack),
        (Region::Arms, Muscle::Biceps),
        (Region::Abs, Muscle::Abs),
    ];
    let mut sore = Vec::new();
    for (region, muscle) in regions {
        let level = body.strength.cost(place(muscle)) * 50.0 + chance.normal(0.0, 1.0);
        if level >= 1.5 && sore.len() < 3 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 7")]
            let level = level.round().clamp(0.0, 7.0) as u8;
            sore.push(Soreness { region, level });
        }
    }
    sore
}

/// A treated high pressure, now and then too high.
fn blood_pressure(chance: &mut Chance) -> BloodPressure {
    BloodPressure {
        systolic_mmhg: whole(chance.normal(138.0, 11.0).clamp(95.0, 210.0)),
        diastolic_mmhg: whole(chance.normal(86.0, 7.0).clamp(55.0, 125.0)),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
fn answer(value: f64) -> u8 {
    value.round().clamp(1.0, 5.0) as u8
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn tens(value: f64) -> u8 {
    value.round().clamp(0.0, 100.0) as u8
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held within the type"
)]
fn whole(value: f64) -> u16 {
    value.round().clamp(0.0, 65_000.0) as u16
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
