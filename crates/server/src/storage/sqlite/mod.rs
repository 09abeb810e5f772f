//! SQLite behind the storage's door: one writer, a few readers, write-ahead log, every commit on the disk.

mod account;
mod attempt;
mod backup;
mod chunk;
mod device;
mod ledger;
mod migrate;
mod open;
mod prune;
mod writer;

use async_trait::async_trait;
use sqlx::SqlitePool;
use sync::{Chunk, Digest};

use super::{Account, AccountId, Caller, Device, EndedWhy, Kept, Ledger, NewAccount, NewDevice, Storage, StoredChunk};
use crate::{
    Result,
    account::{Attempts, Email, PasswordHash, TokenHash},
};
use writer::Writer;

pub use backup::Backup;
pub use open::ServerLock;

/// A database file.
#[derive(Debug)]
pub struct Sqlite {
    readers: SqlitePool,
    writer: Writer,
}

#[async_trait]
impl Storage for Sqlite {
    async fn ping(&self) -> Result<()> {
        let _: i64 = sqlx::query_scalar("select count(*) from (select 1 from account limit 1)")
            .fetch_one(&self.readers)
            .await?;
        Ok(())
    }

    async fn add_account(&self, new: NewAccount) -> Result<AccountId> {
        self.writer
            .write(move |c| Box::pin(async move { account::add(c, &new).await }))
            .await
    }

    async fn account_by_email(&self, email: &Email) -> Result<Option<Account>> {
        account::by_email(&self.readers, email).await
    }

    async fn account(&self, account: AccountId) -> Result<Option<Account>> {
        account::by_id(&self.readers, account).await
    }

    async fn accounts(&self) -> Result<Vec<Account>> {
        account::all(&self.readers).await
    }

    async fn set_password(&self, account: AccountId, hash: PasswordHash, at_ms: i64) -> Result<()> {
        self.writer
            .write(move |c| Box::pin(async move { account::set_password(c, account, &hash, at_ms).await }))
            .await
    }

    async fn delete_account(&self, account: AccountId, at_ms: i64) -> Result<bool> {
        self.writer
            .write(move |c| Box::pin(async move { account::delete(c, account, at_ms).await }))
            .await
    }

    async fn add_device(&self, account: AccountId, new: NewDevice, most: u32) -> Result<String> {
        self.writer
            .write(move |c| Box::pin(async move { device::add(c, account, &new, most).await }))
            .await
    }

    async fn caller(&self, token: TokenHash) -> Result<Caller> {
        device::caller(&self.readers, token).await
    }

    async fn saw_device(
        &self,
        account: AccountId,
        device: &str,
        token: TokenHash,
        at_ms: i64,
        expires_at_ms: i64,
    ) -> Result<()> {
        let device = device.to_owned();
        self.writer
            .write(move |c| {
                Box::pin(async move { device::saw(c, account, &device, token, at_ms, expires_at_ms).await })
            })
            .await
    }

    async fn offer_token(&self, account: AccountId, device: &str, token: TokenHash) -> Result<()> {
        let device = device.to_owned();
        self.writer
            .write(move |c| Box::pin(async move { device::offer_token(c, account, &device, token).await }))
            .await
    }

    async fn devices(&self, account: AccountId) -> Result<Vec<Device>> {
        device::all(&self.readers, account).await
    }

    async fn end_device(&self, account: AccountId, device: &str, why: EndedWhy, at_ms: i64) -> Result<bool> {
        let device = device.to_owned();
        self.writer
            .write(move |c| Box::pin(async move { device::end(c, account, &device, why, at_ms).await }))
            .await
    }

    async fn count(&self, attempts: &Attempts, at_ms: i64) -> Result<Option<i64>> {
        let attempts = attempts.clone();
        self.writer
            .write(move |c| Box::pin(async move { attempt::count(c, &attempts, at_ms).await }))
            .await
    }

    async fn uncount(&self, attempts: &Attempts) -> Result<()> {
        let attempts = attempts.clone();
        self.writer
            .write(move |c| Box::pin(async move { attempt::uncount(c, &attempts).await }))
            .await
    }

    async fn ledger(&self, account: AccountId, tag: u32) -> Result<Option<Ledger>> {
        ledger::read(&self.readers, account, tag).await
    }

    async fn chunks(&self, account: AccountId, wanted: &[Chunk]) -> Result<Vec<StoredChunk>> {
        chunk::these(&self.readers, account, wanted).await
    }

    async fn chunks_after(
        &self,
        account: AccountId,
        after: Option<&Chunk>,
        most_bytes: usize,
    ) -> Result<(Vec<StoredChunk>, bool)> {
        chunk::after(&self.readers, account, after, most_bytes).await
    }

    async fn chunks_changed(&self, account: AccountId, seq: u64) -> Result<Vec<StoredChunk>> {
        chunk::changed(&self.readers, account, seq).await
    }

    async fn digests(&self, account: AccountId) -> Result<Vec<(Chunk, Digest)>> {
        chunk::digests(&self.readers, account).await
    }

    async fn keep(&self, kept: Kept) -> Result<()> {
        self.writer
            .write(move |c| Box::pin(async move { ledger::keep(c, &kept).await }))
            .await
    }

    async fn with_tombstones(&self) -> Result<Vec<AccountId>> {
        chunk::accounts_with_tombstones(&self.readers).await
    }

    async fn tombstoned(&self, account: AccountId) -> Result<(Vec<StoredChunk>, u64)> {
        chunk::tombstoned(&self.readers, account).await
    }

    async fn prune(&self, at_ms: i64) -> Result<()> {
        self.writer
            .write(move |c| Box::pin(async move { prune::run(c, at_ms).await }))
            .await
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
