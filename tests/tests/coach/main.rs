//! The coach, asked for real: a scripted endpoint on loopback plays good and bad models, broken servers and thieves, and
//! whatever it plays, a session that passes the gate is stored, within bounds of time and memory.

#![expect(clippy::unwrap_used, reason = "the steps of a test are part of the test")]

mod asked;
mod behaviours;
mod endpoint;
mod models;
mod mutated;
mod night;
mod places;
mod servers;
mod silence;
mod word;
