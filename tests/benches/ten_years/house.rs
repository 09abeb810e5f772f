//! A server with one account.

use server::{
    Clock, Config, Running,
    config::{PasswordCost, SignUp},
    storage::Backup,
};
use tempfile::TempDir;

use crate::TODAY_MS;

/// A server with one account.
pub(crate) struct House {
    folder: TempDir,
    pub(crate) running: Running,
}

impl House {
    pub(crate) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::new(folder.path().join("server"));
        config.listen.set_port(0);
        config.sign_up = SignUp::Open;
        config.password = PasswordCost {
            memory_kib: 8,
            passes: 1,
            at_once: 1,
        };
        let running = server::start(config, Clock::hand(TODAY_MS)).await.unwrap();
        Self { folder, running }
    }

    /// Bytes of the server's file, packed as a backup is.
    pub(crate) async fn bytes(&self) -> u64 {
        let beside = tempfile::tempdir().unwrap();
        let copy = beside.path().join("copy.db");
        let written = Backup::write(&self.folder.path().join("server"), Some(&copy), TODAY_MS).await;
        written.unwrap().bytes
    }
}
