//! What illness, symptoms and blood pressure leave of the day.

use super::{Allowance, limits};
use crate::{
    athlete::{AbsenceReason, Symptom},
    biometrics::{Biometrics, BloodPressure, CheckIn},
    day::TrainingDay,
    gate::advice::AdviceId,
    planner::PlanInput,
};

/// The symptoms that rest alone until a later check-in is without them, the gravest first.
const GRAVE: [(Symptom, AdviceId); 3] = [
    (Symptom::ChestPain, AdviceId::ChestPain),
    (Symptom::Fainting, AdviceId::Fainting),
    (Symptom::BreathlessAtRest, AdviceId::BreathlessAtRest),
];

/// The athlete's health as far as it was told.
#[derive(Debug)]
pub(super) struct Health {
    /// Days since the newest day of illness or of a symptom.
    ill_days_ago: Option<i32>,
    /// What was told of the last two days, or holds on until it is taken back; the gravest first.
    told: Vec<AdviceId>,
    pressures: Vec<BloodPressure>,
}

impl Health {
    /// `mornings` are the day's own that are to be heard.
    pub(super) fn of(input: &PlanInput, mornings: &[&Biometrics]) -> Self {
        let today = input.training_day;
        let earlier = input.biometrics.iter().filter(|day| day.training_day < today);
        let check_ins: Vec<(TrainingDay, &CheckIn)> = earlier
            .chain(mornings.iter().copied())
            .filter_map(|day| Some((day.training_day, day.check_in.as_ref()?)))
            .collect();
        let ill = check_ins
            .iter()
            .filter(|(_, check_in)| check_in.ill || !check_in.symptoms.is_empty())
            .map(|&(day, _)| today.days_since(day));
        Self {
            ill_days_ago: ill.chain(absent_ill(input)).min(),
            told: told(&check_ins, today),
            pressures: mornings.iter().filter_map(|morning| morning.blood_pressure).collect(),
        }
    }

    fn pressure_from(&self, (systolic, diastolic): (u16, u16)) -> bool {
        let reaches =
            |pressure: &BloodPressure| pressure.systolic_mmhg >= systolic || pressure.diastolic_mmhg >= diastolic;
        self.pressures.iter().any(reaches)
    }
}

/// Days since the last day of each illness that the athlete was absent for.
fn absent_ill(input: &PlanInput) -> impl Iterator<Item = i32> {
    let today = input.training_day;
    let absences = input.athlete.absences.iter().flatten();
    absences
        .filter(move |absence| absence.reason == AbsenceReason::Illness && absence.from <= today)
        .map(move |absence| absence.until.map_or(0, |until| today.days_since(until).max(0)))
}

fn told(check_ins: &[(TrainingDay, &CheckIn)], today: TrainingDay) -> Vec<AdviceId> {
    let newest = check_ins.iter().map(|&(day, _)| day).max();
    let is_near = |day: TrainingDay| today.days_since(day) <= limits::ILL_REST_DAYS;
    let near = || check_ins.iter().filter(|&&(day, _)| is_near(day));
    let holds = |symptom: Symptom| {
        let told = |check_in: &CheckIn| check_in.symptoms.contains(&symptom);
        let lasting = check_ins.iter().filter(|&&(day, _)| Some(day) == newest);
        near().chain(lasting).any(|(_, check_in)| told(check_in))
    };
    let grave = GRAVE.into_iter().filter(|&(symptom, _)| holds(symptom));
    let fever = near().any(|(_, check_in)| check_in.symptoms.contains(&Symptom::Fever));
    grave
        .map(|(_, advice)| advice)
        .chain(fever.then_some(AdviceId::Fever))
        .collect()
}

impl Allowance<'_> {
    /// Days since the last day of illness or of a symptom, if it is still too near to train (V29).
    pub(crate) fn ill_days_ago(&self) -> Option<i32> {
        self.health.ill_days_ago.filter(|&days| days <= limits::ILL_REST_DAYS)
    }

    /// Days since an illness after which the load is still halved (V29).
    pub(crate) fn after_illness(&self) -> Option<i32> {
        let halves = limits::ILL_REST_DAYS + 1..=limits::AFTER_ILLNESS_DAYS;
        self.health.ill_days_ago.filter(|days| halves.contains(days))
    }

    /// Why there is only rest today, the gravest first; `None` when there may be training.
    pub(crate) fn must_rest(&self) -> Option<AdviceId> {
        let grave = self
            .health
            .told
            .iter()
            .copied()
            .find(|&advice| advice != AdviceId::Fever);
        let fever = || self.health.told.contains(&AdviceId::Fever).then_some(AdviceId::Fever);
        let pressure = self.health.pressure_from(limits::PRESSURE_REST_MMHG);
        grave
            .or(pressure.then_some(AdviceId::BloodPressure))
            .or_else(fever)
            .or(self.ill_days_ago().map(|_| AdviceId::Ill))
            .or(self.is_child().then_some(AdviceId::UnderAge))
    }

    /// True when blood pressure leaves easy movement only (V29).
    pub(crate) fn only_easy(&self) -> bool {
        self.health.pressure_from(limits::PRESSURE_EASY_MMHG)
    }
}
