//! What a request may cost: bytes, time, and the work of hashing a password.

use std::time::Duration;

use serde::Deserialize;

/// Limits on what comes from outside. All of them `design`; an athlete's ten years go up in about 1.5 MB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// The largest body of a sync as it comes, in bytes.
    pub sync_body_bytes: usize,
    /// The largest body of a sync when unpacked, in bytes.
    pub sync_decoded_bytes: usize,
    /// The most that one account may take in the database, in bytes.
    pub account_bytes: u64,
    /// Bodies of syncs that are held at once over all accounts, in bytes.
    pub bodies_at_once_bytes: usize,
    /// The largest body of any other request, in bytes.
    pub json_body_bytes: usize,
    /// The largest head of a request, in bytes.
    pub head_bytes: usize,
    /// How long a request's head may take, and how long a connection may stand idle, in seconds.
    pub head_s: u64,
    /// How long a body may pause, in seconds.
    pub body_pause_s: u64,
    /// How long a whole body may take, in seconds.
    pub body_s: u64,
    /// Connections at once.
    pub connections: usize,
    /// How long requests under way may take to end after the server was told to stop, in seconds.
    pub stop_s: u64,
    /// Devices signed in to one account at once.
    pub devices: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sync_body_bytes: 1 << 20,
            sync_decoded_bytes: 64 << 20,
            account_bytes: 32 << 20,
            bodies_at_once_bytes: 16 << 20,
            json_body_bytes: 16 << 10,
            head_bytes: 16 << 10,
            head_s: 15,
            body_pause_s: 10,
            body_s: 120,
            connections: 1024,
            stop_s: 20,
            devices: 50,
        }
    }
}

impl Limits {
    pub(crate) const fn head(&self) -> Duration {
        Duration::from_secs(self.head_s)
    }

    pub(crate) const fn body_pause(&self) -> Duration {
        Duration::from_secs(self.body_pause_s)
    }

    pub(crate) const fn body(&self) -> Duration {
        Duration::from_secs(self.body_s)
    }

    pub(crate) const fn stop(&self) -> Duration {
        Duration::from_secs(self.stop_s)
    }
}

/// What argon2id is told to spend on a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PasswordCost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Passwords that are hashed at once; the product with the memory bounds what sign-ins can take.
    pub at_once: usize,
}

impl PasswordCost {
    /// The least that OWASP's Password Storage Cheat Sheet (2025) accepts for argon2id with two passes.
    pub const LEAST_MEMORY_KIB: u32 = 19_456;
    /// The passes that go with that memory.
    pub const LEAST_PASSES: u32 = 2;
}

impl Default for PasswordCost {
    fn default() -> Self {
        Self {
            memory_kib: Self::LEAST_MEMORY_KIB,
            passes: Self::LEAST_PASSES,
            at_once: 2,
        }
    }
}
