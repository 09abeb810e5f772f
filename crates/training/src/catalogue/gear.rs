//! What an exercise needs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::athlete::Equipment;

/// One thing that an exercise needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(untagged)]
pub enum Gear {
    /// Something the athlete document can name.
    Listed(Equipment),
    /// Something it cannot name, and which is therefore not there.
    Special(SpecialGear),
}

/// Gear outside the athlete's vocabulary: known to the catalogue, not available by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the gym word is the whole meaning")]
pub enum SpecialGear {
    AbWheel,
    AnchorStrap,
    /// Its weight is not known.
    Backpack,
    DipBars,
    DipBelt,
    EllipticalTrainer,
    EzBar,
    InclineBench,
    Landmine,
    MedicineBall,
    Partner,
    Pool,
    Rings,
    SafetyBar,
    Sandbag,
    SkiErgometer,
    SkippingRope,
    Sled,
    Sliders,
    SmithMachine,
    StabilityBall,
    Stairs,
    /// A table that carries an athlete's weight at its edge: many tip over, so none is taken for granted.
    SturdyTable,
    TrapBar,
}

/// Equipment that puts a load in kilograms on an exercise, the most exact first.
pub(super) const LOADING: [Equipment; 5] = [
    Equipment::Barbell,
    Equipment::Dumbbell,
    Equipment::Cable,
    Equipment::Machine,
    Equipment::Kettlebell,
];
