//! Accounts.

use sqlx::{Row as _, SqliteConnection, SqlitePool, sqlite::SqliteRow};

use super::{Account, AccountId, NewAccount};
use crate::{
    Error, Result,
    account::{Email, PasswordHash},
    storage::EndedWhy,
};

pub(super) async fn add(connection: &mut SqliteConnection, new: &NewAccount) -> Result<AccountId> {
    let id = sqlx::query_scalar(
        "insert into account (email, password_hash, created_at_ms)
         values (?, ?, ?)
         on conflict (email) do nothing
         returning id",
    )
    .bind(new.email.as_str())
    .bind(&new.password.0)
    .bind(new.at_ms)
    .fetch_optional(connection)
    .await?;
    id.ok_or(Error::EmailTaken)
}

pub(super) async fn by_email(readers: &SqlitePool, email: &Email) -> Result<Option<Account>> {
    let row = sqlx::query("select id, email, password_hash, created_at_ms from account where email = ?")
        .bind(email.as_str())
        .fetch_optional(readers)
        .await?;
    Ok(row.as_ref().map(read))
}

pub(super) async fn by_id(readers: &SqlitePool, id: AccountId) -> Result<Option<Account>> {
    let row = sqlx::query("select id, email, password_hash, created_at_ms from account where id = ?")
        .bind(id)
        .fetch_optional(readers)
        .await?;
    Ok(row.as_ref().map(read))
}

pub(super) async fn all(readers: &SqlitePool) -> Result<Vec<Account>> {
    let rows = sqlx::query("select id, email, password_hash, created_at_ms from account order by email")
        .fetch_all(readers)
        .await?;
    Ok(rows.iter().map(read).collect())
}

pub(super) async fn set_password(
    connection: &mut SqliteConnection,
    account: AccountId,
    hash: &PasswordHash,
    at_ms: i64,
) -> Result<()> {
    let changed = sqlx::query("update account set password_hash = ? where id = ?")
        .bind(&hash.0)
        .bind(account)
        .execute(&mut *connection)
        .await?;
    if changed.rows_affected() == 0 {
        return Err(Error::NoAccount);
    }
    end_all(connection, account, EndedWhy::PasswordChanged, at_ms).await
}

pub(super) async fn delete(connection: &mut SqliteConnection, account: AccountId, at_ms: i64) -> Result<bool> {
    end_all(connection, account, EndedWhy::AccountDeleted, at_ms).await?;
    let deleted = sqlx::query("delete from account where id = ?")
        .bind(account)
        .execute(connection)
        .await?;
    Ok(deleted.rows_affected() > 0)
}

/// Signs all devices of the account out.
async fn end_all(connection: &mut SqliteConnection, account: AccountId, why: EndedWhy, at_ms: i64) -> Result<()> {
    sqlx::query(
        "insert or replace into ended_token (token_hash, why, ended_at_ms)
         select token_hash, ?1, ?2 from device where account_id = ?3
         union all
         select next_token_hash, ?1, ?2 from device where account_id = ?3 and next_token_hash is not null",
    )
    .bind(why.word())
    .bind(at_ms)
    .bind(account)
    .execute(&mut *connection)
    .await?;
    sqlx::query("delete from device where account_id = ?")
        .bind(account)
        .execute(connection)
        .await?;
    Ok(())
}

fn read(row: &SqliteRow) -> Account {
    Account {
        id: row.get(0),
        email: row.get(1),
        password: PasswordHash(row.get(2)),
        created_at_ms: row.get(3),
    }
}
