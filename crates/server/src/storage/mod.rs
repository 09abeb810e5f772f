//! What the server keeps, whichever database it lies in.
//!
//! [`Storage`] is the door: SQLite stands behind it now, PostgreSQL is to come. Each call is one transaction. What
//! belongs to an account is only ever reached with the account's id, so that one account cannot name another's rows.

mod records;
mod sqlite;
mod values;

use async_trait::async_trait;
use sync::{Chunk, Digest};

use crate::{
    Result,
    account::{Attempts, Email, PasswordHash, TokenHash},
};

pub use records::{File, Kept, Ledger, StoredChunk};
pub use sqlite::{Backup, ServerLock, Sqlite};
pub use values::{Account, AccountId, Caller, Device, EndedWhy, NewAccount, NewDevice};

/// How long a device counts as live after it was last seen, and is told why its token is no longer good (design:
/// half a year, an athlete's longest pause).
pub const LIVE_MS: i64 = 180 * 24 * 60 * 60 * 1000;

/// A database that keeps accounts, devices and records.
#[async_trait]
pub trait Storage: Send + Sync + 'static {
    /// Answers when the database can be read.
    async fn ping(&self) -> Result<()>;

    /// Makes an account. [`crate::Error::EmailTaken`] when there is one.
    async fn add_account(&self, account: NewAccount) -> Result<AccountId>;
    /// The account with this e-mail.
    async fn account_by_email(&self, email: &Email) -> Result<Option<Account>>;
    /// The account with this id.
    async fn account(&self, account: AccountId) -> Result<Option<Account>>;
    /// All accounts, by e-mail.
    async fn accounts(&self) -> Result<Vec<Account>>;
    /// Gives the account another password. All its devices are signed out.
    async fn set_password(&self, account: AccountId, hash: PasswordHash, at_ms: i64) -> Result<()>;
    /// Deletes the account and everything of it. False when it was gone already.
    async fn delete_account(&self, account: AccountId, at_ms: i64) -> Result<bool>;

    /// Signs a device in. [`crate::Error::TooManyDevices`] when `most` are.
    async fn add_device(&self, account: AccountId, device: NewDevice, most: u32) -> Result<String>;
    /// Whose token this is.
    async fn caller(&self, token: TokenHash) -> Result<Caller>;
    /// The device showed `token` at `at_ms`, and is good until `expires_at_ms`. A token that was offered to it takes the
    /// place of the one before.
    async fn saw_device(
        &self,
        account: AccountId,
        device: &str,
        token: TokenHash,
        at_ms: i64,
        expires_at_ms: i64,
    ) -> Result<()>;
    /// Offers the device another token. Both are good until the new one is shown.
    async fn offer_token(&self, account: AccountId, device: &str, token: TokenHash) -> Result<()>;
    /// The devices that are signed in, newest first.
    async fn devices(&self, account: AccountId) -> Result<Vec<Device>>;
    /// Signs a device out. False when there is no such device of this account.
    async fn end_device(&self, account: AccountId, device: &str, why: EndedWhy, at_ms: i64) -> Result<bool>;

    /// Counts an attempt, unless one of its subjects is over its limit: then answers how long to wait, in milliseconds.
    async fn count(&self, attempts: &Attempts, at_ms: i64) -> Result<Option<i64>>;
    /// Takes a counted attempt back: it succeeded.
    async fn uncount(&self, attempts: &Attempts) -> Result<()>;

    /// What the account's records have come to, and what is known of the file with this tag.
    async fn ledger(&self, account: AccountId, tag: u32) -> Result<Option<Ledger>>;
    /// These chunks, as far as they are there.
    async fn chunks(&self, account: AccountId, wanted: &[Chunk]) -> Result<Vec<StoredChunk>>;
    /// The chunks that follow `after` in the order of table and month, together not above `most_bytes` but at least one;
    /// and whether there are more.
    async fn chunks_after(
        &self,
        account: AccountId,
        after: Option<&Chunk>,
        most_bytes: usize,
    ) -> Result<(Vec<StoredChunk>, bool)>;
    /// The chunks in which something has a number above `seq`.
    async fn chunks_changed(&self, account: AccountId, seq: u64) -> Result<Vec<StoredChunk>>;
    /// The digests of all chunks.
    async fn digests(&self, account: AccountId) -> Result<Vec<(Chunk, Digest)>>;
    /// Keeps what a request leaves behind. [`crate::Error::Stale`] when another one came between.
    async fn keep(&self, kept: Kept) -> Result<()>;
    /// The accounts that have tombstones.
    async fn with_tombstones(&self) -> Result<Vec<AccountId>>;
    /// The account's chunks with tombstones in them, and the number that every file has passed.
    async fn tombstoned(&self, account: AccountId) -> Result<(Vec<StoredChunk>, u64)>;

    /// Forgets what has had its time: tokens that expired, attempts, the reasons why tokens ended.
    async fn prune(&self, at_ms: i64) -> Result<()>;

    /// Ends the connections; what was begun is finished.
    async fn close(&self);
}
