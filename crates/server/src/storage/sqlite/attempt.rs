//! Attempts to sign in and to sign up, counted where a restart does not forget them.

use sqlx::SqliteConnection;

use crate::{
    Result,
    account::{Attempts, WINDOW_MS},
};

pub(super) async fn count(connection: &mut SqliteConnection, attempts: &Attempts, at_ms: i64) -> Result<Option<i64>> {
    let begins = at_ms - WINDOW_MS;
    for subject in &attempts.0 {
        let first: Option<i64> =
            sqlx::query_scalar("select first_at_ms from attempt where subject = ? and first_at_ms > ? and count >= ?")
                .bind(&subject.name)
                .bind(begins)
                .bind(subject.limit)
                .fetch_optional(&mut *connection)
                .await?;
        if let Some(first) = first {
            return Ok(Some(first + WINDOW_MS - at_ms));
        }
    }
    for subject in &attempts.0 {
        sqlx::query(
            "insert into attempt (subject, first_at_ms, count)
             values (?1, ?2, 1)
             on conflict (subject) do update
             set count = iif(first_at_ms > ?3, count + 1, 1),
                 first_at_ms = iif(first_at_ms > ?3, first_at_ms, ?2)",
        )
        .bind(&subject.name)
        .bind(at_ms)
        .bind(begins)
        .execute(&mut *connection)
        .await?;
    }
    Ok(None)
}

pub(super) async fn uncount(connection: &mut SqliteConnection, attempts: &Attempts) -> Result<()> {
    for subject in &attempts.0 {
        sqlx::query("update attempt set count = count - 1 where subject = ? and count > 0")
            .bind(&subject.name)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
