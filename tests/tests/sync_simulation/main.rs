//! Devices that sync, lived through by chance: real engines on real files, the real server on its own file, and a network,
//! clocks, athletes and machines of which everything is believed.
//!
//! A seed tells a whole life ([`life`]): what the athlete does ([`deed`]), what happens to messages and processes
//! ([`way`]), to the server ([`house`]) and to data folders ([`device`]). [`truth`] keeps what was written in true time
//! and says what must be there when all is quiet. `HEALTHPILOT_SEED=7` lives one of them, `1..200` some.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

mod deed;
mod device;
mod house;
mod life;
mod lives;
mod newer;
mod told;
mod truth;
mod way;
