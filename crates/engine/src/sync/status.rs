//! How sync stands, as the athlete is told.

use jiff::Timestamp;
use sync::Stamp;

use crate::{Engine, Result};

/// How sync stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncStatus {
    /// The server's address; absent while the device has joined no account.
    pub server: Option<String>,
    /// The address with which the athlete signed in.
    pub email: Option<String>,
    /// When the last sync succeeded.
    pub last_sync_at: Option<Timestamp>,
    /// How many records are still to be sent.
    pub pending: u32,
    /// What the athlete wrote here and another device's write has replaced.
    pub conflicts: Vec<ConflictView>,
}

/// Something that was written here and replaced before it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictView {
    /// Its number on this device.
    pub id: i64,
    /// The table of the record.
    pub table: String,
    /// The record's key, which names its training day.
    pub key: String,
    /// The fields that were replaced.
    pub fields: Vec<String>,
    /// When and on which device the replacement was written.
    pub winner: Stamp,
    /// When this device saw it.
    pub seen_at: Timestamp,
}

impl Engine {
    /// How sync stands.
    ///
    /// # Errors
    /// When the data file cannot be read.
    pub async fn sync_status(&self) -> Result<SyncStatus> {
        let mut reading = self.store.read().await?;
        let account = reading.account().await?;
        let conflicts = reading.conflicts().await?.into_iter().map(|conflict| ConflictView {
            id: conflict.id,
            table: conflict.lost.table.to_string(),
            key: conflict.lost.key,
            fields: conflict.lost.fields.keys().map(ToString::to_string).collect(),
            winner: conflict.winner,
            seen_at: conflict.seen_at,
        });
        Ok(SyncStatus {
            last_sync_at: account.as_ref().and_then(|account| account.last_sync_at),
            conflicts: conflicts.collect(),
            pending: reading.count_unsent().await?,
            server: account.as_ref().map(|account| account.server.clone()),
            email: account.map(|account| account.email),
        })
    }

    /// Joins an account on this device: everything that is here joins it unchanged.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn join_account(&self, server: &str, email: &str) -> Result<()> {
        let (server, email) = (server.to_owned(), email.to_owned());
        let write = self.store.write(self.wall_ms(), move |writing| {
            Box::pin(async move { writing.join_account(&server, &email).await })
        });
        Ok(write.await?)
    }

    /// Leaves the account. What is on this device stays.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn leave_account(&self) -> Result<()> {
        let write = self
            .store
            .write(self.wall_ms(), |writing| Box::pin(writing.leave_account()));
        Ok(write.await?)
    }

    /// Puts back what was written here and replaced; it goes to the other devices with the next sync.
    ///
    /// # Errors
    /// When there is no such conflict any more.
    pub async fn undo_conflict(&self, id: i64) -> Result<()> {
        let write = self
            .store
            .write(self.wall_ms(), move |writing| Box::pin(writing.undo_conflict(id)));
        write.await?;
        self.consider_quietly().await;
        Ok(())
    }

    /// Lets a conflict go: what replaced the athlete's own stands.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn settle_conflict(&self, id: i64) -> Result<()> {
        let write = self
            .store
            .write(self.wall_ms(), move |writing| Box::pin(writing.settle_conflict(id)));
        Ok(write.await?)
    }
}
