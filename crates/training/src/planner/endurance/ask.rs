//! What is asked for: a kind of session for this athlete on this day.

use super::{
    constants::{HEART_PERCENT, HIGH_BMI},
    kind::Kind,
};
use crate::{
    athlete::{Athlete, Condition, Experience},
    catalogue::{Catalogue, Exercise},
    endurance::HrMaxFormula,
    gate::Allowance,
    record::Record,
    session::Phase,
};

/// A kind of session for this athlete on this day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ask<'a> {
    pub(super) kind: Kind,
    pub(super) phase: Phase,
    pub(super) limit_s: u32,
    pub(super) record: &'a Record<'a>,
    pub(super) allowance: &'a Allowance<'a>,
}

impl<'a> Ask<'a> {
    pub(super) fn athlete(&self) -> &'a Athlete {
        &self.record.input().athlete
    }

    pub(super) fn experience(&self) -> Experience {
        self.athlete().experience
    }

    /// The exercise, when the athlete may do it today.
    pub(super) fn usable(&self, id: &str) -> Option<&'static Exercise> {
        usable(id, self.allowance)
    }

    /// Days until the athlete's event; `None` without one ahead.
    pub(super) fn days_to_event(&self) -> Option<i32> {
        let event = self.athlete().event.as_ref()?;
        let days = event.training_day.days_since(self.record.today());
        (days >= 0).then_some(days)
    }

    /// True with a body mass index above the one from which a novice runs very little (5.2).
    pub(super) fn is_heavy(&self) -> bool {
        let Some((mass, height_cm)) = self.athlete().body_mass_kg.zip(self.athlete().height_cm) else {
            return false;
        };
        u64::from(mass.g()) * 10 > u64::from(HIGH_BMI) * u64::from(height_cm) * u64::from(height_cm)
    }

    /// The heart rate that a zone ends at, where the formula for the maximum can be trusted: the age is known and no
    /// condition or medicine speaks against it.
    pub(super) fn ceiling_bpm(&self, zone: u8) -> Option<u16> {
        let athlete = self.athlete();
        let has_condition = [Condition::Hypertension, Condition::Pregnancy]
            .into_iter()
            .any(|condition| self.allowance.has(condition));
        let percent = *HEART_PERCENT.get(usize::from(zone).checked_sub(1)?)?;
        let year = f64::from(self.record.today().date().year());
        let age = athlete.birth_year.map(|birth| year - f64::from(birth))?;
        let max_bpm = HrMaxFormula::Tanaka.max_bpm(age)?;
        if athlete.needs_caution() || has_condition {
            return None;
        }
        let bpm = libm::floor(max_bpm * percent / 100.0).clamp(60.0, 220.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "60 to 220, and whole"
        )]
        Some(bpm as u16)
    }
}

/// The exercise, when the athlete may do it today.
pub(super) fn usable(id: &str, allowance: &Allowance<'_>) -> Option<&'static Exercise> {
    let exercise = Catalogue::builtin().named(id)?;
    allowance.ban(exercise).is_none().then_some(exercise)
}
