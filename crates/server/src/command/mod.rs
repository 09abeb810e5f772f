//! What whoever runs the server can tell it to do.

mod args;
mod backup;
mod decode;
mod healthcheck;
mod serve;
mod user;

use std::{io::Write as _, path::Path};

pub use args::Args;
use args::Command;

use crate::{
    Clock, Config, Error, Result,
    storage::{ServerLock, Sqlite, Storage as _},
};

/// Does what the arguments say.
///
/// # Errors
/// Whatever kept it from being done.
pub async fn run(args: Args) -> Result<()> {
    let clock = Clock::Machine;
    let config = || Config::read(args.config.as_deref(), std::env::vars());
    match args.command {
        Command::Serve => serve::run(config()?, clock).await,
        Command::Migrate => migrate(&config()?, &clock).await,
        Command::User(user) => user::run(&config()?, &clock, user).await,
        Command::Backup { to } => backup::write(&config()?, &clock, to.as_deref()).await,
        Command::VerifyBackup { file } => backup::verify(&file).await,
        Command::Decode { file } => decode::run(&file),
        Command::Healthcheck => healthcheck::run(&config()?).await,
    }
}

async fn migrate(config: &Config, clock: &Clock) -> Result<()> {
    let lock = ServerLock::take(&config.data)?;
    let storage = Sqlite::open(&lock, &config.data, clock.now_ms()).await?;
    storage.close().await;
    say("the database is up to date")
}

/// Tells the person at the terminal.
fn say(sentence: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{sentence}").map_err(Error::file(Path::new("standard output")))
}
