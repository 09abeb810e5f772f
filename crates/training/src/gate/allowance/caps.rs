//! How hard, how few, how long: the caps on a set.

use super::{Allowance, limits};
use crate::{
    athlete::Condition,
    catalogue::{Exercise, Tempo},
};

impl Allowance<'_> {
    /// The cap of RPE in tenths that safety sets, whatever the exercise.
    pub(crate) fn safe_rpe(&self) -> u8 {
        let caps = [
            (self.input.athlete.needs_caution(), limits::CAUTION_RPE),
            (self.has(Condition::Pregnancy), limits::PREGNANCY_RPE),
            (self.has(Condition::Hypertension), limits::HYPERTENSION_RPE),
            (self.is_minor(), limits::MINOR_RPE),
            (self.is_older(), limits::OLDER_RPE),
        ];
        caps.into_iter()
            .filter(|&(holds, _)| holds)
            .map(|(_, cap)| cap)
            .min()
            .unwrap_or(100)
    }

    /// The cap of RPE in tenths for sets of this exercise.
    pub(crate) fn max_rpe(&self, exercise: &Exercise) -> u8 {
        let experience = self.input.athlete.experience;
        let usual = match exercise.tempo {
            Tempo::FreeWeight | Tempo::Power => limits::rpe_free_weight(experience),
            Tempo::Machine | Tempo::BodyWeight | Tempo::Timed => limits::rpe_other(experience),
        };
        usual.min(self.safe_rpe())
    }

    /// The fewest repetitions of a work set; 1 where nothing speaks against it.
    pub(crate) fn min_reps(&self) -> u16 {
        if self.has(Condition::Hypertension) {
            limits::HYPERTENSION_REPS
        } else if self.is_minor() {
            limits::MINOR_REPS
        } else if self.input.athlete.needs_caution() || self.has(Condition::Pregnancy) {
            limits::MIN_REPS
        } else {
            1
        }
    }

    /// The shortest rest after a work set in seconds.
    pub(crate) fn min_rest_s(&self) -> u16 {
        if self.has(Condition::Hypertension) {
            limits::HYPERTENSION_REST_S
        } else {
            limits::MIN_REST_S
        }
    }

    /// The longest hold of a strength exercise in seconds.
    pub(crate) fn max_hold_s(&self) -> u32 {
        if self.has(Condition::Hypertension) {
            limits::HYPERTENSION_HOLD_S
        } else {
            u32::MAX
        }
    }

    /// Half-sets of one group in seven days (V4).
    pub(crate) fn week_half_sets(&self) -> u16 {
        let usual = limits::week_half_sets(self.input.athlete.experience);
        if self.is_minor() {
            usual.min(limits::MINOR_WEEK_HALF_SETS)
        } else {
            usual
        }
    }
}
