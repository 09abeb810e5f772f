//! Devices that are signed in, and whose a token is.

use sqlx::{Row as _, SqliteConnection, SqlitePool};

use super::{AccountId, Caller, Device, EndedWhy, NewDevice};
use crate::{Error, Result, account::TokenHash, chance};

pub(super) async fn add(
    connection: &mut SqliteConnection,
    account: AccountId,
    new: &NewDevice,
    most: u32,
) -> Result<String> {
    let signed_in: i64 = sqlx::query_scalar("select count(*) from device where account_id = ? and expires_at_ms > ?")
        .bind(account)
        .bind(new.at_ms)
        .fetch_one(&mut *connection)
        .await?;
    if signed_in >= i64::from(most) {
        return Err(Error::TooManyDevices);
    }
    let id = chance::name()?;
    let added = sqlx::query(
        "insert into device (account_id, id, name, token_hash, signed_in_at_ms, last_seen_ms, expires_at_ms)
         select id, ?2, ?3, ?4, ?5, ?5, ?6 from account where id = ?1",
    )
    .bind(account)
    .bind(&id)
    .bind(new.name.as_str())
    .bind(new.token.0.as_slice())
    .bind(new.at_ms)
    .bind(new.expires_at_ms)
    .execute(connection)
    .await?;
    if added.rows_affected() == 0 {
        return Err(Error::NoAccount);
    }
    Ok(id)
}

pub(super) async fn caller(readers: &SqlitePool, token: TokenHash) -> Result<Caller> {
    let device = sqlx::query(
        "select account_id, id, last_seen_ms, expires_at_ms, next_token_hash is ?1
         from device
         where token_hash = ?1 or next_token_hash = ?1",
    )
    .bind(token.0.as_slice())
    .fetch_optional(readers)
    .await?;
    if let Some(row) = device {
        return Ok(Caller::Device {
            account: row.get(0),
            device: row.get(1),
            last_seen_ms: row.get(2),
            expires_at_ms: row.get(3),
            is_new: row.get(4),
        });
    }
    let why: Option<String> = sqlx::query_scalar("select why from ended_token where token_hash = ?")
        .bind(token.0.as_slice())
        .fetch_optional(readers)
        .await?;
    let why = why.and_then(|word| EndedWhy::ALL.into_iter().find(|why| why.word() == word));
    Ok(why.map_or(Caller::Unknown, Caller::Ended))
}

pub(super) async fn saw(
    connection: &mut SqliteConnection,
    account: AccountId,
    device: &str,
    token: TokenHash,
    at_ms: i64,
    expires_at_ms: i64,
) -> Result<()> {
    sqlx::query(
        "update device
         set last_seen_ms = ?3,
             expires_at_ms = ?4,
             token_hash = ?5,
             next_token_hash = nullif(next_token_hash, ?5)
         where account_id = ?1 and id = ?2 and (token_hash = ?5 or next_token_hash = ?5)",
    )
    .bind(account)
    .bind(device)
    .bind(at_ms)
    .bind(expires_at_ms)
    .bind(token.0.as_slice())
    .execute(connection)
    .await?;
    Ok(())
}

pub(super) async fn offer_token(
    connection: &mut SqliteConnection,
    account: AccountId,
    device: &str,
    token: TokenHash,
) -> Result<()> {
    sqlx::query("update device set next_token_hash = ? where account_id = ? and id = ?")
        .bind(token.0.as_slice())
        .bind(account)
        .bind(device)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn all(readers: &SqlitePool, account: AccountId) -> Result<Vec<Device>> {
    let rows = sqlx::query(
        "select id, name, signed_in_at_ms, last_seen_ms, expires_at_ms
         from device
         where account_id = ?
         order by signed_in_at_ms desc, id",
    )
    .bind(account)
    .fetch_all(readers)
    .await?;
    let read = rows.iter().map(|row| Device {
        id: row.get(0),
        name: row.get(1),
        signed_in_at_ms: row.get(2),
        last_seen_ms: row.get(3),
        expires_at_ms: row.get(4),
    });
    Ok(read.collect())
}

pub(super) async fn end(
    connection: &mut SqliteConnection,
    account: AccountId,
    device: &str,
    why: EndedWhy,
    at_ms: i64,
) -> Result<bool> {
    let ended = sqlx::query(
        "delete from device where account_id = ? and id = ?
         returning token_hash, next_token_hash",
    )
    .bind(account)
    .bind(device)
    .fetch_optional(&mut *connection)
    .await?;
    let Some(row) = ended else {
        return Ok(false);
    };
    let tokens: [Option<Vec<u8>>; 2] = [row.get(0), row.get(1)];
    for token in tokens.into_iter().flatten() {
        sqlx::query("insert or replace into ended_token (token_hash, why, ended_at_ms) values (?, ?, ?)")
            .bind(token)
            .bind(why.word())
            .bind(at_ms)
            .execute(&mut *connection)
            .await?;
    }
    Ok(true)
}
