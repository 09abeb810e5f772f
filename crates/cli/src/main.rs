//! `healthpilot`: HealthPilot without a window, for scripts, for cron, and for looking things up.
//!
//! It works on the same engine and the same file as the window, and is safe beside it.
//! Exit codes: 0 done; 1 not done, the sentence says why; 2 refused, the sentence names what was wrong.

mod args;
mod command;
mod failure;
mod text;

use std::{io::Write as _, process::ExitCode};

use args::Args;
use clap::Parser as _;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args = Args::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing_subscriber::filter::LevelFilter::WARN)
        .init();
    match command::run(args).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nobody is left to tell when even the error stream is gone.
            let _ = writeln!(std::io::stderr(), "healthpilot: {failure}");
            failure.exit_code()
        }
    }
}
