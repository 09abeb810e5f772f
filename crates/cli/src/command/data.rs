//! `export`, `import` and `delete-everything`.

use std::path::Path;

use engine::{Engine, ExportKind};
use serde::Serialize;

use super::{Outcome, Standpoint, answer, input_within, print};
use crate::failure::Failure;

#[derive(Serialize)]
struct Deleted {
    deleted: bool,
}

pub(super) async fn export(here: &Standpoint, file: Option<&Path>, csv: bool) -> Outcome {
    let engine = here.engine().await?;
    let exported = engine.export().await?;
    if exported.unreadable > 0 {
        tracing::warn!(
            "{} rows of the data file could not be read and are not in it",
            exported.unreadable
        );
    }
    let Some(file) = file else {
        let text = if csv {
            engine.export_sets().await?
        } else {
            engine.export_text().await?
        };
        return print(&text);
    };
    if file.exists() {
        return Err(Failure::Taken { path: file.to_owned() });
    }
    let kind = if csv { ExportKind::Sets } else { ExportKind::Everything };
    Ok(engine.export_to(file, kind).await?)
}

pub(super) async fn import(here: &Standpoint, file: &Path) -> Outcome {
    let bytes = input_within(file, Engine::largest_import())?;
    let imported = here.engine_to_write().await?.import(&bytes).await?;
    answer(here, &imported, || {
        format!(
            "{} days with a workout, {} sets, {} mornings; what was there is in the newest backup",
            imported.workouts, imported.sets, imported.mornings
        )
    })
}

pub(super) async fn delete_everything(here: &Standpoint, confirm: bool) -> Outcome {
    if !confirm {
        return Err(Failure::refused("confirm", "must be given: nothing of it comes back"));
    }
    here.engine_to_write().await?.delete_everything().await?;
    answer(here, &Deleted { deleted: true }, || "everything is deleted".to_owned())
}
