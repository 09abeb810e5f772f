//! Chunks: the records of one table and one month.

use futures_util::TryStreamExt as _;
use sqlx::{Row as _, SqliteConnection, SqlitePool, sqlite::SqliteRow};
use sync::{Chunk, Digest, Month};

use crate::{
    Result,
    storage::{AccountId, StoredChunk},
};

pub(super) async fn put(connection: &mut SqliteConnection, account: AccountId, stored: &StoredChunk) -> Result<()> {
    if stored.digest.count == 0 {
        sqlx::query("delete from chunk where account_id = ? and table_name = ? and month = ?")
            .bind(account)
            .bind(&*stored.chunk.table)
            .bind(stored.chunk.month.number())
            .execute(connection)
            .await?;
        return Ok(());
    }
    sqlx::query(
        "insert into chunk (account_id, table_name, month, packed, max_seq, records, hash, tombstones)
         values (?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (account_id, table_name, month) do update
         set packed = excluded.packed,
             max_seq = excluded.max_seq,
             records = excluded.records,
             hash = excluded.hash,
             tombstones = excluded.tombstones",
    )
    .bind(account)
    .bind(&*stored.chunk.table)
    .bind(stored.chunk.month.number())
    .bind(&stored.packed)
    .bind(stored.max_seq.cast_signed())
    .bind(stored.digest.count.cast_signed())
    .bind(stored.digest.hash.cast_signed())
    .bind(stored.tombstones.cast_signed())
    .execute(connection)
    .await?;
    Ok(())
}

pub(super) async fn these(readers: &SqlitePool, account: AccountId, wanted: &[Chunk]) -> Result<Vec<StoredChunk>> {
    let mut connection = readers.acquire().await?;
    let mut found = Vec::new();
    for chunk in wanted {
        let row = sqlx::query(
            "select table_name, month, packed, max_seq, records, hash, tombstones
             from chunk
             where account_id = ? and table_name = ? and month = ?",
        )
        .bind(account)
        .bind(&*chunk.table)
        .bind(chunk.month.number())
        .fetch_optional(&mut *connection)
        .await?;
        found.extend(row.as_ref().map(read));
    }
    Ok(found)
}

pub(super) async fn after(
    readers: &SqlitePool,
    account: AccountId,
    after: Option<&Chunk>,
    most_bytes: usize,
) -> Result<(Vec<StoredChunk>, bool)> {
    let mut rows = sqlx::query(
        "select table_name, month, packed, max_seq, records, hash, tombstones
         from chunk
         where account_id = ?1 and (?2 is null or (table_name, month) > (?2, ?3))
         order by table_name, month",
    )
    .bind(account)
    .bind(after.map(|chunk| chunk.table.to_string()))
    .bind(after.map_or(0, |chunk| chunk.month.number()))
    .fetch(readers);
    let mut found: Vec<StoredChunk> = Vec::new();
    let mut bytes = 0;
    while let Some(row) = rows.try_next().await? {
        let stored = read(&row);
        bytes += stored.packed.len();
        if bytes > most_bytes && !found.is_empty() {
            return Ok((found, true));
        }
        found.push(stored);
    }
    Ok((found, false))
}

pub(super) async fn changed(readers: &SqlitePool, account: AccountId, seq: u64) -> Result<Vec<StoredChunk>> {
    let rows = sqlx::query(
        "select table_name, month, packed, max_seq, records, hash, tombstones
         from chunk
         where account_id = ? and max_seq > ?
         order by max_seq",
    )
    .bind(account)
    .bind(seq.cast_signed())
    .fetch_all(readers)
    .await?;
    Ok(rows.iter().map(read).collect())
}

pub(super) async fn digests(readers: &SqlitePool, account: AccountId) -> Result<Vec<(Chunk, Digest)>> {
    let rows = sqlx::query("select table_name, month, records, hash from chunk where account_id = ?")
        .bind(account)
        .fetch_all(readers)
        .await?;
    Ok(rows.iter().map(|row| (chunk(row), digest(row, 2))).collect())
}

pub(super) async fn tombstoned(readers: &SqlitePool, account: AccountId) -> Result<(Vec<StoredChunk>, u64)> {
    let passed: Option<i64> = sqlx::query_scalar("select min(confirmed_seq) from file where account_id = ?")
        .bind(account)
        .fetch_one(readers)
        .await?;
    let rows = sqlx::query(
        "select table_name, month, packed, max_seq, records, hash, tombstones
         from chunk
         where account_id = ? and tombstones > 0",
    )
    .bind(account)
    .fetch_all(readers)
    .await?;
    let passed = passed.map_or(u64::MAX, i64::cast_unsigned);
    Ok((rows.iter().map(read).collect(), passed))
}

pub(super) async fn accounts_with_tombstones(readers: &SqlitePool) -> Result<Vec<AccountId>> {
    Ok(
        sqlx::query_scalar("select distinct account_id from chunk where tombstones > 0")
            .fetch_all(readers)
            .await?,
    )
}

fn read(row: &SqliteRow) -> StoredChunk {
    StoredChunk {
        chunk: chunk(row),
        packed: row.get(2),
        max_seq: row.get::<i64, _>(3).cast_unsigned(),
        digest: digest(row, 4),
        tombstones: row.get::<i64, _>(6).cast_unsigned(),
    }
}

fn chunk(row: &SqliteRow) -> Chunk {
    Chunk {
        table: row.get::<&str, _>(0).into(),
        month: Month::from_number(row.get(1)).unwrap_or(Month::NONE),
    }
}

fn digest(row: &SqliteRow, column: usize) -> Digest {
    Digest {
        count: row.get::<i64, _>(column).cast_unsigned(),
        hash: row.get::<i64, _>(column + 1).cast_unsigned(),
    }
}
