//! Today: which training day it is, and that its workout is there.

mod ensure;
mod input;
mod moment;

pub(crate) use input::load as load_input;

pub use ensure::Ensured;
pub use moment::Moment;
