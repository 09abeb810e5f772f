//! A simulated athlete for every kind of athlete there is, and what a year of sessions does to them.
//!
//! A *person* is an athlete document with habits; a *body* answers training by the published models with parameters
//! drawn around the published ones; a *season* is the days of one person, each with a morning, a session and what was
//! done. Everything follows from a seed: the same arguments give the same bytes on every machine.
//!
//! What it shows is that the rules agree with themselves and with our own model of an athlete, never that they do
//! people good.

pub mod body;
pub mod chance;
pub mod evaluation;
pub mod invariant;
pub mod pairs;
pub mod person;
pub mod programme;
pub mod record;
pub mod report;
pub mod scorecard;
pub mod season;
pub mod statistics;
pub mod worse;
