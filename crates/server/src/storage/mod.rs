//! What the server keeps, whichever database it lies in.
//!
//! [`Storage`] is the door: SQLite stands behind it now, PostgreSQL is to come. Each call is one transaction. What
//! belongs to an account is only ever reached with the account's id, so that one account cannot name another's rows.

mod sqlite;
mod values;

use async_trait::async_trait;

use crate::{
    Result,
    account::{Attempts, Email, PasswordHash, TokenHash},
};

pub use sqlite::{Backup, ServerLock, Sqlite};
pub use values::{Account, AccountId, Caller, Device, EndedWhy, NewAccount, NewDevice};

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

    /// Forgets what has had its time: tokens that expired, attempts, the reasons why tokens ended.
    async fn prune(&self, at_ms: i64) -> Result<()>;

    /// Ends the connections; what was begun is finished.
    async fn close(&self);
}
