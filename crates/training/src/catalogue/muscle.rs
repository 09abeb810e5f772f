//! The muscles that sets are counted for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
