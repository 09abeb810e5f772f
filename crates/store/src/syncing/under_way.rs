//! Which records the request under way carries: the server may know of them, whether or not its reply arrives.
//!
//! That stands in one place until the reply is there or someone asks, so that what a request carries is not written
//! twice: once when it goes out, and once when it is answered.

use super::Span;
use crate::{Result, Writing, reading::document, writing::json};

/// The first and the last record, by table and key.
type UnderWay = [(String, String); 2];

impl Writing {
    /// Counts one request more, and keeps that the server may come to know of what it carries; answers its number.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn begin_attempt(&mut self, span: Option<&Span>) -> Result<u64> {
        let mut under_way = None;
        if let Some(span) = span {
            // The reply to the request before was lost.
            self.know_under_way().await?;
            under_way = Some(json(&[&span.first, &span.last], "account")?);
        }
        let attempt: i64 = sqlx::query_scalar(
            "update account
             set attempt = attempt + 1,
                 under_way = coalesce(?1, under_way)
             returning attempt",
        )
        .bind(under_way)
        .fetch_one(self.connection())
        .await?;
        Ok(attempt.cast_unsigned())
    }

    /// Notes with each record that a request carries or carried, and that is still unsent, that the server may know of it.
    pub(crate) async fn know_under_way(&mut self) -> Result<()> {
        let stored: Option<String> = sqlx::query_scalar("select under_way from account where under_way is not null")
            .fetch_optional(self.connection())
            .await?;
        let Some(stored) = stored else {
            return Ok(());
        };
        let [first, last]: UnderWay = document(&stored, "account")?;
        sqlx::query(
            "update change indexed by change_unsent
             set told = 1
             where sent = 0
               and told = 0
               and (entity, key) between (?1, ?2) and (?3, ?4)",
        )
        .bind(first.0)
        .bind(first.1)
        .bind(last.0)
        .bind(last.1)
        .execute(self.connection())
        .await?;
        sqlx::query("update account set under_way = null")
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
