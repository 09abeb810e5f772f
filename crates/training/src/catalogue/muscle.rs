//! The muscles that sets are counted for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::athlete::Region;

/// A muscle or muscle group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the anatomical name is the whole meaning")]
pub enum Muscle {
    Chest,
    FrontDelts,
    SideDelts,
    RearDelts,
    RotatorCuff,
    Triceps,
    Biceps,
    Forearms,
    Lats,
    UpperBack,
    Traps,
    LowerBack,
    Abs,
    Obliques,
    HipFlexors,
    Glutes,
    Abductors,
    Adductors,
    Quads,
    Hamstrings,
    Calves,
    Tibialis,
}

impl Muscle {
    /// The region that its soreness or strain is told for; `None` where the vocabulary has none.
    #[must_use]
    pub const fn region(self) -> Option<Region> {
        match self {
            Self::Chest => Some(Region::Chest),
            Self::FrontDelts | Self::SideDelts | Self::RotatorCuff => Some(Region::Shoulder),
            Self::Triceps | Self::Biceps => Some(Region::Arms),
            Self::Forearms => Some(Region::Wrist),
            Self::UpperBack | Self::RearDelts => Some(Region::UpperBack),
            Self::LowerBack => Some(Region::LowBack),
            Self::Abs | Self::Obliques => Some(Region::Abs),
            Self::HipFlexors | Self::Adductors => Some(Region::Hip),
            Self::Glutes => Some(Region::Glutes),
            Self::Quads => Some(Region::Quads),
            Self::Hamstrings => Some(Region::Hamstrings),
            Self::Calves | Self::Tibialis => Some(Region::Calves),
            Self::Traps => Some(Region::Neck),
            Self::Lats | Self::Abductors => None,
        }
    }
}
