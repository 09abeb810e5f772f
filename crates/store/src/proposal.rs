//! The proposal for a day's session, as long as it is on offer. What it says is the engine's; here it is a document.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use training::day::TrainingDay;

use crate::{
    Reading, Result, Writing,
    packed::{packed, unpacked},
};

impl Reading {
    /// The proposal for a training day's session. One that cannot be read is none: a newer one can always be made.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn proposal<T: DeserializeOwned>(&mut self, training_day: TrainingDay) -> Result<Option<T>> {
        let detail: Option<Vec<u8>> = sqlx::query_scalar("select detail_zstd from proposal where training_day = ?1")
            .bind(training_day.to_string())
            .fetch_optional(self.connection())
            .await?;
        Ok(detail.and_then(|detail| unpacked(&detail, "proposal").ok()))
    }
}

impl Writing {
    /// Puts a proposal in the place of every other one, of whatever day.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_proposal<T: Serialize>(
        &mut self,
        training_day: TrainingDay,
        id: &str,
        made_at: Timestamp,
        detail: &T,
    ) -> Result<()> {
        self.withdraw_proposal().await?;
        sqlx::query("insert into proposal (training_day, id, made_at_ms, detail_zstd) values (?1, ?2, ?3, ?4)")
            .bind(training_day.to_string())
            .bind(id)
            .bind(made_at.as_millisecond())
            .bind(packed(detail, "proposal")?)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Takes what is on offer away, if anything is.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn withdraw_proposal(&mut self) -> Result<()> {
        sqlx::query("delete from proposal").execute(self.connection()).await?;
        Ok(())
    }
}
