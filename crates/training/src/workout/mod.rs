//! The one record of a training day: its session, its status, and what was performed.
//!
//! A workout is two values. The *act* is what the athlete did, and only the athlete writes it; the *offer* is the
//! machine-made session with its provenance. What is shown follows from the two by one rule, [`Workout::session`].

mod act;
mod activity;
mod document;
mod feedback;
mod offer;
mod performed;
mod record;
mod set_id;
mod status;

pub use act::Act;
pub use activity::{Activity, ActivityKind};
pub use document::WorkoutDocument;
pub use feedback::{Feel, SkipReason};
pub use offer::{Offer, Provenance, Source};
pub use performed::{PerformedSet, SetEntry};
pub use record::Workout;
pub use set_id::{DeviceTag, SetId, SetIdError};
pub use status::{Status, Step, StepRefused};
