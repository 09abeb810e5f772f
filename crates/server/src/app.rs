//! What every request is answered from.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::{Clock, Config, Result, account::Passwords, storage::Storage};

/// Large batches at once (design: unpacked, one can come to some tens of megabytes).
const BATCHES_AT_ONCE: usize = 2;

/// The server as its requests see it. Cloning it is cheap.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) config: Arc<Config>,
    pub(crate) clock: Clock,
    pub(crate) storage: Arc<dyn Storage>,
    pub(crate) passwords: Passwords,
    /// A permit for each large batch that is unpacked and merged.
    pub(crate) batches: Arc<Semaphore>,
    /// A permit for each KiB of a sync's body that is held.
    pub(crate) bodies: Arc<Semaphore>,
}

impl App {
    pub(crate) fn new(config: Arc<Config>, clock: Clock, storage: Arc<dyn Storage>) -> Result<Self> {
        Ok(Self {
            passwords: Passwords::new(config.password)?,
            bodies: Arc::new(Semaphore::new(config.limits.bodies_at_once_bytes.div_ceil(1024))),
            batches: Arc::new(Semaphore::new(BATCHES_AT_ONCE)),
            config,
            clock,
            storage,
        })
    }
}
