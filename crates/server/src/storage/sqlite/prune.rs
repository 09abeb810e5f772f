//! Forgetting what has had its time.

use sqlx::SqliteConnection;

use crate::{Result, account::WINDOW_MS, storage::LIVE_MS};

pub(super) async fn run(connection: &mut SqliteConnection, at_ms: i64) -> Result<()> {
    sqlx::query("delete from attempt where first_at_ms <= ?")
        .bind(at_ms - WINDOW_MS)
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "insert or replace into ended_token (token_hash, why, ended_at_ms)
         select token_hash, 'expired', expires_at_ms from device where expires_at_ms <= ?1
         union all
         select next_token_hash, 'expired', expires_at_ms from device
         where expires_at_ms <= ?1 and next_token_hash is not null",
    )
    .bind(at_ms)
    .execute(&mut *connection)
    .await?;
    sqlx::query("delete from device where expires_at_ms <= ?")
        .bind(at_ms)
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from ended_token where ended_at_ms <= ?")
        .bind(at_ms - LIVE_MS)
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from file where seen_ms <= ?")
        .bind(at_ms - LIVE_MS)
        .execute(connection)
        .await?;
    Ok(())
}
