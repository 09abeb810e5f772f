//! What every request is answered from.

use std::sync::Arc;

use crate::{Clock, Config, Result, account::Passwords, storage::Storage};

/// The server as its requests see it. Cloning it is cheap.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) config: Arc<Config>,
    pub(crate) clock: Clock,
    pub(crate) storage: Arc<dyn Storage>,
    pub(crate) passwords: Passwords,
}

impl App {
    pub(crate) fn new(config: Arc<Config>, clock: Clock, storage: Arc<dyn Storage>) -> Result<Self> {
        Ok(Self {
            passwords: Passwords::new(config.password)?,
            config,
            clock,
            storage,
        })
    }
}
