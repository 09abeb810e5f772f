//! Which exercises are not for this athlete today.

use super::{Allowance, strain::strains};
use crate::{
    athlete::{Condition, Region},
    catalogue::{Exercise, Flag},
};

/// Why an exercise is not for this athlete today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ban {
    /// No alternative of its equipment is complete.
    Equipment,
    /// The athlete never wants it.
    Never,
    /// It strains a region that must be spared.
    Region(Region),
    /// A condition, the age, or unknown health speaks against it.
    Flag(Flag),
}

impl Allowance<'_> {
    /// Why the exercise is not for this athlete today; `None` when it is.
    pub(crate) fn ban(&self, exercise: &Exercise) -> Option<Ban> {
        if !exercise.is_possible_with(self.equipment()) {
            return Some(Ban::Equipment);
        }
        if self.never.binary_search(&&exercise.id).is_ok() {
            return Some(Ban::Never);
        }
        if let Some(&flag) = exercise.flags.iter().find(|&&flag| self.bans_flag(flag)) {
            return Some(Ban::Flag(flag));
        }
        let mut spared = self.spared.iter();
        let strained = spared.find(|&&(region, severity)| strains(exercise, region, severity));
        strained.map(|&(region, _)| Ban::Region(region))
    }

    fn bans_flag(&self, flag: Flag) -> bool {
        let cautious = self.input.athlete.needs_caution();
        match flag {
            Flag::Impact | Flag::HighSkill => cautious || self.is_older() || self.has(Condition::Pregnancy),
            Flag::Supine | Flag::Prone => self.has(Condition::Pregnancy),
            Flag::HeadDown => self.has(Condition::Hypertension) || self.has(Condition::Pregnancy),
            Flag::Unilateral | Flag::Overhead | Flag::SpinalLoad => false,
        }
    }
}
