//! The days ahead as they look today. They are no workouts: nothing of them is promised or synced.

use jiff::Timestamp;
use training::{day::TrainingDay, session::Session};

use crate::{Reading, Result, Writing, device::day, reading::document, writing::json};

/// One day ahead.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Its label.
    pub training_day: TrainingDay,
    /// What it would be, if everything until then is done as planned.
    pub session: Session,
}

impl Reading {
    /// The days after `after`, nearest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn forecast(&mut self, after: TrainingDay) -> Result<Vec<Forecast>> {
        let rows: Vec<(String, String)> = sqlx::query_as(
            "select training_day, session
             from forecast
             where training_day > ?1
             order by training_day",
        )
        .bind(after.to_string())
        .fetch_all(self.connection())
        .await?;
        rows.into_iter()
            .map(|(at, session)| {
                Ok(Forecast {
                    training_day: day(&at)?,
                    session: document(&session, "forecast")?,
                })
            })
            .collect()
    }
}

impl Writing {
    /// Puts these days in the place of every forecast there was.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn put_forecast(
        &mut self,
        days: &[(TrainingDay, Session)],
        planner_version: u32,
        made_at: Timestamp,
    ) -> Result<()> {
        sqlx::query("delete from forecast").execute(self.connection()).await?;
        for (training_day, session) in days {
            sqlx::query(
                "insert into forecast (training_day, session, planner_version, made_at_ms)
                 values (?1, ?2, ?3, ?4)",
            )
            .bind(training_day.to_string())
            .bind(json(session, "forecast")?)
            .bind(planner_version)
            .bind(made_at.as_millisecond())
            .execute(self.connection())
            .await?;
        }
        Ok(())
    }
}
