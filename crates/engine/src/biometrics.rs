//! The morning's numbers and answers.

use serde_json::Value;
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

    /// Lays a document over its training day's biometrics. Fields that are absent stay, `null` deletes. Late ones may
    /// make a proposal.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn merge_biometrics(&self, bytes: &[u8]) -> Result<Biometrics> {
        let training_day = day_of(&document::parsed(bytes)?)?;
        let biometrics: Biometrics = match self.biometrics(training_day).await? {
            Some(current) => document::merge(&current, bytes)?,
            None => document::read(bytes)?,
        };
        check_fineness(&biometrics)?;
        let kept = biometrics.clone();
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_biometrics(&kept).await })
        });
        write.await?;
        self.consider_quietly().await;
        Ok(biometrics)
    }

    /// Keeps a training day's biometrics as they now are; what is absent is deleted. Late ones may make a proposal.
    ///
    /// # Errors
    /// [`Error::Refused`] by field; nothing changes then.
    pub async fn save_biometrics(&self, biometrics: Biometrics) -> Result<()> {
        document::check(&biometrics)?;
        check_fineness(&biometrics)?;
        let write = self.store.write(self.clocks(), move |writing| {
            Box::pin(async move { writing.put_biometrics(&biometrics).await })
        });
        write.await?;
        self.consider_quietly().await;
        Ok(())
    }
}

fn day_of(document: &Value) -> Result<TrainingDay> {
    let day = document.get("training_day").and_then(|day| day.as_str()?.parse().ok());
    day.ok_or_else(|| Error::Refused(vec![Refusal::new("training_day", "must be a date such as 2026-11-22")]))
}

/// Values are kept in thousandths: what would be rounded is refused, so that what is shown is what was said.
pub(crate) fn check_fineness(biometrics: &Biometrics) -> Result<()> {
    let is_whole = |value: f64| ((value * 1000.0).round() / 1000.0).to_bits() == value.to_bits();
    let values = [
        ("hrv_rmssd_ms", biometrics.hrv_rmssd_ms),
        ("resting_hr_bpm", biometrics.resting_hr_bpm),
    ];
    let too_fine = values
        .into_iter()
        .filter(|(_, value)| value.is_some_and(|value| !is_whole(value)));
    let refusals: Vec<Refusal> = too_fine
        .map(|(field, _)| Refusal::new(field, "must be a multiple of 0.001"))
        .collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Error::Refused(refusals))
    }
}
