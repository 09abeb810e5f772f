//! What the athlete wants of single days: a record that syncs, one a training day.

use training::{
    day::TrainingDay,
    planner::{DayChange, DayWish},
};

use crate::{Reading, Result, Writing, change, device::day, reading::document, writing::json};

impl Reading {
    /// The wishes from `from` up to and including `to`, oldest first.
    ///
    /// One that cannot be read is passed over: it must not keep the day's session from being made.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn day_changes(&mut self, from: TrainingDay, to: TrainingDay) -> Result<Vec<DayChange>> {
        let rows: Vec<(String, String)> = sqlx::query_as(
            "select training_day, wish
             from day_change
             where training_day between ?1 and ?2
             order by training_day",
        )
        .bind(from.to_string())
        .bind(to.to_string())
        .fetch_all(self.connection())
        .await?;
        let change = |(at, wish): (String, String)| {
            Some(DayChange {
                training_day: day(&at).ok()?,
                wish: document(&wish, "wish").ok()?,
            })
        };
        Ok(rows.into_iter().filter_map(change).collect())
    }

    /// What the athlete wants of one training day.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn day_wish(&mut self, training_day: TrainingDay) -> Result<Option<DayWish>> {
        let mut found = self.day_changes(training_day, training_day).await?;
        Ok(found.pop().map(|change| change.wish))
    }
}

impl Writing {
    /// Keeps what the athlete wants of a training day; `None` is no wish any more.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_day_wish(&mut self, training_day: TrainingDay, wish: Option<&DayWish>) -> Result<()> {
        let key = training_day.to_string();
        let Some(wish) = wish else {
            let gone = sqlx::query("delete from day_change where training_day = ?1")
                .bind(&key)
                .execute(self.connection())
                .await?;
            return if gone.rows_affected() > 0 {
                self.deleted(&change::DAY_CHANGE, &key).await
            } else {
                Ok(())
            };
        };
        let written = sqlx::query(
            "insert into day_change (training_day, wish)
             values (?1, ?2)
             on conflict (training_day) do update
             set wish = excluded.wish
             where wish <> excluded.wish",
        )
        .bind(&key)
        .bind(json(wish, "wish")?)
        .execute(self.connection())
        .await?;
        if written.rows_affected() > 0 {
            self.changed(&change::DAY_CHANGE, &key, &[]).await
        } else {
            Ok(())
        }
    }
}
