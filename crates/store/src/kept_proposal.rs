//! The proposals that the athlete turned down: each a record that syncs, by its training day and the name of its input.

use training::day::TrainingDay;

use crate::{Reading, Result, Writing, change};

impl Reading {
    /// True when a proposal from this input was turned down on that training day, on whatever device.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn is_kept_away(&mut self, training_day: TrainingDay, input_digest: &str) -> Result<bool> {
        let found: Option<i64> =
            sqlx::query_scalar("select 1 from kept_proposal where training_day = ?1 and input_digest = ?2")
                .bind(training_day.to_string())
                .bind(input_digest)
                .fetch_optional(self.connection())
                .await?;
        Ok(found.is_some())
    }
}

impl Writing {
    /// Keeps that a proposal from this input was turned down. Turned down once more, it is the same record.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn keep_away(&mut self, training_day: TrainingDay, input_digest: &str) -> Result<()> {
        sqlx::query(
            "insert into kept_proposal (training_day, input_digest)
             values (?1, ?2)
             on conflict do nothing",
        )
        .bind(training_day.to_string())
        .bind(input_digest)
        .execute(self.connection())
        .await?;
        let key = format!("{training_day}/{input_digest}");
        self.changed(&change::KEPT_PROPOSAL, &key, &[]).await
    }
}
