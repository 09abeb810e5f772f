//! Tells the engine when it was built: a clock that reads earlier than that is wrong.
//!
//! `SOURCE_DATE_EPOCH` (seconds since the Unix epoch) takes the place of the clock where builds are to be repeatable.

use std::{
    env,
    time::{SystemTime, UNIX_EPOCH},
};

fn main() {
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    println!("cargo::rerun-if-changed=build.rs");
    let given = env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    #[expect(clippy::disallowed_methods, reason = "the build's own time is what is asked for")]
    let seconds: u64 = given.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs()));
    println!("cargo::rustc-env=HEALTHPILOT_BUILT_AT_S={seconds}");
}
