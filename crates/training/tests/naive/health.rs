//! V29: after illness, with a symptom, and with high blood pressure.

use training::{
    athlete::{AbsenceReason, Symptom},
    biometrics::{Biometrics, CheckIn},
    catalogue::Pattern,
    day::TrainingDay,
};

use super::{Case, Follows::Block, Found, endurance::is_intense, volume::ROUNDING, week::as_f64};

/// Thousandths of AU that are allowed to everybody on the days after.
const FLOOR: f64 = 100_000.0;
/// Signs after which there is only rest until a later check-in is without them.
const GRAVE: [Symptom; 3] = [Symptom::ChestPain, Symptom::Fainting, Symptom::BreathlessAtRest];

impl Case<'_> {
    pub(super) fn mornings_on(&self, day: TrainingDay) -> Vec<&Biometrics> {
        let mornings = self.input.biometrics.iter();
        mornings.filter(|morning| morning.training_day == day).collect()
    }

    pub(super) fn check_ins_on(&self, day: TrainingDay) -> Vec<&CheckIn> {
        let mornings = self.mornings_on(day).into_iter();
        mornings.filter_map(|morning| morning.check_in.as_ref()).collect()
    }

    fn is_ill_on(&self, day: TrainingDay) -> bool {
        let says_so = |check_in: &&CheckIn| check_in.ill || !check_in.symptoms.is_empty();
        let absent = self
            .input
            .athlete
            .absences
            .iter()
            .flatten()
            .any(|absence| absence.reason == AbsenceReason::Illness && absence.covers(day));
        absent || self.check_ins_on(day).iter().any(says_so)
    }

    fn is_warned(&self) -> bool {
        GRAVE.iter().any(|symptom| {
            let told: Vec<_> = self
                .input
                .biometrics
                .iter()
                .filter(|morning| morning.training_day <= self.today && morning.check_in.is_some())
                .collect();
            let has = |morning: &&&Biometrics| {
                let check_in = morning.check_in.as_ref();
                check_in.is_some_and(|check_in| check_in.symptoms.contains(symptom))
            };
            let newest = told.iter().filter(has).map(|morning| morning.training_day).max();
            newest.is_some_and(|newest| !told.iter().any(|morning| morning.training_day > newest))
        })
    }
}

pub(super) fn check(case: &Case<'_>, found: &mut Found) {
    let is_ill = (0..=1).any(|ago| case.is_ill_on(case.ago(ago)));
    found.note_if(is_ill || case.is_warned(), 29, Block, "");
    let was_ill = (2..=4).any(|ago| case.is_ill_on(case.ago(ago)));
    if let Some(own) = case.own_mean_milli_au() {
        let much = as_f64(case.milli_au_today()) > f64::max(own / 2.0, FLOOR) + ROUNDING;
        found.note_if(was_ill && much, 29, Block, "");
    }
    pressure(case, found);
}

fn pressure(case: &Case<'_>, found: &mut Found) {
    let told = case
        .mornings_on(case.today)
        .into_iter()
        .filter_map(|morning| morning.blood_pressure);
    for pressure in told {
        let reaches = |systolic, diastolic| pressure.systolic_mmhg >= systolic || pressure.diastolic_mmhg >= diastolic;
        found.note_if(reaches(180, 110), 29, Block, "");
        if !reaches(160, 100) {
            continue;
        }
        found.note_if(case.exertion_today() > 40, 29, Block, "");
        for planned in case.planned() {
            let Some(exercise) = planned.exercise else { continue };
            let suits = matches!(exercise.pattern, Pattern::Conditioning | Pattern::Mobility);
            found.note_if(!suits || is_intense(exercise), 29, Block, &planned.at);
            for (at, set) in planned.sets() {
                let hard = set.target_rpe.is_some_and(|rpe| rpe.tenths() > 40) || set.zone.is_some_and(|zone| zone > 1);
                found.note_if(hard, 29, Block, &at);
            }
        }
    }
}
