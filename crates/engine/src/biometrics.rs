//! The morning's numbers and answers.

use training::{biometrics::Biometrics, day::TrainingDay, refusal::Refusal};

use crate::{Engine, Error, Result, document};

impl Engine {
    /// A training day's biometrics, if there are any.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn biometrics(&self, training_day: TrainingDay) -> Result<Option<Biometrics>> {
        Ok(self
            .store
            .read()
            .await?
            .biometrics(training_day, training_day)
            .await?
            .pop())
    }

    /// Lays a document over its training day's biometrics. Fields that are absent stay, `null` deletes.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn merge_biometrics(&self, bytes: &[u8]) -> Result<Biometrics> {
        let training_day = day_of(bytes)?;
        let biometrics: Biometrics = match self.biometrics(training_day).await? {
            Some(current) => document::merge(&current, bytes)?,
            None => document::read(bytes)?,
        };
        let kept = biometrics.clone();
        let write = self.store.write(self.wall_ms(), move |writing| {
            Box::pin(async move { writing.put_biometrics(&kept).await })
        });
        write.await?;
        Ok(biometrics)
    }
}

fn day_of(bytes: &[u8]) -> Result<TrainingDay> {
    let value: Option<serde_json::Value> = serde_json::from_slice(bytes).ok();
    let day = value
        .as_ref()
        .and_then(|value| value.get("training_day")?.as_str()?.parse().ok());
    day.ok_or_else(|| Error::Refused(vec![Refusal::new("training_day", "must be a date such as 2026-11-22")]))
}
