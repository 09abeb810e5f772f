//! Every number of the gate, with its ground. "V…" are the rules of the training-science sheet, section 6.2.

mod days;
mod endurance;
mod health;
mod loads;
mod sets;
mod volume;

pub(crate) use days::*;
pub(crate) use endurance::*;
pub(crate) use health::*;
pub(crate) use loads::*;
pub(crate) use sets::*;
pub(crate) use volume::*;

/// How many minutes a document's own estimate may differ from the gate's (design: rounding, and a coach's guess).
pub(crate) const MINUTES_TOLERANCE: u16 = 2;
/// How much a document's own load may differ from minutes × exertion, in AU (design: rounding).
pub(crate) const LOAD_TOLERANCE_AU: u32 = 1;
/// Tenths by which a session may feel easier than its work sets on average (design: rests and easy parts take some off).
pub(crate) const FEELS_EASIER_RPE: u8 = 20;
