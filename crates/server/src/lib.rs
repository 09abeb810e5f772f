//! The small server: accounts, the devices that are signed in to them, and what those devices sync.
//!
//! One process, one folder, SQLite inside. [`start`] opens the folder and answers HTTP until it is told to stop; the
//! binary `healthpilot-server` is this and the commands of whoever runs it. The server reads no session, no set and no
//! note: it keeps and merges records by the rules of the crate `sync`.
//! Docs: `docs/hosting.md` for hosts, `docs/openapi.json` for clients.

pub mod account;
mod app;
mod chance;
mod clock;
pub mod command;
pub mod config;
mod error;
mod http;
mod prune;
mod running;
mod shown;
pub mod storage;
mod syncing;

pub use clock::Clock;
pub use config::Config;
pub use error::{Error, Result};
pub use http::openapi;
pub use running::{Running, start};
