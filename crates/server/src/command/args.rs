//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// The HealthPilot server: keeps an athlete's devices the same.
#[derive(Debug, Parser)]
#[command(name = "healthpilot-server", version)]
pub struct Args {
    /// The configuration, a TOML file; HEALTHPILOT_* variables stand over it
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer requests until told to stop (SIGINT, SIGTERM)
    Serve,
    /// Make the database, or bring it up to date
    Migrate,
    /// Accounts
    #[command(subcommand)]
    User(User),
    /// Write a checked copy of the database, also while the server runs
    Backup {
        /// Where to; without it a dated file in the data folder's backups
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Read every page of a backup and check it
    VerifyBackup {
        /// Which one
        file: PathBuf,
    },
    /// Print a body of a sync as JSON
    Decode {
        /// Which one; - for standard input
        file: PathBuf,
    },
    /// Ask the running server whether it is ready
    Healthcheck,
}

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Make an account
    Add {
        /// By which it will be known
        email: String,
        /// Read the password from standard input instead of drawing one
        #[arg(long)]
        password_stdin: bool,
    },
    /// List the accounts
    List,
    /// Delete an account and everything of it
    Delete {
        /// Which one
        email: String,
    },
    /// Give an account another password; all its devices are signed out
    ResetPassword {
        /// Which one
        email: String,
        /// Read the password from standard input instead of drawing one
        #[arg(long)]
        password_stdin: bool,
    },
}
