//! Today: which training day it is, and that its workout is there.

mod ensure;
mod gated;
mod input;
mod moment;

pub(crate) use ensure::{Made, put_made, stands};
pub(crate) use gated::SetAside;
pub(crate) use input::load as load_input;
pub(crate) use moment::zone_name;

pub use ensure::Ensured;
pub use moment::Moment;
