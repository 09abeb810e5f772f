//! `healthpilot-server`: the server, and the commands of whoever runs it.
//!
//! Exit codes: 0 done; 1 not done, the sentence on standard error says why; 2 the command line was not understood.

use std::{io::Write as _, process::ExitCode};

use clap::Parser as _;
use server::command::{self, Args};

#[tokio::main]
async fn main() -> ExitCode {
    match command::run(Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when even the error stream is gone.
            let _ = writeln!(std::io::stderr(), "healthpilot-server: {error}");
            ExitCode::FAILURE
        }
    }
}
