//! How the server is set up: a TOML file, and over it the environment.
//!
//! `HEALTHPILOT_LISTEN` stands over `listen`, `HEALTHPILOT_TLS__KEY` over `key` in the table `tls`. A key that is not
//! known is refused by its name.

mod limits;
mod load;
mod proxies;

use std::{net::SocketAddr, path::PathBuf};

use serde::Deserialize;

pub use limits::{Limits, PasswordCost};
pub use proxies::Proxies;

/// Everything that can be set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The folder of the database and its backups.
    pub data: PathBuf,
    /// Where to listen; port 0 takes a free one.
    #[serde(default = "Config::default_listen")]
    pub listen: SocketAddr,
    /// Whether strangers may make accounts; `healthpilot-server user add` always may.
    #[serde(default)]
    pub sign_up: SignUp,
    /// Proxies that end TLS before this server, and whose `X-Forwarded-For` is believed.
    #[serde(default)]
    pub trusted_proxies: Proxies,
    /// The certificate, when this server ends TLS itself.
    pub tls: Option<Tls>,
    /// For how many days a device stays signed in without being seen.
    #[serde(default = "Config::default_token_days")]
    pub token_days: u16,
    /// Which log lines are written, as `tracing` filters them.
    #[serde(default = "Config::default_log")]
    pub log: String,
    /// What one request may cost.
    #[serde(default)]
    pub limits: Limits,
    /// What hashing a password costs.
    #[serde(default)]
    pub password: PasswordCost,
}

/// Whether strangers may make accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUp {
    /// Anyone who reaches the server.
    Open,
    /// Only whoever runs the server.
    #[default]
    Closed,
}

/// A certificate and its key, both PEM.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tls {
    /// The chain, the server's own certificate first.
    pub certificate: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

impl Config {
    /// A configuration with everything as it stands by itself.
    #[must_use]
    pub fn new(data: PathBuf) -> Self {
        Self {
            data,
            listen: Self::default_listen(),
            sign_up: SignUp::default(),
            trusted_proxies: Proxies::default(),
            tls: None,
            token_days: Self::default_token_days(),
            log: Self::default_log(),
            limits: Limits::default(),
            password: PasswordCost::default(),
        }
    }

    /// How long a token is good for after its device was last seen.
    #[must_use]
    pub fn token_life_ms(&self) -> i64 {
        i64::from(self.token_days) * 24 * 60 * 60 * 1000
    }

    fn default_listen() -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], 8480))
    }

    /// A quarter (design: an athlete on a long journey stays signed in, a phone in a drawer does not for ever).
    const fn default_token_days() -> u16 {
        90
    }

    fn default_log() -> String {
        "info".to_owned()
    }
}
