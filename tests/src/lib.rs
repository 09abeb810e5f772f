//! What the tests share: the command line as a process, data folders to spoil, file systems that fail, and a look
//! into the file that does not go through the program.
//!
//! It asserts what holds for every test (an answer is JSON, a failure is one sentence); what a test is about is
//! asserted there.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot be set up has failed, and says with what"
)]

mod chance;
mod cli;
mod confined;
mod data;
mod file;
mod hand_clock;
mod life;
mod lived;
mod log;
mod memory_server;
mod obliging;
mod open_engine;
mod said;
mod server;
mod trace;

use cli::output as cli_output;

pub use chance::Chance;
pub use cli::{Answer, Cli, binary};
pub use confined::Confined;
pub use data::{Data, copy_all, garbage, kib_of};
pub use file::{Contents, assert_whole, contents, overwrite, sound, tamper};
pub use hand_clock::HandClock;
pub use life::Life;
pub use lived::lived;
pub use log::Log;
pub use memory_server::{BadWay, MemoryServer, ServerBackup};
pub use obliging::Obliging;
pub use open_engine::OpenEngine;
pub use said::gives_away;
pub use server::Server;
pub use trace::{Call, Point, Trace, failing_from, killed_at, traced, traced_with};

/// `short` in a daily run, `long` when the full counts are asked for (`HEALTHPILOT_LONG=1`).
#[must_use]
pub fn count(short: usize, long: usize) -> usize {
    if std::env::var_os("HEALTHPILOT_LONG").is_some() {
        long
    } else {
        short
    }
}
