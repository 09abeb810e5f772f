//! Backups, from the terminal.

use std::path::Path;

use super::say;
use crate::{Clock, Config, Result, storage::Backup};

pub(super) async fn write(config: &Config, clock: &Clock, to: Option<&Path>) -> Result<()> {
    tell(
        "written and checked",
        &Backup::write(&config.data, to, clock.now_ms()).await?,
    )
}

pub(super) async fn verify(file: &Path) -> Result<()> {
    tell("sound", &Backup::verify(file).await?)
}

fn tell(what: &str, backup: &Backup) -> Result<()> {
    let (file, bytes, accounts) = (backup.file.display(), backup.bytes, backup.accounts);
    say(&format!("{what}: {file}, {bytes} bytes, {accounts} accounts"))
}
