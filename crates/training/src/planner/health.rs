//! When there is no training at all, or only easy movement (training science, 6.5, V29).

use super::{PlanInput, constants::BLOOD_PRESSURE, reasons};
use crate::{
    athlete::{AbsenceReason, Symptom},
    biometrics::Biometrics,
    session::Reason,
};

/// Why there is no training, whatever this morning says.
pub(super) fn rest_before(input: &PlanInput) -> Option<Reason> {
    let (day, yesterday) = (input.training_day, input.training_day.plus_days(-1));
    let mut illnesses = input.athlete.absences.iter().flatten().filter(|absence| {
        absence.reason == AbsenceReason::Illness && (absence.covers(day) || absence.covers(yesterday))
    });
    if illnesses.next().is_some() {
        return Some(reasons::ill_absence());
    }
    let mut mornings = input
        .biometrics
        .iter()
        .filter(|morning| morning.training_day == yesterday);
    mornings.any(is_ill).then(|| reasons::ill(1))
}

/// Why this morning forbids training; `None` when it does not.
pub(super) fn rest_this_morning(input: &PlanInput) -> Option<Reason> {
    let mut mornings = input
        .biometrics
        .iter()
        .filter(|morning| morning.training_day == input.training_day);
    if mornings.any(is_ill) {
        return Some(reasons::ill(0));
    }
    if has_unexplained_symptom(input) {
        return Some(reasons::symptom());
    }
    let (systolic, diastolic) = blood_pressure(input)?;
    let (most_systolic, most_diastolic) = BLOOD_PRESSURE[1];
    let is_high = systolic >= most_systolic || diastolic >= most_diastolic;
    is_high.then(|| reasons::blood_pressure_rest(systolic, diastolic))
}

/// Why this morning leaves only easy movement.
pub(super) fn easy_this_morning(input: &PlanInput) -> Option<Reason> {
    let (systolic, diastolic) = blood_pressure(input)?;
    let (most_systolic, most_diastolic) = BLOOD_PRESSURE[0];
    let is_high = systolic >= most_systolic || diastolic >= most_diastolic;
    is_high.then(|| reasons::blood_pressure_easy(systolic, diastolic))
}

fn is_ill(morning: &Biometrics) -> bool {
    let check_in = morning.check_in.as_ref();
    check_in.is_some_and(|check_in| check_in.ill || !check_in.symptoms.is_empty())
}

/// True while the newest answers name a symptom that somebody must look at first.
fn has_unexplained_symptom(input: &PlanInput) -> bool {
    let told = input
        .biometrics
        .iter()
        .filter(|morning| morning.training_day <= input.training_day);
    let answered = told.filter_map(|morning| Some((morning.training_day, morning.check_in.as_ref()?)));
    let newest = answered.max_by_key(|&(day, _)| day);
    newest.is_some_and(|(_, check_in)| {
        let grave = [Symptom::ChestPain, Symptom::Fainting, Symptom::BreathlessAtRest];
        check_in.symptoms.iter().any(|symptom| grave.contains(symptom))
    })
}

fn blood_pressure(input: &PlanInput) -> Option<(u16, u16)> {
    let mut mornings = input
        .biometrics
        .iter()
        .filter(|morning| morning.training_day == input.training_day);
    let told = mornings.find_map(|morning| morning.blood_pressure)?;
    Some((told.systolic_mmhg, told.diastolic_mmhg))
}
