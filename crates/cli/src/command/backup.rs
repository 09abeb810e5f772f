//! `backup` and `restore`.

use std::path::{Path, PathBuf};

use engine::{Engine, Error};

use super::{Outcome, Standpoint, answer};

#[derive(serde::Serialize)]
struct Restored {
    restored_from: PathBuf,
    kept: Option<PathBuf>,
}

pub(super) async fn write(here: &Standpoint, file: Option<&Path>) -> Outcome {
    let backup = here.engine().await?.back_up(file).await?;
    answer(here, &backup, || {
        format!("{} ({} bytes, checked)", backup.file.display(), backup.bytes)
    })
}

pub(super) async fn restore(here: &Standpoint, file: &Path) -> Outcome {
    if here.reads_only() {
        return Err(Error::ReadOnlyClock.into());
    }
    let kept = Engine::restore(&here.folder()?, file).await?;
    let restored = Restored {
        restored_from: file.to_owned(),
        kept,
    };
    answer(here, &restored, || match &restored.kept {
        Some(kept) => format!("restored; what was there is kept in {}", kept.display()),
        None => "restored".to_owned(),
    })
}
