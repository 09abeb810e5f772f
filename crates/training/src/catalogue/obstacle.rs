//! What can stand against an exercise, and what is done instead.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Exercise, ExerciseId, Flag, Gear};
use crate::athlete::{Condition, Equipment, Region};

/// Something that takes an exercise away from an athlete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(untagged)]
pub enum Obstacle {
    /// A region that must be spared.
    Region(Region),
    /// Gear that is not there.
    Gear(Gear),
    /// A condition that changes what is safe.
    Condition(Condition),
}

impl Obstacle {
    /// The lack of this equipment.
    #[must_use]
    pub const fn without(equipment: Equipment) -> Self {
        Self::Gear(Gear::Listed(equipment))
    }

    /// True when it takes this exercise away: the region is strained or trained, the gear is in every alternative, the
    /// position is not for the condition.
    #[must_use]
    pub fn stops(self, exercise: &Exercise) -> bool {
        let has_any = |flags: &[Flag]| flags.iter().any(|&flag| exercise.has(flag));
        match self {
            Self::Region(region) => exercise.burdens(region),
            Self::Gear(gear) => exercise.equipment.iter().all(|alternative| alternative.contains(&gear)),
            Self::Condition(Condition::Hypertension) => has_any(&[Flag::HeadDown]),
            Self::Condition(Condition::Pregnancy) => {
                has_any(&[Flag::Impact, Flag::HighSkill, Flag::Supine, Flag::Prone, Flag::HeadDown])
            }
        }
    }
}

/// What is done instead of an exercise because of one obstacle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Substitution {
    /// The obstacle.
    pub because: Obstacle,
    /// The exercises, the best first; what the athlete's equipment and other obstacles allow is for the reader to see.
    pub ids: Vec<ExerciseId>,
}
