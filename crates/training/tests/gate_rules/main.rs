//! The gate's rules one by one, what repair makes of broken ones, and the laws that hold for all.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod draw;
mod laws;
mod limits;
mod repair;
mod scene;
