//! What every request is answered from.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::{Clock, Config, Result, account::Passwords, storage::Storage};

/// The server as its requests see it. Cloning it is cheap.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) config: Arc<Config>,
    pub(crate) clock: Clock,
    pub(crate) storage: Arc<dyn Storage>,
    pub(crate) passwords: Passwords,
    /// A permit for each KiB of a sync's body that is held.
    pub(crate) bodies: Arc<Semaphore>,
}

impl App {
    pub(crate) fn new(config: Arc<Config>, clock: Clock, storage: Arc<dyn Storage>) -> Result<Self> {
        Ok(Self {
            passwords: Passwords::new(config.password)?,
            bodies: Arc::new(Semaphore::new(config.limits.bodies_at_once_bytes.div_ceil(1024))),
            config,
            clock,
            storage,
        })
    }
}
