//! The words of `sync`: the account on a server, its devices, and what two devices wrote apart.

use clap::{Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum SyncStep {
    /// Make an account on a server and sign in; the password comes on standard input or in HEALTHPILOT_PASSWORD
    SignUp(SyncEntry),
    /// Sign in; what is on this device joins the account. The password comes as with sign-up
    SignIn(SyncEntry),
    /// How sync stands
    Status,
    /// Sync now
    Now,
    /// Sync now, compare everything with the server, and repair what differs
    Compare,
    /// The devices that are signed in to the account
    Devices,
    /// Sign another device out
    Revoke {
        /// The device's id in the list of devices
        device: String,
    },
    /// Change the password: the one as it is and the new one, a line each, or in HEALTHPILOT_PASSWORD and
    /// HEALTHPILOT_NEW_PASSWORD
    Password,
    /// Sign this device out; what is on it stays
    SignOut {
        /// Delete what is on it as well
        #[arg(long)]
        wipe: bool,
    },
    /// Delete the account on its server; what is on this device stays. The password comes as with sign-up
    DeleteAccount,
    /// What was written here and replaced by another device, and sets that two devices logged apart
    Conflicts,
    /// Put back what was written here and replaced
    Undo {
        /// The conflict's id in the list of conflicts
        conflict: String,
    },
    /// Settle a conflict
    Settle {
        /// The conflict's id in the list of conflicts
        conflict: String,
        /// What is kept
        keep: Keep,
        /// The set to keep, of sets that two devices logged apart
        set: Option<String>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct SyncEntry {
    /// The server, such as https://sync.example.org
    pub(crate) server: String,
    /// By which the account is known
    pub(crate) email: String,
    /// What you call this device; without it, what it calls itself
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Where the system has no keychain: keep the token in a file of the data folder that only you can read
    #[arg(long)]
    pub(crate) in_file: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Keep {
    /// What stands
    Stands,
    /// All the sets that two devices logged apart
    Both,
    /// Only the one that is named
    Only,
}
