//! Bringing everything in.

use std::{fs::File, io::Read as _, path::Path};

use serde::Serialize;
use training::{
    export::{Export, VERSION},
    refusal::Refusal,
};

use crate::{Engine, Error, Result, athlete::known_zone, biometrics::check_fineness, document};

/// The largest export that is read (design: a year of hard training has 6 MB).
const MAX_BYTES: usize = 256 << 20;

/// What an import brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Imported {
    /// Days with a workout.
    pub workouts: u32,
    /// Performed sets.
    pub sets: u32,
    /// Mornings.
    pub mornings: u32,
}

impl Engine {
    /// Puts an export in the place of the data. A backup of what was there is written first.
    ///
    /// # Errors
    /// [`Error::Refused`] by field, or what keeps backup or data from being written; nothing is changed then.
    pub async fn import(&self, bytes: &[u8]) -> Result<Imported> {
        let export = self.read_export(bytes)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let imported = Imported {
            workouts: count(export.workouts.len()),
            sets: count(export.workouts.iter().map(|workout| workout.performed.len()).sum()),
            mornings: count(export.mornings.len()),
        };
        self.back_up(None).await?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.replace_data(&export).await })
        });
        write.await?;
        Ok(imported)
    }

    /// Brings in an export from a file.
    ///
    /// # Errors
    /// When the file cannot be read, and as [`Engine::import`].
    pub async fn import_from(&self, file: &Path) -> Result<Imported> {
        let read = File::open(file).and_then(|file| {
            let mut bytes = Vec::new();
            file.take(Self::largest_import() + 1).read_to_end(&mut bytes)?;
            Ok(bytes)
        });
        self.import(&read.map_err(store::Error::file(file))?).await
    }

    /// The largest file that is worth reading for an import, in bytes.
    #[must_use]
    pub const fn largest_import() -> u64 {
        MAX_BYTES as u64
    }

    fn read_export(&self, bytes: &[u8]) -> Result<Export> {
        let value = document::parsed_within(bytes, MAX_BYTES, "256 MiB")?;
        let version = value.get("version").and_then(serde_json::Value::as_u64);
        if version.is_some_and(|version| version > u64::from(VERSION)) {
            return Err(refused(
                "version",
                "was written by a newer HealthPilot; update this one",
            ));
        }
        let mut export: Export = document::typed(value)?;
        let mut found = export.contradictions();
        for (index, morning) in export.mornings.iter().enumerate() {
            if let Err(Error::Refused(refusals)) = check_fineness(morning) {
                let within =
                    |refusal: Refusal| Refusal::new(format!("mornings[{index}].{}", refusal.field), refusal.message);
                found.extend(refusals.into_iter().map(within));
            }
        }
        if !found.is_empty() {
            return Err(Error::Refused(found));
        }
        if let Some(athlete) = &mut export.athlete {
            athlete.zone = athlete.zone.take().map(|zone| known_zone(&zone)).transpose()?;
            self.check_birth_year(athlete)?;
        }
        Ok(export)
    }
}

fn refused(field: &str, message: &str) -> Error {
    Error::Refused(vec![Refusal::new(field, message)])
}
