//! Accounts' ledgers and devices' files.

use sqlx::{Row as _, SqliteConnection, SqlitePool, sqlite::SqliteRow};
use sync::{Stamp, wire::Token};
use training::workout::DeviceTag;

use super::chunk;
use crate::{
    Error, Result,
    storage::{AccountId, File, Kept, Ledger},
};

pub(super) async fn read(readers: &SqlitePool, account: AccountId, tag: u32) -> Result<Option<Ledger>> {
    let row = sqlx::query(
        "select seq, generation, chunk_bytes,
                next_token, token, attempt, newest_wall_ms, newest_counter, confirmed_seq, seen_ms
         from account
         left join file on file.account_id = account.id and file.tag = ?2
         where account.id = ?1",
    )
    .bind(account)
    .bind(tag)
    .fetch_optional(readers)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    Ok(Some(Ledger {
        account,
        seq: number(&row, 0),
        generation: token(&row, 1).ok_or(Error::NotCommitted)?,
        chunk_bytes: number(&row, 2),
        file: token(&row, 3).map(|next_token| file(&row, tag, next_token)),
    }))
}

pub(super) async fn keep(connection: &mut SqliteConnection, kept: &Kept) -> Result<()> {
    let account = kept.before.account;
    if !kept.chunks.is_empty() {
        let moved = sqlx::query("update account set seq = ?, chunk_bytes = ? where id = ? and seq = ?")
            .bind(kept.seq.cast_signed())
            .bind(kept.chunk_bytes.cast_signed())
            .bind(account)
            .bind(kept.before.seq.cast_signed())
            .execute(&mut *connection)
            .await?;
        if moved.rows_affected() == 0 {
            return Err(Error::Stale);
        }
        for stored in &kept.chunks {
            chunk::put(connection, account, stored).await?;
        }
    }
    if let Some(file) = &kept.file {
        put(
            connection,
            account,
            file,
            kept.before.file.as_ref().map(|before| before.attempt),
        )
        .await?;
    }
    Ok(())
}

/// Of two requests of one file only one goes on from the attempt before.
async fn put(connection: &mut SqliteConnection, account: AccountId, file: &File, before: Option<u64>) -> Result<()> {
    let put = sqlx::query(
        "insert into file (account_id, tag, token, next_token, attempt, newest_wall_ms, newest_counter, confirmed_seq,
                           seen_ms)
         select id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 from account where id = ?1
         on conflict (account_id, tag) do update
         set token = excluded.token,
             next_token = excluded.next_token,
             attempt = excluded.attempt,
             newest_wall_ms = excluded.newest_wall_ms,
             newest_counter = excluded.newest_counter,
             confirmed_seq = excluded.confirmed_seq,
             seen_ms = excluded.seen_ms
         where file.attempt = ?10",
    )
    .bind(account)
    .bind(file.tag)
    .bind(file.token.map(|token| token.0.to_vec()))
    .bind(file.next_token.0.to_vec())
    .bind(file.attempt.cast_signed())
    .bind(file.newest.wall_ms.cast_signed())
    .bind(file.newest.counter)
    .bind(file.confirmed_seq.cast_signed())
    .bind(file.seen_ms)
    .bind(before.map(u64::cast_signed))
    .execute(connection)
    .await?;
    if put.rows_affected() == 0 {
        return Err(Error::Stale);
    }
    Ok(())
}

fn file(row: &SqliteRow, tag: u32, next_token: Token) -> File {
    File {
        tag,
        token: token(row, 4),
        next_token,
        attempt: number(row, 5),
        newest: Stamp {
            wall_ms: number(row, 6),
            counter: row.get(7),
            device: DeviceTag(tag),
        },
        confirmed_seq: number(row, 8),
        seen_ms: row.get(9),
    }
}

fn token(row: &SqliteRow, column: usize) -> Option<Token> {
    let bytes: Option<Vec<u8>> = row.get(column);
    bytes.and_then(|bytes| bytes.try_into().ok()).map(Token)
}

fn number(row: &SqliteRow, column: usize) -> u64 {
    row.get::<i64, _>(column).cast_unsigned()
}
